// What a follower is given, what it keeps in mind and shows, and how that changes.
import type { EventStore } from '../../events/kernel/index.ts'
import type { Bell } from './bell.ts'
import { readCheckpoint, recordError } from './checkpoints.ts'
import type { Db } from './db.ts'
import type { Desk } from './desk.ts'
import type { Feed } from './feed.ts'
import type { Memory } from './memory.ts'
import type { Projection } from './projection.ts'
import type { ReadAhead } from './read-ahead.ts'
import type { Room } from './room.ts'
import { type Standing, saysFault } from './standing.ts'

export type FollowerOptions = {
  readonly db: Db
  readonly store: EventStore
  readonly feed: Feed
  readonly projection: Projection
  readonly signal: AbortSignal
  /** facts in one transaction */
  readonly batch: number
  /** where what has just happened is taken in, a few projections at once */
  readonly room: Room
  /** told of what passes by itself, such as a lost connection: it is tried again */
  readonly onFault: (error: unknown) => void
}

export type Follower = {
  readonly standing: () => Standing
  /** Resolves once the version has its tables. */
  readonly prepared: Promise<void>
  /** rung when the standing has changed */
  readonly bell: Bell
  /** Its tables have been made again by somebody else. */
  readonly renewed: () => void
  /** Resolves when the signal has stopped it. */
  readonly ended: Promise<void>
}

export type Now = {
  /** where the checkpoint in the database is */
  kept: number
  /** how far the log has been looked through: between `kept` and here nothing is its business */
  seen: number
  /** as a `Standing` says it */
  changes: number
  head: number
  state: Standing['state']
  /** what it is when it is not stopped */
  phase: 'building' | 'live'
  error?: string | undefined
  keptAt: number
  /** its tables have their indexes */
  finished: boolean
  prepared: boolean
  memory: Memory
}
export type At = FollowerOptions & { readonly desk: Desk; readonly readAhead: ReadAhead; readonly now: Now; readonly bell: Bell }

/** The tables are at `kept`, and nothing until `seen` is their business. */
export const reach = ({ now, bell }: At, kept: number, seen = kept): void => {
  // Only past what was looked through, or before what was there, can rows be others.
  if (kept < now.kept || kept > now.seen) now.changes += 1
  now.kept = kept
  now.seen = seen
  now.head = Math.max(now.head, seen)
  bell.ring()
}

const halt = ({ now, bell }: At, error: string): void => {
  now.state = 'stopped'
  now.error = error
  bell.ring()
}

/** The tables are others, wherever they stand. */
export const renew = ({ now, bell }: At): void => {
  now.changes += 1
  bell.ring()
}

/** What the checkpoint says is true, whatever this process believes: another may have moved it, a commit's answer may have been lost. */
export const resync = async (at: At): Promise<void> => {
  const found = await readCheckpoint(at.db, at.projection)
  if (found) reach(at, found.position)
  else halt(at, 'a later version has taken its place')
}

/** Stops before an event that cannot be taken in, and records why. */
export const stopBefore = async (at: At, fact: { readonly position: number; readonly type: string }, error: unknown): Promise<void> => {
  const says = saysFault(fact, error)
  await recordError(at.db, at.projection, at.now.kept, says)
  halt(at, says)
}

/** Follows again, from `position` on. */
export const resume = (at: At, position: number): void => {
  at.now.state = at.now.phase
  at.now.error = undefined
  reach(at, position)
}
