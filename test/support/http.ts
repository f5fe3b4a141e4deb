// A whole counter on PostgreSQL, asked without a port: what the tests of a context's counter are written with.
import { type App, type AppConfig, makeApp } from '../../server/app.ts'
import { type Engine, openEngine, prepareLog } from '../../server/engine.ts'
import type { Context } from '../../server/kernel/context.ts'
import { people } from './people.ts'
import { database } from './postgres.ts'
import { type Asking, asking, testSecret } from './requests.ts'

export type TestApp = Asking &
  Pick<Engine, 'store' | 'projector' | 'act'> & {
    readonly app: App
    readonly clock: { now: string }
    /** waits until the pages of this context have everything the log has */
    readonly settled: (context: string) => Promise<void>
    readonly head: () => Promise<number>
    readonly stop: () => Promise<void>
  }
export type TestAppOptions = {
  readonly contexts: { readonly [name: string]: Context }
  readonly config?: AppConfig
  /** what the counter’s clock says until `clock.now` is set; the log has its own */
  readonly now?: string
}

/** Opens a fresh database with these contexts; `stop` ends everything and drops it. One may enter as any of `people`. */
export const makeTestApp = async ({ contexts, config, now }: TestAppOptions): Promise<TestApp> => {
  const { url, adminUrl, drop } = await database()
  const clock = { now: now ?? new Date().toISOString() }
  const faults: unknown[] = []
  const onFault = (fault: unknown): void => void faults.push(fault)
  await prepareLog({ url, adminUrl }, onFault)
  const engine = await openEngine({ url, contexts, now: () => clock.now, onFault })
  const { store, projector, act } = engine
  const stopping = new AbortController()
  const app = makeApp({
    config: { demo: people, ...config },
    secret: testSecret,
    ...{ store, projector, act, contexts },
    now: () => clock.now,
    journal: { info: () => undefined, error: ({ fault }: { fault?: unknown }) => console.error(fault) },
    files: new Map(),
    signal: stopping.signal,
  })
  const head = async () => (await store.head()).position
  return {
    ...asking(app, () => clock.now),
    ...{ app, store, projector, act, clock, head },
    settled: async (context) => {
      const all = await projector.reached(context, await head(), { timeoutMs: 10_000 })
      if (!all) throw new Error(`${context} does not catch up: ${JSON.stringify(projector.standing(context))}; ${faults.join('; ')}`)
      // Rows come before indexes: until it is live it may be asked nothing. The wait ends with the next news of it.
      while (projector.standing(context).state === 'building') await projector.reached(context, (await head()) + 1, { timeoutMs: 50 })
    },
    stop: async () => {
      stopping.abort()
      await engine.close()
      await drop()
    },
  }
}
