// The shape of a group of handlers, so that the projection can be written in chapters and still miss nothing.
import type { PactEvent } from '../../events/pacts/events.ts'
import type { Handler } from '../kernel/index.ts'
import type { PactTables } from './tables.ts'
import type { Fact } from './telling.ts'

export type HandlersOf<N extends PactEvent['type']> = { readonly [T in N]: Handler<Extract<Fact, { type: T }>, PactTables> }
