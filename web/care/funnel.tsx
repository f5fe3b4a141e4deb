// Who stays out and by what, and what giving up one wish would bring.
import { For, type JSX, Show } from 'solid-js'
import { number } from '../kernel/format.ts'
import type { Candidates } from './api.ts'
import { candidatesWords } from './candidates-words.ts'
import { names } from './names.ts'

type Funnel = Candidates['funnel']
export type Obstacle = Funnel['excluded'][number]['by']
type Props = { of: Funnel; relaxed: Obstacle | undefined; onRelax: (what: Obstacle | undefined) => void }
const w = () => candidatesWords()

export const FunnelPart = (props: Props): JSX.Element => {
  const excluded = () =>
    props.of.excluded.filter(({ first }) => first > 0).map(({ by, first }) => w().excludedOne(number(first), names().obstacles[by]))
  const gains = () => props.of.excluded.filter(({ alone }) => alone > 0)
  return (
    <div class="panel funnel">
      <h3 class="h5">{w().funnelTitle}</h3>
      <p>{w().funnel(props.of.carers, props.of.fit)}</p>
      <Show when={excluded().length > 0}>
        <p>{w().excluded(excluded().join(', '))}</p>
      </Show>
      <Show when={gains().length > 0}>
        <div class="filter no-print">
          <label for="relax">{w().relax}</label>
          <select
            id="relax"
            class="form-control form-select"
            onChange={(event) => props.onRelax(gains().find(({ by }) => by === event.currentTarget.value)?.by)}
          >
            <option value="" selected={props.relaxed === undefined}>
              {w().relaxNone}
            </option>
            <For each={gains()}>
              {({ by, alone }) => (
                <option value={by} selected={props.relaxed === by}>
                  {w().relaxGain(number(alone), names().relax[by])}
                </option>
              )}
            </For>
          </select>
        </div>
      </Show>
    </div>
  )
}
