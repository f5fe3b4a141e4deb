// The typed client of a context: its reads as questions, its commands as asks. Types come from the server, values never.
import type { CommandDefs, CommandOf } from '../../events/kernel/index.ts'
import type { AnswerOf, Page, QueryOf, Reads } from '../../server/kernel/context.ts'
import { forWhom } from './assisting.ts'
import { post, send } from './http.ts'
import { isProblem, type Problem } from './problem.ts'

/** A page of rows as it travels: `next` is the cursor of the following page, null at the end. */
export type Rows<R> = { readonly items: readonly R[]; readonly next: string | null; readonly position: number; readonly asOf?: string }
type Wire<A> = A extends Page<infer R> ? Rows<R> : A
type ParamNames<P> = P extends `${string}:${infer N}/${infer Rest}`
  ? N | ParamNames<`/${Rest}`>
  : P extends `${string}:${infer N}`
    ? N
    : never
type Params<P> = { readonly [N in ParamNames<P>]: string }
type Paging = { readonly limit?: number; readonly cursor?: string }

/** A read not yet sent: `createReading` sends it, again when something changes, as of the day the page shows. */
export type Question<A> = { readonly url: string; readonly send: (asOf?: string) => Promise<A | Problem> }
export type Done = {
  readonly id: string
  readonly revision: number
  readonly position: number
  readonly events: readonly { readonly id: string; readonly type: string }[]
}
/** `key` is one per submission and the same for its retries; `ifMatch` is the revision the asker saw. */
export type Asking = { readonly key: string; readonly ifMatch?: number }

type ContextLike = { readonly reads: Reads; readonly writes?: { readonly commands: CommandDefs } }
type CommandsIn<C> = C extends { readonly writes?: infer W } ? (NonNullable<W> extends { readonly commands: infer D } ? D : never) : never
type Api<C extends ContextLike> = {
  readonly read: <P extends keyof C['reads'] & string>(
    path: P,
    params: Params<P>,
    query?: Partial<QueryOf<C['reads'][P]>> & Paging,
  ) => Question<Wire<AnswerOf<C['reads'][P]>>>
  /** `on` is when it happened, when that is not today. */
  readonly ask: <K extends keyof CommandsIn<C> & string>(
    id: string,
    command: K,
    data: CommandOf<CommandsIn<C>[K]> & { readonly on?: string },
    asking: Asking,
  ) => Promise<Done | Problem>
}

// Reads after a command wait for what the command wrote.
let lastWritten = 0
/** Readings from now on wait for what stands at `position`. */
export const written = (position: number): void => {
  lastWritten = Math.max(lastWritten, position)
}

type Given = { readonly [name: string]: unknown }
const pathOf = (path: string, params: Given): string =>
  path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params[name]))).replace(/\/$/, '')

const searchOf = (query: Given): string => {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== '')
  const search = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString()
  return search === '' ? '' : `?${search}`
}

const question = <A>(base: string, query: Given): Question<A> => ({
  url: base + searchOf(query),
  send: (asOf) => send<A>(base + searchOf({ ...query, asOf, after: asOf || lastWritten === 0 ? undefined : lastWritten })),
})

/** `const api = apiOf<typeof pacts>('pacts')`; `api.read('/:id', { id })`; `api.ask(id, 'sign', data, { key })`. */
export const apiOf = <C extends ContextLike>(context: string): Api<C> => ({
  read: (path, params, query = {}) => question(`/api/${context}${pathOf(path, params)}`, query),
  ask: async (id, command, data, { key, ifMatch }) => {
    const headers = { 'idempotency-key': key, ...(ifMatch === undefined ? {} : { 'if-match': `"${ifMatch}"` }) }
    const done = await post<Done>(`/api/${context}/${id}/${command}`, forWhom(data), headers)
    if (!isProblem(done)) written(done.position)
    return done
  },
})
