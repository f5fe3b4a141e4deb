// All projections of a process, kept up with one log.
import type { EventStore } from '../../events/kernel/index.ts'
import { type Checkpoint, listCheckpoints, type Named, readCheckpoint } from './checkpoints.ts'
import type { Db } from './db.ts'
import { openFeed } from './feed.ts'
import { startFollower } from './follower.ts'
import type { Follower } from './following.ts'
import type { Projection } from './projection.ts'
import { type Rebuilt, rebuildVersion } from './rebuild.ts'
import { makeRoom } from './room.ts'
import type { Standing } from './standing.ts'

export type RunnerOptions = {
  readonly db: Db
  readonly store: EventStore
  readonly projections: readonly Projection[]
  /** told of what passes by itself, such as a lost connection: it is tried again */
  readonly onFault: (error: unknown) => void
  /** facts in one transaction */
  readonly batch?: number
}
/** `lag`: events of the log it has not looked at */
export type Status = Omit<Standing, 'changes'> & { readonly lag: number }
export type Waiting = { readonly timeoutMs?: number; readonly signal?: AbortSignal }
export type Rebuilding = { readonly signal?: AbortSignal; readonly onProgress?: (progress: number) => void }

export type Runner = {
  /** how each stands in this process, without asking anybody */
  standings(): readonly Standing[]
  standing(name: string): Standing
  /** how each stands, whichever process runs it */
  status(): Promise<readonly Status[]>
  /** True as soon as the projection has every event until `position`; false after `timeoutMs` (2,000), or at once when it has stopped. */
  reached(name: string, position: number, waiting?: Waiting): Promise<boolean>
  /** Builds the live version again beside itself and puts it in its place. */
  rebuild(name: string, options?: Rebuilding): Promise<Rebuilt>
  /** Ends after the batches in hand. */
  stop(): Promise<void>
}

const pollMs = 100
// Facts of one pact come near each other: the larger the batch, the more of them write their row only once.
const usualBatch = 5000
// Projections that follow the end of the log write at the same time as commands are recorded: few at once leave the database to those who
// wait for an answer, and find more to write when their turn comes.
const places = 2

type Followed = { readonly projection: Projection; readonly follower: Follower }

const statusOf = (standings: readonly Standing[], head: number, checkpoints: readonly (Checkpoint & Named)[]): readonly Status[] =>
  standings.map(({ changes: _, ...standing }) => {
    const found = checkpoints.find(({ name, version }) => name === standing.name && version === standing.version)
    const position = Math.max(standing.position, found?.position ?? 0)
    return { ...standing, position, lag: Math.max(0, head - position), ...(found?.error == null ? {} : { error: found.error }) }
  })

const waitFor = async (
  db: Db,
  { projection, follower }: Followed,
  position: number,
  { timeoutMs = 2000, signal }: Waiting,
): Promise<boolean> => {
  const until = performance.now() + timeoutMs
  const { standing, bell } = follower
  // Tables still being made answer nobody, however far they are.
  const isMade = (): boolean => standing().state !== 'building'
  const here = (): boolean => isMade() && standing().position >= position
  while (!here()) {
    const left = until - performance.now()
    if (left > 0) await bell.heard(Math.min(left, pollMs), signal)
    if (here()) return true
    // Another process may be ahead of this one.
    const found = await readCheckpoint(db, projection)
    if (found && found.position >= position && isMade()) return true
    if (left <= 0 || signal?.aborted || standing().state === 'stopped') return false
  }
  return true
}

/** Starts every projection; resolves when each has its tables, wherever its building is. */
export const startRunner = async ({ db, store, projections, onFault, batch = usualBatch }: RunnerOptions): Promise<Runner> => {
  const stopping = new AbortController()
  const { signal } = stopping
  const feed = openFeed({ store, after: (await store.head()).position, signal, onFault })
  const room = makeRoom(places)
  const followed = new Map<string, Followed>(
    projections.map((projection) => [
      projection.name,
      // A signal each: where more than ten listen to the same one Node warns of a leak.
      { projection, follower: startFollower({ db, store, feed, projection, room, signal: AbortSignal.any([signal]), batch, onFault }) },
    ]),
  )
  const find = (name: string): Followed => {
    const found = followed.get(name)
    if (!found) throw new Error(`no projection is called ${name}`)
    return found
  }
  const all = [...followed.values()]
  const standings = (): readonly Standing[] => all.map(({ follower }) => follower.standing())
  await Promise.all(all.map(({ follower }) => follower.prepared))
  return {
    standings,
    standing: (name) => find(name).follower.standing(),
    status: async () => statusOf(standings(), (await store.head()).position, await listCheckpoints(db)),
    reached: (name, position, waiting = {}) => waitFor(db, find(name), position, waiting),
    rebuild: async (name, options = {}) => {
      const { projection, follower } = find(name)
      const rebuilt = await rebuildVersion({ db, store, batch, projection, ...options })
      if (rebuilt.outcome === 'rebuilt') follower.renewed()
      return rebuilt
    },
    stop: async () => {
      stopping.abort()
      await Promise.all([feed.ended, ...all.map(({ follower }) => follower.ended)])
    },
  }
}
