// A live version near the end of the log: whatever waits is one small batch.
import { type Chunk, type Claim, writeChunk } from './batch.ts'
import { claimCheckpoint } from './checkpoints.ts'
import { type At, reach, resync, stopBefore } from './following.ts'
import { noMemory } from './memory.ts'

const secondMs = 1000

const write = async (at: At, chunk: Chunk): Promise<void> => {
  const { db, desk, projection, now } = at
  const claim: Claim = (tx, upTo) => claimCheckpoint(tx, projection, now.kept, upTo)
  const written = await writeChunk(db, desk, chunk, { claim, memory: noMemory })
  if (written.outcome === 'written') reach(at, written.upTo)
  else if (written.outcome === 'lost') await resync(at)
  else await stopBefore(at, written.fact, written.error)
}

// A checkpoint is moved past events of others once in a while: it costs a write, and nobody here waits for it.
const keepSeen = async ({ db, projection, now }: At): Promise<boolean> => {
  if (!(await claimCheckpoint(db, projection, now.kept, now.seen))) return false
  now.kept = now.seen
  now.keptAt = performance.now()
  return true
}

const rest = async (at: At): Promise<void> => {
  const { now, feed, desk, signal } = at
  if (now.seen > now.kept && performance.now() - now.keptAt > secondMs) {
    if (!(await keepSeen(at))) await resync(at)
    return
  }
  // Looked at once more, because what came since the last look has already rung.
  const near = feed.since(now.seen, desk.types, 1)
  if (!near || near.upTo === now.seen) await feed.bell.heard(secondMs, signal)
}

/** Takes in what is there, or waits for more. */
export const tailOn = async (at: At): Promise<void> => {
  const { now, feed, desk, batch, readAhead, room } = at
  const waiting = (): Chunk | undefined => feed.since(now.seen, desk.types, batch)
  const chunk = waiting() ?? (await readAhead(now.seen))
  // More may have come while it waited for room.
  if (chunk.facts.length > 0) await room(() => write(at, waiting() ?? chunk))
  else if (chunk.upTo > now.seen) reach(at, now.kept, chunk.upTo)
  else await rest(at)
}
