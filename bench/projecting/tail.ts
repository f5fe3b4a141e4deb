// How soon a recorded fact is in the tables of pacts while two hundred a second are recorded.
import type { EventStore } from '../../events/kernel/index.ts'
import { type Runner, startRunner } from '../../projections/kernel/running.ts'
import { pacts } from '../../projections/pacts/projection.ts'
import type { Contest } from './catch-up.ts'
import { newPact } from './lives.ts'

const everyMs = 5
const fail = (error: unknown): void => {
  throw error
}

type Tail = { readonly runner: Runner; readonly store: EventStore }

const delays = async ({ runner, store }: Tail, first: number, count: number): Promise<readonly number[]> => {
  const waited: number[] = []
  const one = async (i: number): Promise<void> => {
    const [outcome] = await store.append([newPact(first + i)])
    const answered = performance.now()
    if (outcome?.outcome !== 'recorded' || !(await runner.reached(pacts.name, outcome.last, { timeoutMs: 10_000 })))
      throw new Error('not projected')
    waited.push(performance.now() - answered)
  }
  const all: Promise<void>[] = []
  const start = performance.now()
  for (let i = 0; i < count; i++) {
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, start + i * everyMs - performance.now())))
    all.push(one(i))
  }
  await Promise.all(all)
  return waited
}

/** Milliseconds from the append's answer to the committed row, of `count` facts after 200 to warm up. */
export const tailTimes = async ({ db, store }: Contest, count: number): Promise<readonly number[]> => {
  const runner = await startRunner({ db, store, projections: [pacts], onFault: fail })
  await runner.reached(pacts.name, (await store.head()).position, { timeoutMs: 60_000 })
  const what = { runner, store }
  await delays(what, 1_000_000, 200)
  const waited = await delays(what, 2_000_000, count)
  await runner.stop()
  return waited
}
