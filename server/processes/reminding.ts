// Each night the house records which appointments of generative pacts have passed with nothing written of them: nobody is forgotten because a list was not opened.
import type { Day } from '../../events/kernel/index.ts'
import type { Act } from '../kernel/ask.ts'
import { isSettled } from './settled.ts'
import { eachDayAt, type Timer } from './timer.ts'

export type RemindingDeps = {
  readonly act: Act
  /** who says it when nobody does */
  readonly house: string
  /** the appointments nobody has been reminded of, as far as the tables know */
  readonly unwritten: () => Promise<readonly { readonly id: string; readonly next_on: Day | null }[]>
}

/** In UTC: before anybody opens the desk, in summer and in winter. */
const hour = 4

/** Asks the law of each; of one that cannot be asked the others are asked all the same. Answers how many were reminded. */
export const remindUnwritten = async ({ act, house, unwritten }: RemindingDeps): Promise<number> => {
  const failed: unknown[] = []
  let reminded = 0
  for (const { id, next_on } of await unwritten()) {
    const key = `remind-${id}-${next_on}`
    const asked = act({ context: 'generative', id, command: 'remind', data: {}, by: house, role: 'admin', key })
    const answer = await asked.catch((fault: unknown) => void failed.push(fault))
    // No word of the case: this sentence is read by whoever runs the server.
    if (answer && !isSettled(answer)) failed.push(new Error(`a check-in is not reminded: ${answer.outcome}`))
    if (answer?.outcome === 'recorded') reminded += 1
  }
  if (failed.length > 0) throw new AggregateError(failed, `${failed.length} check-ins could not be reminded`)
  return reminded
}

export const reminding = (deps: RemindingDeps): Timer => ({
  name: 'reminding',
  next: eachDayAt(hour),
  ring: () => remindUnwritten(deps),
})
