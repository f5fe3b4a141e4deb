// From an idea to a pact alive after a year, each road as bars with its table.
import { For, type JSX, Show } from 'solid-js'
import { Bars } from '../kernel/ui/bars.tsx'
import type { Figures } from './api.ts'
import { Fold } from './fold.tsx'
import { words } from './words.ts'

const w = () => words()
type Road = keyof Figures['funnel']
const roads: readonly Road[] = ['ideas', 'proposals', 'pacts', 'initiatives']

const barsOf = (road: Road, counts: { readonly [step: string]: number }) =>
  Object.entries<string>(w().steps[road]).map(([step, name]) => ({ name, value: counts[step] ?? 0 }))

export const Funnel = (props: { of: Figures['funnel'] }): JSX.Element => (
  <Fold id="funnel" title={w().funnel} says={w().funnelSays}>
    <p>{w().funnelNote}</p>
    <For each={roads}>
      {(road) => (
        <Show when={props.of[road].all > 0}>
          <h3 class="h5">{w().roads[road]}</h3>
          <Bars caption={w().roads[road]} nameTitle={w().step} valueTitle={w().count} bars={barsOf(road, props.of[road])} />
        </Show>
      )}
    </For>
  </Fold>
)
