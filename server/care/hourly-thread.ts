// The thread of a round by the hour: one problem in, one round out, and how far it is in memory shared with whoever waits.
import { parentPort, workerData } from 'node:worker_threads'
import { assignHourly } from '../../events/care/round.ts'
import type { Given } from './thread.ts'

const { problem, milliseconds, told } = workerData as Given
const thousandths = new Int32Array(told)

parentPort?.postMessage(
  assignHourly(problem, {
    milliseconds,
    clock: () => performance.now(),
    progress: (share) => void Atomics.store(thousandths, 0, Math.round(share * 1000)),
  }),
)
