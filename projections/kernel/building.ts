// A version on its way to be the live one: filled from the first event, given its indexes, switched in.
import { claimCheckpoint } from './checkpoints.ts'
import { type Filled, fill } from './fill.ts'
import { type At, reach, renew, resync, stopBefore } from './following.ts'
import { finishVersion, switchVersion } from './lifecycle.ts'
import { noMemory } from './memory.ts'

/** Tables that have caught up get their indexes; when they have caught up again they go live. */
const advance = async (at: At): Promise<void> => {
  const { db, projection, now } = at
  if (!now.finished) {
    await finishVersion(db, projection)
    now.finished = true
    return
  }
  await switchVersion(db, projection)
  now.phase = 'live'
  now.state = 'live'
  now.memory = noMemory
  renew(at)
}

const outcomes: { readonly [O in Filled['outcome']]: (at: At, filled: Extract<Filled, { outcome: O }>) => Promise<void> } = {
  written: advance,
  lost: resync,
  fault: (at, { fact, error }) => stopBefore(at, fact, error),
  interrupted: async () => {},
}

/** Fills until the end of the log and takes the next step of the version's life. */
export const buildOn = async (at: At): Promise<void> => {
  const { db, desk, projection, readAhead, batch, signal, now } = at
  const filled = await fill({
    ...{ db, desk, readAhead, batch, signal },
    memory: now.memory,
    from: now.kept,
    claim: (tx, from, upTo) => claimCheckpoint(tx, projection, from, upTo),
    onWritten: (position, head) => {
      now.head = Math.max(now.head, head)
      reach(at, position)
    },
  })
  await outcomes[filled.outcome](at, filled as never)
}
