// A whole counter in memory: the garden, a store, a reading room on Maps, a clock that tests move.

import type { EventStore } from '../../events/kernel/index.ts'
import type { Accounts } from '../../server/accounts/accounts.ts'
import { type App, type AppConfig, type AppDeps, makeApp } from '../../server/app.ts'
import { makeAct } from '../../server/kernel/act.ts'
import type { Act } from '../../server/kernel/ask.ts'
import type { Context } from '../../server/kernel/context.ts'
import type { Directory } from '../../server/kernel/directory.ts'
import type { SessionShelf } from '../../server/kernel/session-shelf.ts'
import type { StaticFiles } from '../../server/kernel/static-files.ts'
import { memoryStore } from '../../server/stores/memory.ts'
import { garden } from './garden.ts'
import { type MapReader, mapReader } from './maps.ts'
import { people } from './people.ts'
import { type Asking, asking, testSecret, testSessions } from './requests.ts'

export type TestCounter = Asking & {
  readonly app: App
  readonly store: EventStore
  readonly reader: MapReader
  readonly act: Act
  readonly clock: { now: string }
  /** what the journal was told */
  readonly lines: { readonly facts: object; readonly says: string }[]
  readonly head: () => Promise<number>
  readonly stop: () => void
}
export type TestCounterOptions = {
  readonly config?: AppConfig
  readonly contexts?: { readonly [name: string]: Context }
  readonly files?: StaticFiles
  /** stands between the app and the store */
  readonly through?: (store: EventStore) => EventStore
  readonly now?: string
  /** who people are; the characters when absent */
  readonly directory?: Directory
  /** a shelf of its own, or one that is watched */
  readonly sessions?: SessionShelf
  readonly accounts?: Accounts
  /** what else stands behind the counter: files, proofs, bundles */
  readonly services?: Pick<AppDeps, 'uploads' | 'proofs' | 'bundles'>
}

export const testCounter = ({
  config,
  contexts = { garden },
  files = new Map(),
  through,
  now,
  services,
  ...more
}: TestCounterOptions = {}): TestCounter => {
  const clock = { now: now ?? '2026-05-04T10:00:00.000Z' }
  const stopping = new AbortController()
  const memory = memoryStore({ clock: () => clock.now })
  const store = through?.(memory) ?? memory
  const reader = mapReader(memory, Object.values(contexts))
  const act = makeAct({ store, contexts, now: () => clock.now, reader })
  const lines: TestCounter['lines'] = []
  const tell = (facts: object, says: string): void => void lines.push({ facts, says })
  const app = makeApp({
    config: { demo: people, ...config },
    ...{ secret: testSecret, sessions: testSessions, ...services, ...more },
    store,
    projector: reader,
    act,
    contexts,
    now: () => clock.now,
    journal: { info: tell, error: tell },
    files,
    signal: stopping.signal,
  })
  const head = async () => (await memory.head()).position
  return { ...asking(app, () => clock.now), app, store, reader, act, clock, lines, head, stop: () => stopping.abort() }
}
/** A fixed identity for the n-th thing of a test. */
export const nth = (n: number): string => `a0000000-0000-4000-8000-${String(n).padStart(12, '0')}`
