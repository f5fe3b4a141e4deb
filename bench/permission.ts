// What permissions cost: one question to `may`, and a page of the register for a visitor with and without the walls in front of it.
import { Hono } from 'hono'
import { Kysely, PostgresDialect } from 'kysely'
import { reading } from '../projections/kernel/running.ts'
import { openPool } from '../server/database-pool.ts'
import { type Engine, openEngine } from '../server/engine.ts'
import { sendRead } from '../server/kernel/answers.ts'
import { charactersDirectory } from '../server/kernel/characters.ts'
import type { Counter } from '../server/kernel/counter.ts'
import type { Env } from '../server/kernel/env.ts'
import { may, type Where } from '../server/kernel/may.ts'
import type { Grant, Me, Role } from '../server/kernel/people.ts'
import { encodeCursor, readQuery } from '../server/kernel/query.ts'
import { mountReads } from '../server/kernel/reads.ts'
import { makeSessions } from '../server/kernel/session.ts'
import { memorySessions } from '../server/kernel/session-shelf.ts'
import { makeWhereabouts } from '../server/kernel/whereabouts.ts'
import { network } from '../server/network/routes.ts'
import { keksOf } from '../server/vault/kek.ts'

type Bench = {
  readonly url: string
  readonly adminUrl: string
  readonly print: (what: string | readonly object[]) => void
  readonly quick?: boolean
}
type App = Hono<Env>

const uuid = (n: number): string => `b0000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const now = (): string => new Date().toISOString()
const fail = (fault: unknown): void => console.error(fault)
const median = (numbers: readonly number[]): number => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0

const someone = (grants: readonly Grant[]): Me => ({ id: uuid(1), label: '', roles: [], grants })
const grantsIn = (count: number, role: Role): readonly Grant[] =>
  Array.from({ length: count }, (_, n) => ({ role, scope: { kind: 'municipality', id: String(n).padStart(6, '0') }, from: '2026-01-01' }))

const askings: readonly (readonly [what: string, me: Me, where: Where])[] = [
  ['one grant, yes', someone(grantsIn(1, 'manager')), { municipality: '000000' }],
  ['30 grants, the last says yes', someone(grantsIn(30, 'manager')), { municipality: '000029' }],
  ['30 grants, no, and why', someone(grantsIn(30, 'manager')), { municipality: '999999' }],
  ['200 grants, no, and why', someone(grantsIn(200, 'manager')), { municipality: '999999' }],
]

/** Microseconds of one question. */
const timed = (me: Me, where: Where, times: number): number => {
  const start = performance.now()
  for (let n = 0; n < times; n++) may(me, ['clerk', 'manager'], where, '2026-05-04')
  return ((performance.now() - start) * 1000) / times
}

/** The register of the network, told through its law. */
const tell = async ({ act }: Engine, bodies: number): Promise<void> => {
  const source = { evidence: 'stated', note: 'Misura' }
  for (let n = 0; n < bodies; n++) {
    const data = { kind: 'cooperative', name: `Cooperativa di prova ${n}`, source }
    const answer = await act({ context: 'network', id: uuid(n), command: 'register', data, by: uuid(1), role: 'secretariat' })
    if (answer.outcome !== 'recorded') throw new Error(`body ${n}: ${JSON.stringify(answer)}`)
  }
}

/** The road of the first issue: no session, no walls, nothing to open, read by the owner of the tables. */
const openRoad = (url: string, { projector }: Engine): { readonly app: App; readonly close: () => Promise<void> } => {
  const kysely = new Kysely<unknown>({ dialect: new PostgresDialect({ pool: openPool({ url, max: 10, onFault: fail }) }) })
  const app = new Hono<Env>()
  const read = network.reads['/']
  app.get('/api/network', async (c) => {
    const query = readQuery(read.query, read.paged, new URL(c.req.url).searchParams, now())
    if (!query.ok) return c.text('', 422)
    const { own, page } = query.value
    const ask = (db: Kysely<never>) => read.run({ db, query: own, page } as never)
    const answered = await reading(kysely, network.projection, projector.standing('network'), { ask: (db) => ask(db as never) })
    if (!('answer' in answered) || !answered.answer) return c.text('', 503)
    const { items, next } = answered.answer
    return sendRead(c, { items, next: next ? encodeCursor([...next]) : null }, { position: answered.position }, 'shared')
  })
  return { app, close: () => kysely.destroy() }
}

const walledRoad = ({ store, projector, act, opening }: Engine, opens: boolean): App => {
  const app = new Hono<Env>()
  const sessions = makeSessions({ shelf: memorySessions(), directory: charactersDirectory([]), publicUrl: undefined, now })
  const contexts = { network }
  const none: Counter['opening'] = (answer) => Promise.resolve(answer)
  app.use('/api/*', sessions.middleware)
  mountReads(app, {
    ...{ store, projector, act, together: act.together, print: act.print, now, me: sessions.me, contexts: Object.values(contexts) },
    whereabouts: makeWhereabouts(store, contexts),
    opening: opens && opening ? opening : none,
  })
  return app
}

/** Pages a second, `together` asked at once. */
const rateOf = async (app: App, pages: number, together: number): Promise<number> => {
  let left = pages
  const one = async (): Promise<void> => {
    while (left-- > 0) {
      const answer = await app.request('/api/network?limit=20')
      if (answer.status !== 200) throw new Error(`a page answered ${answer.status}: ${await answer.text()}`)
      await answer.arrayBuffer()
    }
  }
  const start = performance.now()
  await Promise.all(Array.from({ length: together }, one))
  return pages / ((performance.now() - start) / 1000)
}

const printRates = async (roads: ReadonlyMap<string, App>, { print, quick = false }: Bench): Promise<void> => {
  const [rounds, pages] = quick ? [5, 400] : [21, 1500]
  const rates = new Map([...roads.keys()].map((name) => [name, [] as number[]]))
  for (const app of roads.values()) await rateOf(app, pages, 16)
  // In turns, so that whatever else the machine does falls on all of them.
  for (let round = 0; round < rounds; round++) for (const [name, app] of roads) rates.get(name)?.push(await rateOf(app, pages, 16))
  const [first = 1] = [...rates.values()].map(median)
  print(
    [...rates].map(([what, found]) => ({
      what,
      'pages/s': Math.round(median(found)),
      ratio: (median(found) / first).toFixed(3),
      target: '≥ 0.95',
    })),
  )
}

export const bench = async (given: Bench): Promise<void> => {
  const { url, adminUrl, print, quick = false } = given
  const times = quick ? 50_000 : 500_000
  for (const [, me, where] of askings) timed(me, where, 20_000)
  print(askings.map(([what, me, where]) => ({ what, µs: timed(me, where, times).toFixed(2), target: '≤ 20' })))
  const engine = await openEngine({
    url,
    adminUrl,
    keks: keksOf(['a secret for measuring, and nothing else']),
    contexts: { network },
    now,
    onFault: fail,
  })
  const plain = openRoad(url, engine)
  try {
    await tell(engine, quick ? 100 : 400)
    await engine.projector.reached('network', (await engine.store.head()).position, { timeoutMs: 30_000 })
    while (engine.projector.standing('network').state === 'building') await engine.projector.reached('network', 1e9, { timeoutMs: 50 })
    const roads = new Map([
      ['the road of the first issue', plain.app],
      ['with session and walls', walledRoad(engine, false)],
      ['and with personal values opened', walledRoad(engine, true)],
    ])
    await printRates(roads, given)
  } finally {
    await plain.close()
    await engine.close()
  }
}
