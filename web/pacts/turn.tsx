// Whose turn it is on a pact, for what, and for how long.
import { type JSX, Show } from 'solid-js'
import { useAsOf } from '../kernel/as-of.ts'
import { daysBetween, today } from '../kernel/format.ts'
import type { Row } from './api.ts'
import { lists } from './lists.ts'
import { page } from './page-words.ts'

/** Days from `since` to the day looked at. */
export const useDays = (): ((since: string) => number) => {
  const asOf = useAsOf()
  return (since) => Math.max(0, daysBetween(since, asOf.day() ?? today()))
}

export const Turn = (props: { of: Pick<Row, 'turn' | 'waits_for' | 'turn_since'> }): JSX.Element => {
  const days = useDays()
  return (
    <Show when={props.of.waits_for}>
      {(what) => <p class="turn">{page().turnSays(lists().turns[props.of.turn], lists().waiting[what()], days(props.of.turn_since))}</p>}
    </Show>
  )
}
