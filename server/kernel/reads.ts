// Reading: every read of every context under /api/<context>, today or as of a moment.
import type { Handler, Hono, Context as Request } from 'hono'
import type { Kysely } from 'kysely'
import { dayOf, isUuid, type Json } from '../../events/kernel/index.ts'
import { copiesOf, sendRead } from './answers.ts'
import type { Context, Page, Read } from './context.ts'
import type { Counter } from './counter.ts'
import { denied, notThere } from './denied.ts'
import type { Env } from './env.ts'
import { isUnanswered, workedOut } from './later.ts'
import { opened } from './opened.ts'
import { malformed, problem } from './problems.ts'
import { commonNames, encodeCursor, readQuery } from './query.ts'
import { maySee, readersOf } from './sight.ts'
import { isWritable } from './writable.ts'

/** Milliseconds a read waits for the pages to catch up with `?after`. */
export const patience = 2000

const timeless = [{ at: 'asOf', says: 'timeless' }] as const

type AnyRead = Omit<Read, 'run'> & { readonly run: (ask: never) => Promise<unknown> }
type Params = { readonly [name: string]: string }

const paramsOf = (c: Request<Env>): Params => c.req.param() as Params
// An identity that cannot be is not looked for; a name no database can hold neither.
const canBe = (params: Params): boolean =>
  Object.entries(params).every(([name, value]) => (name === 'id' ? isUuid(value) : isWritable(value)))

/** Waits for the pages to be at `after`; the answer when they will not be. */
const caughtUp = async (
  c: Request<Env>,
  { projector }: Counter,
  name: string,
  after: number | undefined,
): Promise<Response | undefined> => {
  if (after === undefined || (await projector.reached(name, after, { timeoutMs: patience, signal: c.req.raw.signal }))) return undefined
  const { state } = projector.standing(name)
  // What is still being made says so itself, with how far it is.
  return state === 'building' ? undefined : problem(c, state === 'stopped' ? 'stopped' : 'behind')
}

const bodyOf = (read: AnyRead, answer: unknown): { readonly [name: string]: Json } => {
  if (!read.paged) return answer as { readonly [name: string]: Json }
  const { items, next } = answer as Page<Json>
  return { items, next: next ? encodeCursor(next) : null }
}

const reading =
  (context: Context, path: string, read: AnyRead, counter: Counter): Handler<Env> =>
  async (c) => {
    const [me, params, today] = [counter.me(c), paramsOf(c), dayOf(counter.now())]
    const sight = maySee(me, readersOf(context, path), today)
    if (!sight.yes) return denied(c, sight.why, context, counter)
    if (!canBe(params)) return notThere(c, sight, context, counter)
    const query = readQuery(read.query, read.paged, new URL(c.req.url).searchParams, counter.now())
    if (!query.ok) return malformed(c, query.problems)
    const { own, page, asOf, after } = query.value
    if (asOf !== undefined && read.timeless) return malformed(c, timeless)
    const behind = await caughtUp(c, counter, context.name, after)
    if (behind) return behind
    const ask = (db: Kysely<never>) =>
      read.run({ db, params, query: own, page, me, asOf, today, whereOf: counter.whereabouts.where, print: counter.print } as never)
    const answered = await counter.projector.read(context.name, { asOf, sees: sight.scopes, ask })
    if ('building' in answered) return problem(c, 'building', { progress: answered.progress })
    if ('timeless' in answered) return malformed(c, timeless)
    const { position } = answered
    const answer = await workedOut(answered.answer, c.req.raw.signal)
    if (answer === undefined) return notThere(c, sight, context, counter)
    if (isUnanswered(answer)) return problem(c, 'refused', { rule: answer.rule, sentence: answer.sentence })
    const body = await opened(c, counter, { context, purpose: 'reading', discloses: read.discloses }, bodyOf(read, answer))
    return sendRead(c, body, { position, ...(asOf === undefined ? {} : { asOf }) }, copiesOf(context, me))
  }

export const mountReads = (app: Hono<Env>, counter: Counter): void => {
  for (const context of counter.contexts) {
    for (const [path, read] of Object.entries<AnyRead>(context.reads)) {
      const taken = Object.keys(read.query).find((name) => commonNames.includes(name))
      if (taken) throw new Error(`${context.name}${path}: \`${taken}\` is every read's own name, not a field`)
      app.get(`/api/${context.name}${path === '/' ? '' : path}`, reading(context, path, read, counter))
    }
  }
}
