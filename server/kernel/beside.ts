// What the law of one stream cannot see: whether other streams leave room for a fact. Asked after the law has said yes, before anything is recorded.
import { type Asked, type EventStore, type Refusal, streamOf } from '../../events/kernel/index.ts'
import { everywhere } from '../../projections/kernel/index.ts'
import type { Writes } from './context.ts'
import type { Reader } from './reader.ts'
import type { States } from './states.ts'

/** The other streams, as they stand when it is asked: what two requests do in the same instant neither of them sees. */
export type Others = {
  /** the state of a stream from its own facts; undefined where there is no such context */
  readonly state: (context: string, id: string) => Promise<unknown>
  /** what the tables of a context say of everything recorded so far; undefined while they cannot answer */
  readonly rows: <D, A>(context: string, ask: (db: D) => Promise<A>) => Promise<A | undefined>
  /** a keyed hash in base64url that only this installation can make */
  readonly print: (text: string) => string
}
/** What is asked of which stream, where it stands, for whom (`by`), in which role and when; `together`: all streams it is asked of at once; `joined`: those that go with it. */
export type Besides<S, D> = Pick<Asked, 'id' | 'by' | 'role' | 'today' | 'at' | 'digest'> & {
  readonly state: S
  readonly data: D
  readonly together?: readonly string[] | undefined
  readonly joined?: readonly string[] | undefined
}
/** `state` is the stream's own. Answers why not, or nothing. */
export type Beside<S = never, D = never> = (asking: Besides<S, D>, others: Others) => Promise<Refusal<string> | undefined>

export type OthersDeps = {
  readonly store: EventStore
  readonly states: Pick<States, 'refresh'>
  /** absent where nobody reads tables: rules that need them are not held */
  readonly reader?: Pick<Reader, 'read' | 'reached'> | undefined
  readonly print: Others['print']
}

const patienceMs = 5_000

export const makeOthers = ({ store, states, reader, print }: OthersDeps, writesOf: (context: string) => Writes | undefined): Others => ({
  print,
  state: async (context, id) => {
    const writes = writesOf(context)
    return writes && (await states.refresh(streamOf(context, id), writes.decider)).state
  },
  rows: async (context, ask) => {
    if (!reader || !(await reader.reached(context, (await store.head()).position, { timeoutMs: patienceMs }))) return undefined
    const answered = await reader.read(context, { sees: [everywhere], ask: (db) => ask(db as never) })
    return 'answer' in answered ? answered.answer : undefined
  },
})
