// What takes long in threads of their own, so that the house goes on answering: a round over many pairs, and the search for one by the hour.
import { Worker } from 'node:worker_threads'
import type { HourlyProblem, HourlyRound } from '../../events/care/round.ts'
import type { Round } from './round.ts'
import type { Given as GivenRound } from './round-work.ts'
import { newTold, type Told } from './told.ts'

/** What the thread of a search is given. */
export type Given = { readonly problem: HourlyProblem; readonly milliseconds: number; readonly told: Told }
type Searching = { readonly milliseconds: number; readonly told?: Told; readonly signal?: AbortSignal | undefined }

const files = {
  hourly: new URL('./hourly-thread.ts', import.meta.url),
  round: new URL('./round-thread.ts', import.meta.url),
}
// Built, it is plain JavaScript (server/vite.config.ts). From the sources, as tests and benches run, somebody has to take the types away first.
const fromSources = ({ href }: URL): string =>
  `import('tsx/esm/api').then((tsx) => { tsx.register(); return import(${JSON.stringify(href)}) })`
const begin = (file: URL, workerData: object): Worker =>
  file.pathname.endsWith('.ts') ? new Worker(fromSources(file), { eval: true, workerData }) : new Worker(file, { workerData })

const answerOf = <A>(worker: Worker, signal: AbortSignal | undefined): Promise<A | undefined> =>
  new Promise<A | undefined>((resolve, reject) => {
    signal?.addEventListener('abort', () => resolve(undefined), { once: true })
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', (code) => reject(new Error(`the search ended without a round (${code})`)))
  }).finally(() => worker.terminate())

const inThread = async <A>(file: URL, workerData: object, signal?: AbortSignal): Promise<A | undefined> =>
  signal?.aborted ? undefined : answerOf<A>(begin(file, workerData), signal)

/** Searches for at most so many milliseconds; `signal` gives the search up, `told` asks it for what it has. Rejects when the thread fails. */
export const searchInThread = (problem: HourlyProblem, { milliseconds, told = newTold(), signal }: Searching) =>
  inThread<HourlyRound>(files.hourly, { problem, milliseconds, told }, signal)

/** Works a round out elsewhere; `signal` gives it up. */
export const roundInThread = (given: GivenRound, told: Told, signal?: AbortSignal): Promise<Round | undefined> =>
  inThread<Round>(files.round, { given, told }, signal)
