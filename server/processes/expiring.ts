// Each night the house records which pacts have run out of time: nobody has to remember to say so.
import type { Day } from '../../events/kernel/index.ts'
import type { Act, Answer } from '../kernel/ask.ts'
import { eachDayAt, type Timer } from './timer.ts'

export type Overdue = { readonly id: string; readonly ends_on: Day }
export type Expiring = {
  readonly act: Act
  /** who says it when nobody does */
  readonly house: string
  /** the pacts in force whose last day is past, as far as the tables know */
  readonly overdue: () => Promise<readonly Overdue[]>
}

/** In UTC: in Rome the day has changed, in summer and in winter. */
const hour = 0

// The tables may be behind the log: what was extended, or has ended meanwhile, is refused by the law and is no fault.
const meanwhile: readonly string[] = ['pacts.not-over-yet', 'pacts.wrong-stage']
const isSaid = (answer: Answer): boolean =>
  answer.outcome === 'recorded' || answer.outcome === 'duplicate' || (answer.outcome === 'refused' && meanwhile.includes(answer.rule))

/** Asks the law of each; of one that cannot be asked the others are asked all the same, and it is thrown in the end. */
export const expireOverdue = async ({ act, house, overdue }: Expiring): Promise<void> => {
  const failed: unknown[] = []
  for (const { id, ends_on } of await overdue()) {
    const asked = act({ context: 'pacts', id, command: 'expire', data: {}, by: house, role: 'admin', key: `expire-${id}-${ends_on}` })
    const answer = await asked.catch((fault: unknown) => void failed.push(fault))
    if (answer && !isSaid(answer)) failed.push(new Error(`pact ${id} does not expire: ${JSON.stringify(answer)}`))
  }
  if (failed.length > 0) throw new AggregateError(failed, `${failed.length} pacts could not expire`)
}

export const expiring = (given: Expiring): Timer => ({
  name: 'expiring',
  next: eachDayAt(hour),
  ring: () => expireOverdue(given),
})
