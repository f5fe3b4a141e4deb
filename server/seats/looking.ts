// Every look from an auditor's seat, written down by the counter itself: what was read is a fact before its answer leaves.
import type { Hono, MiddlewareHandler } from 'hono'
import type { Kysely } from 'kysely'
import { dayOf, isDay, isInstant, isUuid } from '../../events/kernel/index.ts'
import type { SeatCommands } from '../../events/seats/commands.ts'
import { type Db, sittings } from '../../projections/seats/queries.ts'
import type { Counter } from '../kernel/counter.ts'
import type { Env } from '../kernel/env.ts'
import type { Me } from '../kernel/people.ts'
import { problem } from '../kernel/problems.ts'

type Look = SeatCommands['look']
type Where = { readonly path: string; readonly query: URLSearchParams }
type Sighting = { readonly is: RegExp; readonly look: (id: string, query: URLSearchParams) => Look | undefined }

/** Looks of one kind within so many milliseconds are one look: a page that reads itself again is not a new one. */
export const oneLook = 600_000
const patience = 2000

const ofPact = (sight: 'pact' | 'bundle', of: string): Look | undefined => (isUuid(of) ? { sight, of } : undefined)
const bundle = (query: URLSearchParams): Look | undefined => {
  const pact = query.get('pact')
  return pact === null ? { sight: 'bundles' } : ofPact('bundle', pact)
}

/** What is a look, by address; the first that fits. What is not here is no part of the register, or is the auditor's own. */
const sightings: readonly Sighting[] = [
  { is: /^\/api\/pacts\/([^/]+)(?:\/|$)/, look: (id) => ofPact('pact', id) ?? { sight: 'register' } },
  { is: /^\/api\/audit\/corrections$/, look: () => ({ sight: 'corrections' }) },
  { is: /^\/api\/audit\/changes(?:\/|$)/, look: () => ({ sight: 'changes' }) },
  { is: /^\/api\/audit\/(?:checks|figures)(?:\/|$)/, look: () => ({ sight: 'checks' }) },
  { is: /^\/api\/log\/bundle$/, look: (_, query) => bundle(query) },
  { is: /^\/log\/tile\/entries\//, look: () => ({ sight: 'entries' }) },
  { is: /^\/api\/(?:pacts|proposals|goods|regulations|network|register|findings|snapshots)(?:\/|$)/, look: () => ({ sight: 'register' }) },
]

const dayAsked = (query: URLSearchParams): { readonly asOf?: string } => {
  const asked = query.get('asOf') ?? ''
  if (isDay(asked)) return { asOf: asked }
  return isInstant(asked) ? { asOf: dayOf(asked) } : {}
}

/** The look that reading this address is, or undefined. */
export const lookOf = ({ path, query }: Where): Look | undefined => {
  for (const { is, look } of sightings) {
    const found = is.exec(path)
    const seen = found && look(found[1] ?? '', query)
    if (seen) return { ...seen, ...dayAsked(query) }
  }
  return undefined
}

type Desk = Pick<Counter, 'store' | 'projector' | 'act' | 'me' | 'now'>

const seatsOf = async ({ store, projector, now }: Desk, me: Me): Promise<readonly string[]> => {
  const { position } = await store.head()
  await projector.reached('seats', position, { timeoutMs: patience })
  const said = await projector.read('seats', { ask: (db: Kysely<never>) => sittings(db as unknown as Db, me.id, dayOf(now())) })
  if (!('answer' in said)) throw new Error('nobody knows who sits where')
  return said.answer
}

// A seat that ended meanwhile is a seat no more: what is read then is read like anybody reads it.
const isWritten = ({ outcome }: { readonly outcome: string }): boolean => ['recorded', 'duplicate', 'refused'].includes(outcome)

const written = async (desk: Desk, me: Me, look: Look): Promise<boolean> => {
  const window = Math.floor(Date.parse(desk.now()) / oneLook)
  for (const id of await seatsOf(desk, me)) {
    const key = ['look', id, look.sight, look.of, look.asOf, window].join('/')
    if (!isWritten(await desk.act({ context: 'seats', id, command: 'look', data: look, me, key }))) return false
  }
  return true
}

const looking =
  (desk: Desk): MiddlewareHandler<Env> =>
  async (c, next) => {
    const me = c.req.method === 'GET' ? desk.me(c) : undefined
    const look = me?.roles.includes('auditor') ? lookOf({ path: c.req.path, query: new URL(c.req.url).searchParams }) : undefined
    await next()
    if (!me || !look || c.res.status >= 400) return
    if (await written(desk, me, look)) return
    c.res = undefined
    c.res = problem(c, 'unavailable')
  }

/** Mounts the look-out before the reads of the register; who has no seat, or is no auditor, passes by. */
export const mountLooking = (app: Hono<Env>, desk: Desk): void => {
  const look = looking(desk)
  for (const path of ['/api/*', '/log/tile/entries/*']) app.use(path, look)
}
