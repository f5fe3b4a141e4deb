// Proofs: how fast the tree catches up, how long one proof takes, what appending pays for it, and how soon a fact can be proven.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { postgresShelf } from '../server/log/postgres-shelf.ts'
import { prepareProofs } from '../server/log/prepare.ts'
import { openProofs, type Proofs } from '../server/log/proofs.ts'
import { keeping, proveInclusion, type ReadTiles } from '../server/log/tree.ts'
import { openPool } from '../server/stores/postgres/connect.ts'
import { admit, prepare } from '../server/stores/postgres/prepare.ts'
import { postgresStore } from '../server/stores/postgres/store.ts'
import { aWrite, type Bench, measure, median } from './append.ts'

type Row = { readonly what: string; readonly measured: string; readonly target: string }
type Given = {
  readonly url: string
  readonly admin: ReturnType<typeof openPool>
  readonly dir: string
  readonly report: (error: Error) => void
  readonly quick: boolean
}

const seconds = 1000
const round = (value: number, digits = 2): string => value.toFixed(digits)
const percentile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? Number.NaN

// Entries of the usual size, put beside the road: only what comes after them is measured.
const fill = `insert into log.events (position, stream, revision, id, type, version, entry, leaf, at)
  select n, 'bench-' || n, 0, gen_random_uuid(), 'bench.made', 1, entry, log.leaf(entry), now()
  from generate_series(1 + coalesce((select position from log.head), 0), $1 + coalesce((select position from log.head), 0)) as n,
    lateral (select convert_to(lpad(n::text, 409, 'x'), 'UTF8') as entry) as made`

const open = ({ url, dir, report }: Given): Proofs =>
  openProofs({ url, dir, name: 'bench.example/log', now: () => new Date().toISOString(), onFault: report })

const until = async (holds: () => Promise<boolean>, every = 5): Promise<void> => {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, every))
}

const catchUp = async (given: Given, leaves: number): Promise<Row> => {
  await given.admin.query(fill, [leaves])
  await given.admin.query('vacuum analyze log.events')
  const start = performance.now()
  const proofs = open(given)
  await until(async () => (await proofs.status()).size === leaves, 20)
  const taken = performance.now() - start
  await proofs.close()
  return { what: `${leaves} leaves integrated`, measured: `${Math.round((leaves * seconds) / taken)}/s`, target: '≥ 150,000/s' }
}

const timed = async (read: ReadTiles, size: number, times: number, twice: boolean): Promise<readonly number[]> => {
  const taken: number[] = []
  for (let i = 0; i < times; i += 1) {
    const index = Math.floor(Math.random() * size)
    if (twice) await proveInclusion(read, index, size)
    const start = performance.now()
    await proveInclusion(read, index, size)
    taken.push(performance.now() - start)
  }
  return taken
}

const proving = async ({ url, report, quick }: Given, size: number): Promise<readonly Row[]> => {
  const pool = openPool(url, report, 1)
  const { tiles } = postgresShelf(pool)
  const times = quick ? 200 : 2000
  const row = (how: string, taken: readonly number[], target: string): Row => ({
    what: `inclusion proof, ${how}, p50 and p95`,
    measured: `${round(percentile(taken, 0.5))} and ${round(percentile(taken, 0.95))} ms`,
    target,
  })
  await timed(tiles, size, 100, false)
  const cold = row('no tile kept', await timed(tiles, size, times, false), 'p95 ≤ 5 ms')
  const warm = row('tiles kept', await timed(keeping(tiles, 1000), size, times, true), 'p95 ≤ 1 ms')
  await pool.end()
  return [cold, warm]
}

const appending = async (given: Given): Promise<Row> => {
  const { url, report, quick } = given
  const store = postgresStore({ url, report })
  const once = () => store.append([aWrite()])
  const ms = quick ? 500 : 2000
  const rates = { on: [] as number[], off: [] as number[] }
  await measure({ name: 'warm', workers: 256, once }, ms)
  for (let n = 0; n < (quick ? 3 : 9); n += 1) {
    rates.off.push(await measure({ name: 'off', workers: 256, once }, ms))
    const proofs = open(given)
    await until(async () => (await proofs.status()).lag === 0)
    rates.on.push(await measure({ name: 'on', workers: 256, once }, ms))
    await proofs.close()
  }
  await store.close()
  const ratio = median(rates.on.map((rate, n) => rate / (rates.off[n] ?? Number.NaN)))
  return { what: 'append, integrator on / off', measured: `${Math.round(median(rates.on))}/s, ${round(ratio)}`, target: '≥ 0.95' }
}

const delay = async (given: Given): Promise<Row> => {
  const { url, report, quick } = given
  const [store, proofs] = [postgresStore({ url, report }), open(given)]
  const taken: number[] = []
  const one = async (): Promise<void> => {
    const [write, start] = [aWrite(), performance.now()]
    const id = write.streams[0].events[0]?.id ?? ''
    await store.append([write])
    await until(async () => 'text' in ((await proofs.event(id)) ?? {}), 25)
    taken.push(performance.now() - start)
  }
  const probes: Promise<void>[] = []
  const start = performance.now()
  // 2,000 events a second, of which ten are asked for.
  for (let tick = 0; tick < (quick ? 40 : 200); tick += 1) {
    await store.append(Array.from({ length: 100 }, aWrite))
    if (tick % 2 === 0) probes.push(one())
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, start + (tick + 1) * 50 - performance.now())))
  }
  await Promise.all(probes)
  await proofs.close()
  await store.close()
  return {
    what: 'from the command to its proof at 2,000 events/s, p99',
    measured: `${Math.round(percentile(taken, 0.99))} ms`,
    target: '≤ 2000 ms',
  }
}

/** Everything on one machine, the database included. */
export const bench = async ({ url, adminUrl, print, quick = false }: Bench): Promise<readonly Row[]> => {
  const report = (error: Error): void => print(`fault: ${error.message}`)
  const admin = openPool(adminUrl, report, 2)
  const dir = await mkdtemp(join(tmpdir(), 'bench-keys-'))
  try {
    await prepare(admin)
    await admit(admin, new URL(url).username)
    await prepareProofs(admin)
    const [given, leaves] = [{ url, admin, dir, report, quick }, quick ? 200_000 : 1_000_000]
    const rows = [await catchUp(given, leaves), ...(await proving(given, leaves)), await appending(given), await delay(given)]
    for (const { what, measured, target } of rows) print(`${what.padEnd(52)} ${measured.padStart(18)}  ${target}`)
    return rows
  } finally {
    await admin.end()
    await rm(dir, { recursive: true })
  }
}
