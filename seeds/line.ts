// One line of a story: a command, as it would be asked at the counter, with the day it is told for.
import type { Day, Instant } from '../events/kernel/index.ts'
import type { Role } from '../server/kernel/people.ts'

export type Line = {
  readonly context: string
  /** the stream's identity, a fixed UUID */
  readonly id: string
  readonly command: string
  readonly data: object
  readonly by: string
  /** the person without an account for whom it is asked */
  readonly for?: string
  readonly role: Role
  /** when it happened; the day of `known` when absent */
  readonly on?: Day | Instant
  /** when the register learnt it: stories live in the past */
  readonly known?: Instant
}

/**
 * The lines of a story by stream. Each stream keeps its own order; no law looks at two streams, so streams may be told side by side,
 * and a network of two hundred bodies fits a few round trips of the log.
 */
export const byStream = (story: readonly Line[]): readonly (readonly Line[])[] => {
  const streams = new Map<string, Line[]>()
  for (const line of story) {
    const stream = `${line.context}-${line.id}`
    const lines = streams.get(stream)
    if (lines) lines.push(line)
    else streams.set(stream, [line])
  }
  return [...streams.values()]
}
