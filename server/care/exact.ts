// HiGHS (MIT, WebAssembly) on a round by the hour, in a thread of its own with a time limit, so that nobody else waits.
import { createRequire } from 'node:module'
import { Worker } from 'node:worker_threads'
import type { HourlyProblem, HourlyRound } from '../../events/care/round.ts'
import { lawsOf } from './exact-model.ts'
import { type Told, windsUp } from './told.ts'

/** `pairs` only when they are proven best; `bound`: no round is worth more. */
export type Exact = { readonly pairs?: HourlyRound['pairs']; readonly bound: number }
type Said = { readonly optimal: boolean; readonly bound: number; readonly chosen: readonly number[] }

// Plain JavaScript run as it stands: the server is one folder of bundled modules, and a thread starts from a file or a text.
const program = `
const { parentPort, workerData } = require('node:worker_threads')
require(workerData.highs)().then((highs) => {
  const model = highs.createModel({ format: 'lp', data: workerData.text })
  // Weights are whole numbers: a gap under one is no gap.
  model.options.set({ output_flag: false, time_limit: workerData.seconds, mip_rel_gap: 0, mip_abs_gap: 0.9 })
  model.run()
  const optimal = model.getModelStatus() === highs.constants.modelStatus.optimal
  const values = optimal ? model.getSolution().colValue : []
  parentPort.postMessage({ optimal, bound: model.info.get('mip_dual_bound'), chosen: Array.from(values, (value) => (value > 0.5 ? 1 : 0)) })
  model.dispose()
})`

/** Milliseconds between two looks at whether somebody asked to wind up. */
const lookEvery = 100

const highsPath = (): string => createRequire(import.meta.url).resolve('highs')

/** What the thread says, or nothing when it does not answer in time. A thread that fails is told to whoever runs the house, and the search goes on without. */
const saidBy = (text: string, milliseconds: number, told: Told | undefined): Promise<Said | undefined> =>
  new Promise((resolve) => {
    const worker = new Worker(program, { eval: true, workerData: { text, seconds: milliseconds / 1000, highs: highsPath() } })
    const settle = (said: Said | undefined): void => {
      clearTimeout(late)
      clearInterval(looking)
      resolve(said)
      void worker.terminate()
    }
    // The limit is the solver's own; a solver that does not look at its clock is stopped.
    const late = setTimeout(() => settle(undefined), 2 * milliseconds)
    const looking = setInterval(() => told && windsUp(told) && settle(undefined), lookEvery)
    worker.once('message', (said: Said) => settle(said))
    worker.once('error', (error) => {
      process.emitWarning(`HiGHS: ${error.message}`)
      settle(undefined)
    })
  })

/** One at a time: two would take each other's time. */
let busy = false

/** The best round and its proof, or only a bound, or undefined when neither came in time, or `told` asks to wind up. */
export const exactHourly = async (problem: HourlyProblem, milliseconds: number, told?: Told): Promise<Exact | undefined> => {
  if (problem.edges.length === 0) return { pairs: [], bound: 0 }
  if (busy) return undefined
  busy = true
  try {
    const { text, edges } = lawsOf(problem)
    const said = await saidBy(text, milliseconds, told)
    if (!said || !Number.isFinite(said.bound)) return undefined
    if (!said.optimal) return { bound: Math.floor(said.bound + 1e-6) }
    const chosen = edges.filter((_, at) => said.chosen[at] === 1).sort((a, b) => a.row - b.row)
    const objective = chosen.reduce((sum, { weight }) => sum + weight, 0)
    return { pairs: chosen.map(({ row, col }) => [row, col] as const), bound: objective }
  } finally {
    busy = false
  }
}
