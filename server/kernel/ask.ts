// What is asked of the log and what it answers: values both ways.
import type { Day, FieldProblem, Instant, Refusal } from '../../events/kernel/index.ts'
import type { Why } from './may.ts'
import type { Me, Role } from './people.ts'

/** Who asks: a person, whose role here is found out, or a story, an import or the house itself, which say theirs. */
export type Asker =
  | { readonly me: Me; readonly by?: never; readonly role?: never }
  | {
      readonly me?: never
      /** a UUID */
      readonly by: string
      readonly role: Role
    }

export type Ask = Asker & {
  readonly context: string
  readonly id: string
  readonly command: string
  readonly data: unknown
  /** the person without an account for whom it is asked, at a desk: the law decides as if they asked it themselves */
  readonly for?: string
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
  /** this person may not ask this here */
  | { readonly outcome: 'denied'; readonly why: Why }
  | { readonly outcome: 'malformed'; readonly problems: readonly FieldProblem[] }
  /** the stream is at `revision`, which is not the one asked for, or others keep moving it */
  | { readonly outcome: 'stale'; readonly revision: number }
  | { readonly outcome: 'id-reused' }
  | { readonly outcome: 'closed' }
  /** it says something personal of somebody who was erased */
  | { readonly outcome: 'erased-person' }
  | { readonly outcome: 'unknown-command' }

/** An answer with which nothing is recorded. */
export type No = Exclude<Answer, { readonly outcome: 'recorded' | 'duplicate' }>

export type Act = (ask: Ask) => Promise<Answer>
/** All recorded: one receipt for each stream, in the order asked. Or the first answer that refuses, and of which stream it speaks. */
export type Together =
  | { readonly outcome: 'recorded' | 'duplicate'; readonly position: number; readonly things: readonly Receipt[] }
  | { readonly outcome: 'refused-one'; readonly id: string; readonly answer: No }

export type Acting = Act & {
  /** The same command of one context on several different streams: all are recorded, at once, or none is. */
  readonly together: (asks: readonly Ask[]) => Promise<Together>
  /** A keyed hash in base64url that only this installation can make: for the tokens of doors and the like. */
  readonly print: (text: string) => string
}
