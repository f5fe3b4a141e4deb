// What the law says of a request on a stream that stands somewhere: facts to record, or a refusal.
import { type AnyEvent, type Asked, isRefusal } from '../../events/kernel/index.ts'
import type { Answer } from './ask.ts'
import type { Writes } from './context.ts'
import type { Standing } from './states.ts'

export type Case = {
  readonly context: string
  readonly writes: Writes
  readonly command: string
  readonly data: unknown
  readonly asked: Asked
  readonly ifMatch: number | undefined
}
export type Verdict = { readonly events: readonly AnyEvent[] } | { readonly answer: Answer }

export const judge = (one: Case, standing: Standing): Verdict => {
  if (one.ifMatch !== undefined && one.ifMatch !== standing.revision) {
    return { answer: { outcome: 'stale', revision: standing.revision } }
  }
  const decide = one.writes.decider.decide[one.command]
  if (!decide) throw new Error(`${one.context} has no decide for ${one.command}`)
  const said = decide(one.data, standing.state, one.asked)
  if (!isRefusal(said)) return { events: said }
  const { refused, detail } = said
  return { answer: { outcome: 'refused', rule: `${one.context}.${refused}`, ...(detail ? { detail } : {}) } }
}
