// The story of one thing: the facts of its stream, for those who may see the thing.
import type { Hono } from 'hono'
import { dayOf, isUuid, type Stored, streamOf } from '../../events/kernel/index.ts'
import { copiesOf, sendRead } from './answers.ts'
import type { Context } from './context.ts'
import type { Counter } from './counter.ts'
import { denied, notThere } from './denied.ts'
import type { Env } from './env.ts'
import { opened } from './opened.ts'
import { malformed, problem } from './problems.ts'
import { encodeCursor, readQuery } from './query.ts'
import { isSeen, maySee, readersOf, storyPath } from './sight.ts'

/** One fact as the story shows it; `actor` only to those who are signed in. */
export type Told = Pick<Stored, 'id' | 'type' | 'position' | 'at' | 'on' | 'known' | 'role' | 'data'> & {
  readonly revision: number
  readonly actor?: string
  /** whom it was asked for at a desk; shown with the actor */
  readonly for?: string
}
export type History = { readonly items: readonly Told[]; readonly next: string | null; readonly position: number }

const told = (fact: Stored, withActor: boolean): Told => ({
  id: fact.id,
  type: fact.type,
  revision: fact.rev,
  position: fact.position,
  at: fact.at,
  on: fact.on,
  ...(fact.known === undefined ? {} : { known: fact.known }),
  role: fact.role,
  ...(withActor ? { actor: fact.actor, ...(fact.for === undefined ? {} : { for: fact.for }) } : {}),
  data: fact.data,
})

const startOf = (cursor: readonly string[] | undefined): number | undefined => {
  if (cursor === undefined) return 0
  const [text = ''] = cursor
  return cursor.length === 1 && /^\d{1,15}$/.test(text) ? Number(text) : undefined
}

/** Facts known by `asOf`; known time never goes back within a stream, so they are its beginning. */
const knownBy = (facts: readonly Stored[], asOf: string | undefined): readonly Stored[] =>
  asOf === undefined ? facts : facts.filter((fact) => (fact.known ?? fact.at) <= asOf)

// Of what is closed, what one may not see is not there.
const isShown = async ({ whereabouts }: Counter, { name, secrecy }: Context, id: string, scopes: readonly string[]): Promise<boolean> =>
  secrecy === 'open' || isSeen(await whereabouts.sees(name, id), scopes)

/** The log itself answers, so a story is never behind; `?after` is understood and always fulfilled. */
export const mountHistory = (app: Hono<Env>, counter: Counter): void => {
  const { contexts, store, me, now } = counter
  for (const context of contexts) {
    const { name } = context
    if (!context.writes) continue
    app.get(`/api/${name}/:id/history`, async (c) => {
      const [id, reader] = [c.req.param('id'), me(c)]
      const sight = maySee(reader, readersOf(context, storyPath), dayOf(now()))
      if (!sight.yes) return denied(c, sight.why, context, counter)
      if (!isUuid(id) || !(await isShown(counter, context, id, sight.scopes))) return notThere(c, sight, context, counter)
      const query = readQuery({}, true, new URL(c.req.url).searchParams, now())
      if (!query.ok) return malformed(c, query.problems)
      const { page, asOf } = query.value
      const from = startOf(page.cursor)
      if (from === undefined) return malformed(c, [{ at: 'cursor', says: 'cursor' }])
      const read = await store.read(streamOf(name, id), { from, limit: page.limit + 1 })
      const facts = knownBy(read, asOf)
      if (facts.length === 0 && from === 0) return problem(c, 'not-found')
      const shown = facts.slice(0, page.limit).map((fact) => told(fact, reader !== undefined))
      const items = await opened(c, counter, { context, purpose: 'history' }, shown)
      const next = facts.length > page.limit ? encodeCursor([String(from + page.limit)]) : null
      const { position } = await store.head()
      return sendRead(c, { items, next }, { position, ...(asOf === undefined ? {} : { asOf }) }, copiesOf(context, reader))
    })
  }
}
