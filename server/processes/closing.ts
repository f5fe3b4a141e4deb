// Collections of endorsements whose days are over: the house closes them each night, so that nobody has to remember to.
import type { Day } from '../../events/kernel/index.ts'
import type { Act } from '../kernel/ask.ts'
import { isSettled } from './settled.ts'
import { eachDayAt, type Timer } from './timer.ts'

export type Closing = {
  readonly act: Act
  /** who acts when the house does, by its own clock */
  readonly house: string
  /** the collections whose last day is past, as far as the tables know */
  readonly overdue: () => Promise<readonly { readonly id: string; readonly closes_on: Day | null }[]>
}

/** In UTC: in Rome the day has changed, in summer and in winter. */
const hour = 0

/** Closes what is over; answers how many it closed. */
export const closeOverdue = async ({ act, house, overdue }: Closing): Promise<number> => {
  let closed = 0
  for (const { id } of await overdue()) {
    const ask = { context: 'initiatives', id, command: 'close-window', data: {}, by: house, role: 'social-manager' } as const
    const answer = await act(ask)
    if (!isSettled(answer)) throw new Error(`the collection of ${id} does not close: ${answer.outcome}`)
    if (answer.outcome === 'recorded') closed += 1
  }
  return closed
}

export const closing = (given: Closing): Timer => ({ name: 'closing', next: eachDayAt(hour), ring: () => closeOverdue(given) })
