// A context at the counter: what may be asked, by whom, and what can be read.
import type { Kysely } from 'kysely'
import type { AnyEvent, Catalogue, CommandDefs, CommandsOf, Day, Decider, Fields, Secrecy, ValuesOf } from '../../events/kernel/index.ts'
import type { JsonSchema } from '../../events/kernel/schema.ts'
import type { Projection, RowsOf, Tables } from '../../projections/kernel/index.ts'
import type { Beside } from './beside.ts'
import type { Join } from './joined.ts'
import type { WorkedOut } from './later.ts'
import type { Admitted, Weighty, Where } from './may.ts'
import type { Reveals } from './opening.ts'
import type { Me, Role, ScopeKind } from './people.ts'
import type { Readers, storyPath } from './sight.ts'
import type { Place, WhereOf } from './whereabouts.ts'

export type { JsonSchema }

/** What a read is given. `db` already stands on the live tables, or on the tables as of the moment asked. */
export type ReadAsk<T extends Tables, Q extends Fields> = {
  readonly db: Kysely<RowsOf<T>>
  /** path parameters such as `id` */
  readonly params: { readonly [name: string]: string }
  readonly query: ValuesOf<Q>
  /** keyset paging: rows wanted (1–100) and where the last page ended, as `next` said it */
  readonly page: { readonly limit: number; readonly cursor: readonly string[] | undefined }
  readonly me: Me | undefined
  /** the moment of time travel, absent for today */
  readonly asOf: string | undefined
  /** the day of asking in Italy */
  readonly today: Day
  /** where a thing of any context belongs, for the buttons of what is like it */
  readonly whereOf: WhereOf
  /** a keyed hash in base64url that only this installation can make: for the tokens of doors */
  readonly print: (text: string) => string
}
/** A page of rows; `next` is the cursor of the following page or null. */
export type Page<R> = { readonly items: readonly R[]; readonly next: readonly string[] | null }

export type Read<T extends Tables = Tables, Q extends Fields = Fields, A = unknown> = {
  /** one Italian sentence for the readable API page */
  readonly says: string
  readonly query: Q
  /** JSON Schema 2020-12 of the answer, for OpenAPI */
  readonly gives: JsonSchema
  /** true: the answer is a `Page`, sent as `{items, next, position, asOf?}` */
  readonly paged: boolean
  /** true: every personal value in the answer is meant for this very reader, because the law has disclosed it to them */
  readonly discloses?: boolean
  /** true: it speaks of now alone; asked as of a past day it is refused, whatever its tables keep */
  readonly timeless?: boolean
  /** `undefined` is 404; what takes long is worked out afterwards (later.ts) */
  readonly run: (ask: ReadAsk<T, Q>) => Promise<A | undefined>
}
/** Reads keyed by their path under `/api/<context>`; fixed paths before those with parameters. */
export type Reads = { readonly [path: `/${string}`]: Omit<Read, 'run'> & { readonly run: (ask: never) => Promise<unknown> } }

/** Builds the reads of one projection, each typed by its query fields and its answer. */
export const reader = <T extends Tables>(_: Projection<T>) => ({
  one: <Q extends Fields, A>(of: Omit<Read<T, Q, A>, 'paged'>): Read<T, Q, A> => ({ ...of, paged: false }),
  page: <Q extends Fields, R>(of: Omit<Read<T, Q, Page<R>>, 'paged'>): Read<T, Q, Page<R>> => ({ ...of, paged: true }),
})

/** Who may ask each command: the roles it admits; those named `W` are weighty acts, `{ roles, fresh: true }`. */
export type Access<C, W extends keyof C = never> = { readonly [K in keyof C]: K extends W ? Weighty : readonly Role[] }
/** One sentence in the two languages of the house: what a page or a client shows as it comes. */
export type Sentence = { readonly it: string; readonly en: string }
/** What each rule says to the person it refuses; the compiler asks for every rule. */
export type Sentences<R extends string = string> = { readonly [rule in R]: Sentence }
export type Writes<C extends CommandDefs = CommandDefs> = {
  readonly events: Catalogue
  readonly commands: C
  /** the state's type is the decider's own business */
  readonly decider: Decider<unknown, { readonly [name: string]: unknown }, AnyEvent, string>
  /** who may ask each command */
  readonly access: { readonly [K in keyof C]: Admitted }
  /**
   * Where a command happens, from what the stream is and what is asked: a grant must hold there. Absent or undefined: wherever it holds. Asked of a stream
   * alone (by what is like it) `data` is an object without fields.
   */
  readonly where?: (state: never, data: never, id: string) => Place
  /** by command: what other streams must leave room for, which the law of this one cannot see; their rules have sentences like all others */
  readonly beside?: { readonly [K in keyof C]?: Beside }
  /** by command: what it carries with it on another stream of this context, in the same write or not at all; asked together with others, what they carry in common is written once */
  readonly joins?: { readonly [K in keyof C]?: Join }
  /**
   * by command: whether it carries anything, as the stream is remembered; absent: the stream is read to know. A memory may be behind another server: what it
   * overlooks `beside` must refuse, which is told what was carried (`joined`).
   */
  readonly carries?: { readonly [K in keyof C]?: (state: never) => boolean }
  /** commands that may be asked of several things at once, all or none: POST /api/<context>/together/<command> */
  readonly together?: readonly string[]
  /** the law speaks before the revision does: who has no part in a stream is not even told that it is there */
  readonly quiet?: true
  /** where a stream of a closed context is shown: its story and its news, as the rows' `sees` says for the tables; absent: nowhere but everywhere */
  readonly seen?: (state: never, id: string) => Where
  /** who opens the unpublished files of a thing, besides who uploaded them; absent: nobody */
  readonly opens?: Opens
  /** `server/<context>/sentences.ts`: the title of each refusal */
  readonly sentences: Sentences
}
/** These roles where the thing is, and the people it is about (`persons`). `where` absent: wherever the role is held. */
export type Opens<S = unknown> = { readonly roles: readonly Role[]; readonly where?: (state: S, id: string) => Where }

export const writes = <C extends CommandDefs, S, E extends AnyEvent, R extends string>(of: {
  readonly events: Catalogue
  readonly commands: C
  readonly decider: Decider<S, CommandsOf<C>, E, R>
  readonly access: { readonly [K in keyof C]: Admitted }
  readonly where?: (state: S, data: never, id: string) => Place
  readonly beside?: { readonly [K in keyof C]?: Beside<S, CommandsOf<C>[K & string]> }
  readonly joins?: { readonly [K in keyof C]?: Join<S, CommandsOf<C>[K & string]> }
  readonly carries?: { readonly [K in keyof C]?: (state: S) => boolean }
  readonly together?: readonly (keyof C & string)[]
  readonly quiet?: true
  readonly seen?: (state: S, id: string) => Where
  readonly opens?: Opens<S>
  readonly sentences: Sentences<R>
}): Writes<C> => of as unknown as Writes<C>

export type Context<C extends CommandDefs = CommandDefs, R extends Reads = Reads> = {
  readonly name: string
  readonly secrecy: Secrecy
  readonly writes?: Writes<C>
  readonly projection: Projection
  readonly reads: R
  /** who may read each path, and the story at `/:id/history`; a path that is not here is read as its secrecy says (`readersOf`) */
  readonly readers?: { readonly [P in (keyof R & string) | typeof storyPath]?: Readers }
  /** which roles open personal values of each class in what this context answers, besides the person themselves; absent: nobody */
  readonly opens?: Reveals
  /** what the places it knows are called, by the identity of a grant's scope; `db` stands on its own tables */
  readonly places?: { readonly [K in ScopeKind]?: (db: never, id: string) => Promise<string | undefined> }
}

export const context = <C extends CommandDefs, R extends Reads>(
  of: Omit<Context<C, R>, 'projection'> & { readonly projection: object },
): Context<C, R> => of as Context<C, R>

/** What the typed client of the web reads off a context. */
export type AnswerOf<R> = R extends { readonly run: (ask: never) => Promise<infer A> } ? WorkedOut<Exclude<A, undefined>> : never
export type QueryOf<R> = R extends { readonly query: infer Q extends Fields } ? ValuesOf<Q> : never
