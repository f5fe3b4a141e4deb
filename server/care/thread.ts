// The search for a round by the hour in a thread of its own, so that the house goes on answering.
import { Worker } from 'node:worker_threads'
import type { HourlyProblem, HourlyRound } from '../../events/care/round.ts'

/** What the thread is given; `told` has one number, how many thousandths are done. */
export type Given = { readonly problem: HourlyProblem; readonly milliseconds: number; readonly told: SharedArrayBuffer }
/** `answer` is undefined when the search was given up. */
export type Search = { readonly answer: Promise<HourlyRound | undefined> /** from 0 to 1 */; readonly done: () => number }

const file = new URL('./hourly-thread.ts', import.meta.url)
// Built, it is plain JavaScript (server/vite.config.ts). From the sources, as tests and benches run, somebody has to take the types away first.
const fromSources = `import('tsx/esm/api').then((tsx) => { tsx.register(); return import(${JSON.stringify(file.href)}) })`
const begin = (workerData: Given): Worker =>
  file.pathname.endsWith('.ts') ? new Worker(fromSources, { eval: true, workerData }) : new Worker(file, { workerData })

const answerOf = (worker: Worker, signal: AbortSignal | undefined): Promise<HourlyRound | undefined> =>
  new Promise<HourlyRound | undefined>((resolve, reject) => {
    signal?.addEventListener('abort', () => resolve(undefined), { once: true })
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', (code) => reject(new Error(`the search ended without a round (${code})`)))
  }).finally(() => worker.terminate())

/** Searches for at most so many milliseconds; `signal` gives the search up. Rejects when the thread fails. */
export const searchInThread = (problem: HourlyProblem, milliseconds: number, signal?: AbortSignal): Search => {
  if (signal?.aborted) return { answer: Promise.resolve(undefined), done: () => 0 }
  const told = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)
  const thousandths = new Int32Array(told)
  return { answer: answerOf(begin({ problem, milliseconds, told }), signal), done: () => Atomics.load(thousandths, 0) / 1000 }
}
