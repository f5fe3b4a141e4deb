// The public register with 10,000 pacts and 300,000 facts: a page over HTTP today and as of a day, figures, a whole rebuild, and the import of a series.
import { makeApp } from '../server/app.ts'
import { openDoor } from '../server/door.ts'
import { type Engine, openEngine } from '../server/engine.ts'
import { pacts } from '../server/pacts/routes.ts'
import { importFiles } from '../server/register/importer.ts'
import { register } from '../server/register/routes.ts'
import { snapshots } from '../server/snapshots/routes.ts'
import { fileOf, series } from '../test/register/series.ts'
import type { Bench } from './append.ts'
import { factsEach, writeOf } from './register/lives.ts'

const contexts = { register, snapshots, pacts }
const now = (): string => new Date().toISOString()
const clerk = 'd0000000-0000-4000-8000-000000000004'
const middle = '2022-06-30'

const fill = async ({ store }: Engine, count: number): Promise<void> => {
  for (let from = 0; from < count; from += 100) {
    const writes = Array.from({ length: Math.min(100, count - from) }, (_, i) => writeOf(from + i, count))
    const said = await store.append(writes)
    const other = said.find(({ outcome }) => outcome !== 'recorded')
    if (other) throw new Error(`not recorded: ${other.outcome}`)
  }
}

const caughtUp = async ({ store, projector }: Engine): Promise<void> => {
  const { position } = await store.head()
  while (!(await projector.reached('register', position, { timeoutMs: 60_000 }))) {
    const { state } = projector.standing('register')
    if (state === 'stopped') throw new Error('the register stopped')
  }
  while (projector.standing('register').state === 'building') await projector.reached('register', position + 1, { timeoutMs: 100 })
}

const at = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? Number.NaN

const pages = [
  ['list', '', '≤ 100 ms today, ≤ 150 ms as of a day'],
  ['list, one municipality', 'municipality=030007&', ''],
  ['list, one area and a word', 'area=green&q=giardino&', ''],
  ['list by title', 'sort=title&', ''],
] as const

const timed = async (address: string, rounds: number): Promise<readonly number[]> => {
  const times: number[] = []
  for (let i = 0; i < rounds + 5; i++) {
    const start = performance.now()
    const answer = await fetch(address)
    const text = await answer.text()
    if (answer.status !== 200 || text.length < 100) throw new Error(`${address}: ${answer.status} ${text.slice(0, 200)}`)
    // The first ones warm the connection and the plans.
    if (i >= 5) times.push(performance.now() - start)
  }
  return times
}

const rowOf = (what: string, target: string, today: readonly number[], past: readonly number[]) => ({
  what,
  'p50 today': `${at(today, 0.5).toFixed(1)} ms`,
  'p95 today': `${at(today, 0.95).toFixed(1)} ms`,
  'p50 as of': `${at(past, 0.5).toFixed(1)} ms`,
  'p95 as of': `${at(past, 0.95).toFixed(1)} ms`,
  target,
})

const overHttp = async (engine: Engine, rounds: number) => {
  const stopping = new AbortController()
  const { store, projector, act } = engine
  const journal = { info: () => undefined, error: (what: object) => console.error(what) }
  const app = makeApp({
    config: {},
    secret: 'a secret for measuring',
    store,
    projector,
    act,
    contexts,
    now,
    journal,
    files: new Map(),
    signal: stopping.signal,
  })
  const door = await openDoor(app, '127.0.0.1', 0)
  try {
    const base = `http://127.0.0.1:${door.port}/api/register`
    const rows = []
    for (const [what, query, target] of pages)
      rows.push(rowOf(what, target, await timed(`${base}?${query}`, rounds), await timed(`${base}?${query}asOf=${middle}`, rounds)))
    rows.push(rowOf('figures', '', await timed(`${base}/figures`, rounds), await timed(`${base}/figures?asOf=${middle}`, rounds)))
    const span = `${base}/changes?since=2022-01-01&until=2022-02-01`
    rows.push(rowOf('changes in a month', '', await timed(span, rounds), await timed(span, rounds)))
    return rows
  } finally {
    stopping.abort()
    await door.close()
  }
}

const bringIn = async (engine: Engine, count: number, size: number): Promise<{ readonly seconds: number; readonly facts: number }> => {
  const files = series(7, count, size).map((one) => ({ name: one.name, bytes: fileOf(one) }))
  const start = performance.now()
  const { facts, refused } = await importFiles(
    { ...engine, now },
    { municipality: '019036', files, noPersons: [], replaced: [], trial: false, importer: { by: clerk, role: 'clerk' } },
  )
  if (refused.length > 0) throw new Error(`refused: ${JSON.stringify(refused)}`)
  return { seconds: (performance.now() - start) / 1000, facts }
}

export const bench = async ({ url, adminUrl, print, quick = false }: Bench): Promise<void> => {
  const count = quick ? 1_000 : 10_000
  const engine = await openEngine({ url, adminUrl, contexts, now, onFault: (fault) => console.error(fault) })
  try {
    await fill(engine, count)
    await caughtUp(engine)
    const rows = await overHttp(engine, quick ? 20 : 100)
    print(rows as never)
    const start = performance.now()
    const rebuilt = await engine.projector.rebuild('register')
    if (rebuilt.outcome !== 'rebuilt') throw new Error(`not rebuilt: ${JSON.stringify(rebuilt)}`)
    const seconds = (performance.now() - start) / 1000
    print(`register, whole rebuild of ${count * factsEach} facts: ${Math.round((count * factsEach) / seconds)}/s  ≥ 30000/s`)
    const { seconds: took, facts } = await bringIn(engine, 100, 70)
    print(`register, import of 100 publications of 70 rows (${facts} facts): ${took.toFixed(1)} s  ≤ 60 s`)
  } finally {
    await engine.close()
  }
}
