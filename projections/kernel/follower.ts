// Keeps one version of one projection up with the log: builds it, follows it, waits for help where it cannot go on.
import { makeBell } from './bell.ts'
import { buildOn } from './building.ts'
import { readCheckpoint } from './checkpoints.ts'
import { deskOf } from './desk.ts'
import { type At, type Follower, type FollowerOptions, reach, renew, resume, resync } from './following.ts'
import { prepareVersion } from './lifecycle.ts'
import { fillersMemory, noMemory } from './memory.ts'
import { makeReadAhead } from './read-ahead.ts'
import type { Standing } from './standing.ts'
import { tailOn } from './tailing.ts'

const secondMs = 1000
const longestPauseMs = 5000

const prepare = async (at: At): Promise<void> => {
  const { position, state } = await prepareVersion(at.db, at.projection)
  at.now.phase = state === 'live' ? 'live' : 'building'
  at.now.state = at.now.phase
  // Only the tables of a version that has just begun are known to be empty.
  if (at.now.phase === 'building' && position === 0) at.now.memory = fillersMemory()
  at.now.prepared = true
  reach(at, position)
}

// Another process with better code, or a rebuild, may bring it past the event.
const awaitRepair = async (at: At): Promise<void> => {
  await at.bell.heard(secondMs, at.signal)
  const found = await readCheckpoint(at.db, at.projection)
  if (found && (found.position > at.now.kept || found.error === null)) resume(at, found.position)
}

const step = (at: At): Promise<void> => {
  if (!at.now.prepared) return prepare(at)
  const steps = { stopped: awaitRepair, building: buildOn, live: tailOn }
  return steps[at.now.state](at)
}

const follow = async (at: At): Promise<void> => {
  let failures = 0
  while (!at.signal.aborted) {
    try {
      if (failures > 0 && at.now.prepared && at.now.state !== 'stopped') await resync(at)
      await step(at)
      failures = 0
    } catch (error) {
      at.onFault(error)
      failures += 1
      await makeBell().heard(Math.min(longestPauseMs, 50 * 2 ** failures), at.signal)
    }
  }
}

const standingOf = ({ now, projection: { name, version } }: At): Standing => ({
  name,
  version,
  position: now.seen,
  changes: now.changes,
  state: now.state,
  ...(now.error === undefined ? {} : { error: now.error }),
  ...(now.phase === 'building' ? { progress: now.head === 0 ? 0 : now.seen / now.head } : {}),
})

const awaitPrepared = async ({ now, bell, signal }: At): Promise<void> => {
  while (!now.prepared && !signal.aborted) await bell.heard(secondMs, signal)
}

/** Starts following at once. */
export const startFollower = (options: FollowerOptions): Follower => {
  const { projection, store, batch } = options
  const desk = deskOf(projection)
  const at: At = {
    ...options,
    desk,
    readAhead: makeReadAhead(store, desk, batch),
    now: {
      ...{ kept: 0, seen: 0, changes: 0, head: 0, state: 'building', phase: 'building' },
      ...{ keptAt: 0, finished: false, prepared: false, memory: noMemory },
    },
    bell: makeBell(),
  }
  const ended = follow(at)
  return { standing: () => standingOf(at), bell: at.bell, renewed: () => renew(at), ended, prepared: awaitPrepared(at) }
}
