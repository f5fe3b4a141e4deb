// The thread of a round by the hour: one problem in, one round out; how far it is, and whether to come to an end, in memory shared with whoever waits.
import { parentPort, workerData } from 'node:worker_threads'
import { assignHourly } from '../../events/care/round.ts'
import type { Given } from './thread.ts'
import { tellDone, windsUp } from './told.ts'

const { problem, milliseconds, told } = workerData as Given
let looked = 0
// The first look is where the search begins.
const clock = (): number => (looked++ > 0 && windsUp(told) ? Number.POSITIVE_INFINITY : performance.now())

parentPort?.postMessage(assignHourly(problem, { milliseconds, clock, progress: (share) => tellDone(told, share) }))
