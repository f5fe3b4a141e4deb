// How long a pact still has: the days, and which of the reminders it has come to.
import { type JSX, Show } from 'solid-js'
import { daysBetween } from '../kernel/format.ts'
import { Badge } from '../kernel/ui/index.ts'
import type { Row } from './api.ts'
import { deskWords } from './desk-words.ts'

const reminders = [30, 60, 90] as const
/** The reminder this pact is at: the smallest of 30, 60 and 90 days it has gone under. */
export const reminderOf = (left: number): number | undefined => reminders.find((days) => left <= days)

export const Left = (props: { row: Pick<Row, 'ends_on'>; day: string }): JSX.Element => {
  const left = () => daysBetween(props.day, props.row.ends_on ?? props.day)
  return (
    <Show when={left() >= 0} fallback={<Badge mood="alarm">{deskWords().desk.over(-left())}</Badge>}>
      {deskWords().desk.left(left())}{' '}
      <Show when={reminderOf(left())}>
        {(days) => <Badge mood={days() === 30 ? 'alarm' : 'waiting'}>{deskWords().desk.within(days())}</Badge>}
      </Show>
    </Show>
  )
}
