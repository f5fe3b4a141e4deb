// What every desk of the counter is given when it opens.
import type { Context as Request } from 'hono'
import type { EventStore } from '../../events/kernel/index.ts'
import type { Admission } from '../files/admission.ts'
import type { Proofs } from '../log/proofs.ts'
import type { Act, Acting } from './ask.ts'
import type { Assisting } from './assisting.ts'
import type { Context } from './context.ts'
import type { Env } from './env.ts'
import type { Opening } from './opening.ts'
import type { Me } from './people.ts'
import type { Privacy } from './privacy.ts'
import type { Reader } from './reader.ts'
import type { Whereabouts } from './whereabouts.ts'

export type Counter = {
  readonly store: EventStore
  readonly projector: Reader
  readonly contexts: readonly Context[]
  readonly act: Act
  readonly together: Acting['together']
  /** a keyed hash in base64url that only this installation can make */
  readonly print: Acting['print']
  readonly now: () => string
  readonly me: (c: Request<Env>) => Me | undefined
  /** where a stream belongs and whom it is shown to, from its own facts */
  readonly whereabouts: Whereabouts
  /** opens what is personal in an answer */
  readonly opening: Opening
  /** whether somebody may be helped at a desk; absent where nobody is registered */
  readonly assisting?: Assisting | undefined
  /** what one may know of one's own data besides the values; absent where there is no vault */
  readonly privacy?: Privacy | undefined
  readonly proofs?: Proofs | undefined
  /** who may name which uploaded file; absent where none is kept */
  readonly admission?: Admission | undefined
}
