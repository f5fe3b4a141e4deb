// A whole counter on PostgreSQL, asked without a port: what the tests of a context's counter are written with.
import { inspect } from 'node:util'
import type { EventStore } from '../../events/kernel/index.ts'
import { type App, type AppConfig, makeApp } from '../../server/app.ts'
import { type Engine, openEngine, prepareLog } from '../../server/engine.ts'
import { openFeeds } from '../../server/feeds/open.ts'
import type { Feeds } from '../../server/feeds/shelf.ts'
import type { Files } from '../../server/files/files.ts'
import type { Context } from '../../server/kernel/context.ts'
import type { Directory } from '../../server/kernel/directory.ts'
import { keksOf } from '../../server/vault/kek.ts'
import { logUnder } from './log-under.ts'
import { people } from './people.ts'
import { database } from './postgres.ts'
import { type Asking, asking, testSecret, testSessions } from './requests.ts'

export type TestApp = Asking &
  Pick<Engine, 'store' | 'recorded' | 'projector' | 'act' | 'strongroom' | 'opening'> & {
    readonly app: App
    readonly feeds: Feeds
    /** the application's login on the database, and the superuser's */
    readonly url: string
    readonly adminUrl: string
    readonly clock: { now: string }
    /** what the journal was told */
    readonly told: readonly string[]
    /** waits until the pages of this context have everything the log has */
    readonly settled: (context: string) => Promise<void>
    readonly head: () => Promise<number>
    readonly stop: () => Promise<void>
  }
export type TestAppOptions = {
  /** keeps what is uploaded */
  readonly uploads?: (made: { readonly url: string; readonly store: EventStore }) => Files
  readonly contexts: { readonly [name: string]: Context }
  /** who people are; the characters when absent */
  readonly directory?: (made: { readonly projector: Engine['projector']; readonly now: () => string }) => Directory
  readonly config?: AppConfig
  /** what the counter’s clock says until `clock.now` is set; the log has its own */
  readonly now?: string
}

/** Opens a fresh database with these contexts; `stop` ends everything and drops it. One may enter as any of `people`. */
export const makeTestApp = async ({ contexts, config, now, uploads, directory }: TestAppOptions): Promise<TestApp> => {
  const { url, adminUrl, drop } = await database()
  const clock = { now: now ?? new Date().toISOString() }
  const faults: unknown[] = []
  const onFault = (fault: unknown): void => void faults.push(fault)
  await prepareLog({ url, adminUrl }, onFault)
  const under = await logUnder()
  const engine = await openEngine({
    url,
    eventStore: under.eventStore,
    keks: keksOf([testSecret]),
    contexts,
    now: () => clock.now,
    onFault,
  })
  const { store, recorded, projector, act, strongroom, opening } = engine
  const kept = uploads?.({ url, store })
  const feeds = openFeeds({ url, onFault })
  const told: string[] = []
  const stopping = new AbortController()
  const app = makeApp({
    config: { demo: people, ...config },
    ...{ secret: testSecret, sessions: testSessions },
    ...{ store, recorded, projector, act, opening, contexts, book: strongroom?.looks },
    now: () => clock.now,
    journal: {
      info: (facts, says) => void told.push(`${says} ${JSON.stringify(facts)}`),
      error: ({ fault }: { fault?: unknown }, says) => {
        told.push(`${says} ${inspect(fault)}`)
        console.error(fault)
      },
    },
    files: new Map(),
    uploads: kept,
    feeds: feeds.shelf,
    ...(directory ? { directory: directory({ projector, now: () => clock.now }) } : {}),
    signal: stopping.signal,
  })
  const head = async () => (await store.head()).position
  return {
    ...asking(app, () => clock.now),
    ...{ app, feeds, store, recorded, projector, act, strongroom, opening, clock, head, told, url, adminUrl },
    settled: async (context) => {
      const all = await projector.reached(context, await head(), { timeoutMs: 10_000 })
      if (!all) throw new Error(`${context} does not catch up: ${JSON.stringify(projector.standing(context))}; ${faults.join('; ')}`)
      // Rows come before indexes: until it is live it may be asked nothing. The wait ends with the next news of it.
      while (projector.standing(context).state === 'building') await projector.reached(context, (await head()) + 1, { timeoutMs: 50 })
    },
    stop: async () => {
      stopping.abort()
      await kept?.close()
      await feeds.close()
      await engine.close()
      await under.close()
      await drop()
    },
  }
}
