// What is asked of the log and what it answers: values both ways.
import type { Day, FieldProblem, Instant, Refusal } from '../../events/kernel/index.ts'
import type { Role } from './people.ts'

export type Ask = {
  readonly context: string
  readonly id: string
  readonly command: string
  readonly data: unknown
  /** who asks: a UUID */
  readonly by: string
  readonly role: Role
  /** when it happened, if not now; never in the future over HTTP */
  readonly on?: Day | Instant
  /** when it became known in an earlier register: only for stories and imports */
  readonly known?: Instant
  /** the same key with the same request is answered with the first result */
  readonly key?: string
  /** the revision the one who asks has seen */
  readonly ifMatch?: number
  readonly cause?: string
  readonly corr?: string
}

/** What a command recorded: `revision` and `position` are those of its last fact. */
export type Receipt = {
  readonly id: string
  readonly revision: number
  readonly position: number
  readonly events: readonly { readonly id: string; readonly type: string }[]
}
/** `rule` has the context in front: `pacts.not-negotiated`. */
export type Refused = { readonly outcome: 'refused'; readonly rule: string; readonly detail?: Refusal['detail'] }
export type Answer =
  | ({ readonly outcome: 'recorded' | 'duplicate' } & Receipt)
  | Refused
  | { readonly outcome: 'malformed'; readonly problems: readonly FieldProblem[] }
  /** the stream is at `revision`, which is not the one asked for, or others keep moving it */
  | { readonly outcome: 'stale'; readonly revision: number }
  | { readonly outcome: 'id-reused' }
  | { readonly outcome: 'closed' }
  | { readonly outcome: 'unknown-command' }

export type Act = (ask: Ask) => Promise<Answer>
