// Drafts nobody has touched for six months: each day the house asks the law to throw them away.
import { type Day, dayOf, plusMonths } from '../../events/kernel/index.ts'
import { draftMonths } from '../../events/proposals/vocabulary.ts'
import type { Act, Answer } from '../kernel/ask.ts'

export type Discarding = {
  /** drafts last touched on this day or before, of which there may be more than one answer carries */
  readonly untouched: (until: Day) => Promise<readonly string[]>
  readonly act: Act
  /** the house's own identity */
  readonly by: string
  readonly now: () => string
}

// Tables may be behind the log: who has just written on, handed in or thrown away their draft is told so by the law.
const passedBy: readonly string[] = ['proposals.draft-not-old', 'proposals.not-there-yet', 'proposals.closed']
const isSettled = (answer: Answer): boolean =>
  answer.outcome === 'recorded' || (answer.outcome === 'refused' && passedBy.includes(answer.rule))

/** How many were thrown away. */
export const discardDrafts = async ({ untouched, act, by, now }: Discarding): Promise<number> => {
  let discarded = 0
  for (const id of await untouched(plusMonths(dayOf(now()), -draftMonths))) {
    const answer = await act({ context: 'proposals', id, command: 'discard', data: {}, by, role: 'admin' })
    if (!isSettled(answer)) throw new Error(`the draft ${id} cannot be discarded: ${JSON.stringify(answer)}`)
    if (answer.outcome === 'recorded') discarded++
  }
  return discarded
}
