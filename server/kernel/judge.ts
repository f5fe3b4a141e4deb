// What the law says of a request on a stream that stands somewhere: facts to record and the role they are asked in, or a refusal.
import { type AnyEvent, type Asked, type Day, type Instant, isRefusal } from '../../events/kernel/index.ts'
import type { Asker, No } from './ask.ts'
import type { Writes } from './context.ts'
import { mayAsk, rolesOf, type Where, type Why } from './may.ts'
import { assistants, type Role } from './people.ts'
import type { Standing } from './states.ts'

export type Case = {
  readonly context: string
  readonly writes: Writes
  readonly command: string
  readonly data: unknown
  readonly asker: Asker
  /** asked at a desk for somebody else, as what they are: a resident */
  readonly assisted?: boolean
  /** the instant and the day of asking, by the clock */
  readonly clock: { readonly now: Instant; readonly today: Day }
  readonly asked: Omit<Asked, 'role'>
  readonly ifMatch: number | undefined
}
export type Verdict = { readonly events: readonly AnyEvent[]; readonly role: Role } | { readonly answer: No }

/** The role in which it is asked here, or why it may not be. */
const roleOn = ({ asker, assisted, writes, command, clock }: Case, where: Where | undefined): Role | { readonly why: Why } => {
  if (!asker.me) return asker.role
  const admitted = writes.access[command] ?? []
  const needs = rolesOf(admitted)
  // A desk can do for somebody what they could do themselves, and nothing else.
  if (assisted && !needs.includes('resident')) return { why: { because: 'role', needs } }
  const answer = mayAsk(asker.me, assisted ? assistants : admitted, where, clock)
  return answer.yes ? answer.role : answer
}

/** `where` it happens: absent when that does not matter. */
export const judge = (one: Case, standing: Standing, where?: Where): Verdict => {
  const role = roleOn(one, where)
  if (typeof role !== 'string') return { answer: { outcome: 'denied', why: role.why } }
  const stale = one.ifMatch !== undefined && one.ifMatch !== standing.revision
  const answerStale: Verdict = { answer: { outcome: 'stale', revision: standing.revision } }
  if (stale && !one.writes.quiet) return answerStale
  const decide = one.writes.decider.decide[one.command]
  if (!decide) throw new Error(`${one.context} has no decide for ${one.command}`)
  const said = decide(one.data, standing.state, { ...one.asked, role: one.assisted ? 'resident' : role })
  if (!isRefusal(said)) return stale ? answerStale : { events: said, role }
  const { refused, detail } = said
  return { answer: { outcome: 'refused', rule: `${one.context}.${refused}`, ...(detail ? { detail } : {}) } }
}
