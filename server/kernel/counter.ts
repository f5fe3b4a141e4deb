// What every desk of the counter is given when it opens.
import type { Context as Request } from 'hono'
import type { EventStore } from '../../events/kernel/index.ts'
import type { Proofs } from '../log/proofs.ts'
import type { Act } from './ask.ts'
import type { Context } from './context.ts'
import type { Env } from './env.ts'
import type { Me } from './people.ts'
import type { Reader } from './reader.ts'

export type Counter = {
  readonly store: EventStore
  readonly projector: Reader
  readonly contexts: readonly Context[]
  readonly act: Act
  readonly now: () => string
  readonly me: (c: Request<Env>) => Me | undefined
  readonly proofs?: Proofs | undefined
}
