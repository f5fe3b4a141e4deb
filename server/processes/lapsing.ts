// Proposals nobody answered in time: the house lets them lapse, so that nobody is held for a family that does not answer.
import type { Act } from '../kernel/ask.ts'
import { isSettled } from './settled.ts'
import type { Timer } from './timer.ts'

export type LapsingDeps = {
  readonly act: Act
  /** who acts when the house does, by its own clock */
  readonly house: string
  /** the proposals whose time to answer is over */
  readonly overdue: () => Promise<readonly { readonly request: string; readonly proposal: number }[]>
}

/** Milliseconds between two looks: holds are counted in hours. */
const lookEvery = 600_000

/** Lets lapse what is over time; answers how many did. */
export const lapseOverdue = async ({ act, house, overdue }: LapsingDeps): Promise<number> => {
  let lapsed = 0
  for (const { request, proposal } of await overdue()) {
    const answer = await act({ context: 'care', id: request, command: 'lapse', data: { proposal }, by: house, role: 'operator' })
    if (!isSettled(answer)) throw new Error(`proposal ${proposal} of ${request} does not lapse: ${answer.outcome}`)
    if (answer.outcome === 'recorded') lapsed += 1
  }
  return lapsed
}

export const lapsing = (deps: LapsingDeps): Timer => ({
  name: 'lapsing',
  next: (now) => new Date(Date.parse(now) + lookEvery).toISOString(),
  ring: () => lapseOverdue(deps),
})
