// Where an initiative stands: the road from the proposal to its end, whose turn it is, and how many days are left.
import { For, type JSX, Show } from 'solid-js'
import { useAsOf } from '../kernel/as-of.ts'
import { daysBetween, fullDay, today } from '../kernel/format.ts'
import { stageWords } from '../kernel/initiative-words.ts'
import { Icon, Quote } from '../kernel/ui/index.ts'
import type { Initiative } from './api.ts'
import { pageWords } from './page-words.ts'
import { words } from './words.ts'

type Stage = Initiative['stage']
const w = () => pageWords().detail

const road = ['proposed', 'collecting', 'asked', 'approved', 'running', 'concluded'] as const
/** How far along the road each stage is. */
const far: { readonly [S in Stage]: number } = {
  proposed: 0,
  returned: 0,
  collecting: 1,
  supported: 1,
  unsupported: 1,
  asked: 2,
  refused: 2,
  approved: 3,
  scheduled: 3,
  running: 4,
  suspended: 4,
  cancelled: 4,
  concluded: 5,
}
const off: readonly Stage[] = ['unsupported', 'refused', 'cancelled']

const termOf = (of: Initiative, on: string): string => {
  if (of.stage === 'asked' && of.due_on !== null) {
    const days = daysBetween(on, of.due_on)
    return `${w().dueBy(fullDay(of.due_on))} ${days >= 0 ? w().left(days) : w().late(-days)}`
  }
  if (of.stage === 'proposed') return w().checked
  return of.stage === 'unsupported' && of.again_on !== null ? w().again(fullDay(of.again_on)) : ''
}

export const Standing = (props: { of: Initiative }): JSX.Element => {
  const asOf = useAsOf()
  return (
    <section class="standing" aria-label={w().where}>
      <Show when={!off.includes(props.of.stage)}>
        <ol class="plain road">
          <For each={road}>
            {(stage, at) => (
              <li
                classList={{ past: at() < far[props.of.stage], now: at() === far[props.of.stage] }}
                aria-current={at() === far[props.of.stage] ? 'step' : undefined}
              >
                <Show when={at() < far[props.of.stage]}>
                  <Icon name="check" class="icon-sm" />
                </Show>
                {at() === far[props.of.stage] ? stageWords()[props.of.stage] : stageWords()[stage]}
              </li>
            )}
          </For>
        </ol>
      </Show>
      <p class="standing-turn">
        <strong>{props.of.mine && props.of.turn === 'promoter' ? w().yourTurn : words().turns[props.of.turn]}.</strong>{' '}
        {termOf(props.of, asOf.day() ?? today())}
      </p>
      <Show when={props.of.reason}>
        {(reason) => (
          <>
            <h2 class="h5">{w().reason}</h2>
            <Quote lang="it">{reason()}</Quote>
          </>
        )}
      </Show>
    </section>
  )
}
