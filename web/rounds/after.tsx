// What stands below the pairs of a round: who is left without, which proposals it does not keep, who would rather change.
import { For, type JSX, Show } from 'solid-js'
import { number } from '../kernel/format.ts'
import { Link, Section } from '../kernel/ui/index.ts'
import type { Computed } from './api.ts'
import { pointsOf } from './modes.tsx'
import { whatIfWords } from './what-if-words.ts'
import { words } from './words.ts'

const w = () => whatIfWords()
const hidden = (name: string | null): string => (name === null ? words().detail.hidden : name === '' ? w().someone : name)

export const Uncovered = (props: { round: Computed }): JSX.Element => (
  <Show when={props.round.uncovered.length > 0} fallback={<p>{w().uncoveredNone}</p>}>
    <h3 class="h5">{w().uncovered}</h3>
    <ul class="plain care-lines">
      <For each={props.round.uncovered}>
        {({ request, name }) => (
          <li>
            <Link href={`/cura/${request}`}>{hidden(name)}</Link>
          </li>
        )}
      </For>
    </ul>
  </Show>
)

export const Released = (props: { round: Computed }): JSX.Element => (
  <Show when={props.round.released.length > 0}>
    <h3 class="h5">{w().releasedTitle}</h3>
    <ul class="plain care-lines">
      <For each={props.round.released}>
        {(one) => <li>{w().released[one.why](hidden(one.name), hidden(one.carer_name), hidden(one.instead_name))}</li>}
      </For>
    </ul>
  </Show>
)

type Blocker = Computed['blockers'][number]
const Blocks = (props: { round: Computed; of: Blocker }): JSX.Element => {
  const has = () => props.round.pairs.find(({ request }) => request === props.of.request)
  const hers = () => props.round.pairs.find(({ carer }) => carer === props.of.carer)
  const family = (): string => {
    const pair = has()
    return pair ? w().familyHas(pointsOf(pair.score)) : w().familyNone
  }
  const carer = (): string => {
    const pair = hers()
    return pair ? w().carerHas(pointsOf(pair.score)) : w().carerNone
  }
  return (
    <li>
      {w().blocker(hidden(props.of.name), hidden(props.of.carer_name), pointsOf(props.of.score))}: {w().now(family(), carer())}.
    </li>
  )
}
/** By the hour nobody looks for them: there is nothing to say. */
export const Blockers = (props: { round: Computed }): JSX.Element => (
  <Show when={props.round.mode !== 'hourly' && props.round.pairs.length > 0}>
    <Section id="blockers" title={w().blockers}>
      <Show when={props.round.blocking > 0} fallback={<p>{w().stable}</p>}>
        <ul class="plain care-lines">
          <For each={props.round.blockers}>{(one) => <Blocks round={props.round} of={one} />}</For>
        </ul>
        <Show when={props.round.blocking > props.round.blockers.length}>
          <p class="soft">{w().blockersMore(number(props.round.blockers.length), number(props.round.blocking))}</p>
        </Show>
      </Show>
    </Section>
  </Show>
)
