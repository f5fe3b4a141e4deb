// The counter, whole: every route behind the same doors. Nothing here opens a port, so tests ask it directly.
import { Hono } from 'hono'
import { compress } from 'hono/compress'
import { methodNotAllowed } from 'hono/method-not-allowed'
import type { EventStore } from '../events/kernel/index.ts'
import type { Act } from './kernel/ask.ts'
import type { Context } from './kernel/context.ts'
import type { Counter } from './kernel/counter.ts'
import { mountDocs } from './kernel/docs.ts'
import { mountEntries } from './kernel/entries.ts'
import type { Env } from './kernel/env.ts'
import { mountHealth } from './kernel/health.ts'
import { mountHistory } from './kernel/history.ts'
import { newId } from './kernel/identity.ts'
import { type Journal, journalled } from './kernel/journal.ts'
import { limited, makeBucket, type Rate } from './kernel/limits.ts'
import { mountLive } from './kernel/live.ts'
import { makeNewsroom } from './kernel/news.ts'
import { fromOurPages } from './kernel/origin.ts'
import { pages } from './kernel/pages.ts'
import { problem } from './kernel/problems.ts'
import type { Reader } from './kernel/reader.ts'
import { mountReads } from './kernel/reads.ts'
import { securityHeaders } from './kernel/security.ts'
import { makeSessions } from './kernel/session.ts'
import { type Character, mountSession } from './kernel/session-routes.ts'
import { type StaticFiles, scriptHashes } from './kernel/static-files.ts'
import { mountWrites } from './kernel/writes.ts'
import type { Proofs } from './log/proofs.ts'
import { mountLog } from './log/routes.ts'
import { type BundleDesk, mountBundle } from './proof/routes.ts'
import { OutcomeUnknown, StoreUnavailable } from './stores/errors.ts'

export type AppConfig = {
  /** the origin browsers see, when it is known */
  readonly publicUrl?: string
  /** the characters one may enter as; absent outside the demo */
  readonly demo?: readonly Character[]
  /** trusted proxies in front of us, whose word on the client's address is taken */
  readonly proxies?: number
  /** per client address; absent = no limit */
  readonly limits?: { readonly commands: Rate; readonly reads: Rate }
}
export type AppDeps = {
  readonly config: AppConfig
  /** seals sessions */
  readonly secret: string
  readonly store: EventStore
  readonly projector: Reader
  readonly act: Act
  /** what server/registry.ts exports */
  readonly contexts: { readonly [name: string]: Context }
  readonly now: () => string
  readonly journal: Journal
  /** what proves the log; absent where nothing does */
  readonly proofs?: Proofs | undefined
  /** the log as it was recorded; absent where no event was ever lifted */
  readonly recorded?: EventStore
  /** makes bundles; absent where nothing is proven */
  readonly bundles?: BundleDesk | undefined
  /** the built pages; empty while there are none */
  readonly files: StaticFiles
  /** ends what would stay open for ever */
  readonly signal: AbortSignal
}
export type App = Hono<Env>

export const usualLimits: NonNullable<AppConfig['limits']> = {
  commands: { burst: 60, perSecond: 6 },
  reads: { burst: 600, perSecond: 60 },
}

const mountDoors = (app: App, { config, journal, files }: AppDeps): void => {
  const { publicUrl, proxies = 0, limits } = config
  const index = files.get('/index.html')?.bodies.identity
  const html = index ? new TextDecoder().decode(index) : ''
  app.use(async (c, next) => {
    c.set('requestId', newId())
    await next()
    c.res.headers.set('x-request-id', c.get('requestId'))
  })
  app.use(journalled(journal))
  app.use(securityHeaders(publicUrl, scriptHashes(html)))
  app.use('/api/*', compress())
  app.use('/api/*', methodNotAllowed({ app, onMethodNotAllowed: (c, methods) => refusedMethod(c, methods) }))
  app.use('/api/*', fromOurPages(publicUrl))
  if (limits) {
    const [commands, reads] = [limited(makeBucket(limits.commands), proxies), limited(makeBucket(limits.reads), proxies)]
    app.use('/api/*', (c, next) => (c.req.method === 'POST' ? commands(c, next) : reads(c, next)))
    // Who checks the whole log asks for thousands of small tiles.
    app.use('/log/*', limited(makeBucket({ burst: 10 * limits.reads.burst, perSecond: 10 * limits.reads.perSecond }), proxies))
  }
  app.onError((fault, c) => {
    journal.error({ request: c.get('requestId'), fault }, 'fault')
    return problem(c, isAway(fault) ? 'unavailable' : 'fault')
  })
}

// PostgreSQL's classes 08 (connection), 53 (resources), 57 (operator), or a socket that nobody answers.
const isAway = (fault: Error): boolean =>
  fault instanceof StoreUnavailable ||
  fault instanceof OutcomeUnknown ||
  ('code' in fault && /^(08|53|57)...$|^E(CONN|PIPE|HOST|TIMEDOUT)/.test(String(fault.code)))

const refusedMethod = (c: Parameters<typeof problem>[0], methods: readonly string[]): Response =>
  problem(c, 'method-not-allowed', { headers: { allow: methods.join(', ') } })

export const makeApp = (deps: AppDeps): App => {
  const { config, secret, store, projector, act, now, journal, proofs, signal } = deps
  const app = new Hono<Env>()
  const contexts = Object.values(deps.contexts)
  const sessions = makeSessions({ secret, publicUrl: config.publicUrl, people: config.demo ?? [], now })
  const counter: Counter = { store, projector, contexts, act, now, me: sessions.me, proofs }
  const onFault = (fault: unknown): void => journal.error({ fault }, 'the live feed broke')
  mountDoors(app, deps)
  mountSession(app, sessions, config.demo)
  mountHealth(app, counter)
  mountDocs(app, contexts, config.publicUrl)
  const newsroom = makeNewsroom({ store, projector, contexts, signal, onFault })
  mountLive(app, { newsroom, head: async () => (await store.head()).position, signal, onFault })
  mountReads(app, counter)
  mountBundle(app, deps.bundles)
  mountLog(app, counter)
  mountEntries(app, { recorded: deps.recorded ?? store, contexts })
  mountHistory(app, counter)
  mountWrites(app, counter)
  app.notFound(pages(deps.files))
  return app
}
