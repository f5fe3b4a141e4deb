// Appending through the port against the fastest thing PostgreSQL can do with one row per transaction.
import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type EventStore, noStream, type Write } from '../events/kernel/index.ts'
import { openPool } from '../server/stores/postgres/connect.ts'
import { prepare } from '../server/stores/postgres/prepare.ts'
import { postgresStore } from '../server/stores/postgres/store.ts'

export type Bench = { readonly url: string; readonly adminUrl: string; readonly print: (line: string) => void; readonly quick?: boolean }
export type Row = { readonly what: string; readonly rate: number; readonly ratio: number | null; readonly target: string }

export type Contestant = { readonly name: string; readonly workers: number; readonly once: () => Promise<unknown> }

const payload = 'x'.repeat(400)

export const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

/** Events a second: `workers` loops of `once`, for `ms`. */
export const measure = async ({ workers, once }: Contestant, ms: number): Promise<number> => {
  const start = performance.now()
  let done = 0
  const loop = async (): Promise<void> => {
    while (performance.now() - start < ms) {
      await once()
      done += 1
    }
  }
  await Promise.all(Array.from({ length: workers }, loop))
  return (done * 1000) / (performance.now() - start)
}

/** Milliseconds of one 8 kB write and its flush, in the folder for temporary files. */
const flushTime = async (): Promise<number> => {
  const folder = await mkdtemp(join(tmpdir(), 'flush-'))
  const file = await open(join(folder, 'page'), 'w')
  const times: number[] = []
  for (let i = 0; i < 50; i += 1) {
    const start = performance.now()
    await file.write(randomBytes(8192), 0, 8192, 0)
    await file.datasync()
    times.push(performance.now() - start)
  }
  await file.close()
  await rm(folder, { recursive: true })
  return median(times)
}

const rawInsert = (pool: ReturnType<typeof openPool>) => () =>
  pool.query({
    name: 'raw',
    text: 'insert into bench_raw (stream, revision, payload) values ($1, $2, $3)',
    values: [`samples-${randomUUID()}`, 0, payload],
  })

export const aWrite = (): Write => ({
  streams: [
    {
      stream: `samples-${randomUUID()}`,
      expected: noStream,
      events: [
        {
          id: randomUUID(),
          type: 'samples.taken',
          v: 1,
          on: '2026-03-01',
          actor: 'u_bench',
          role: 'maker',
          ask: randomBytes(32).toString('base64url'),
          n: randomBytes(16).toString('base64url'),
          data: { payload },
        },
      ],
    },
  ],
})

const ours = (store: EventStore) => async () => {
  const [outcome] = await store.append([aWrite()])
  if (outcome?.outcome !== 'recorded') throw new Error(`not recorded: ${JSON.stringify(outcome)}`)
}

const alternate = async (contestants: readonly Contestant[], rounds: number, ms: number): Promise<readonly (readonly number[])[]> => {
  const rates: number[][] = contestants.map(() => [])
  for (let round = 0; round < rounds; round += 1)
    for (const [index, contestant] of contestants.entries()) rates[index]?.push(await measure(contestant, ms))
  return rates
}

const versus: readonly { readonly mine: string; readonly theirs: string; readonly target: string }[] = [
  { mine: 'ours at 1', theirs: 'raw at 1', target: '≥ 0.9 (flush 4 ms), ≥ 0.75 (flush 0.2 ms)' },
  { mine: 'ours at 32', theirs: 'raw at 32', target: '≥ 1.2 (flush 4 ms), ≥ 2 (flush 0.2 ms)' },
  { mine: 'ours, 256 waiting', theirs: 'raw at 32', target: '≥ 3' },
]

const table = `create table if not exists bench_raw (
  position bigint generated always as identity primary key, stream text not null, revision bigint not null, payload text not null, unique (stream, revision)
)`

const run = async (store: EventStore, admin: ReturnType<typeof openPool>, { print, quick = false }: Bench): Promise<readonly Row[]> => {
  const contestants: readonly Contestant[] = [
    { name: 'raw at 1', workers: 1, once: rawInsert(admin) },
    { name: 'ours at 1', workers: 1, once: ours(store) },
    { name: 'raw at 32', workers: 32, once: rawInsert(admin) },
    { name: 'ours at 32', workers: 32, once: ours(store) },
    { name: 'ours, 256 waiting', workers: 256, once: ours(store) },
  ]
  await alternate(contestants, 1, 300)
  print(`flush of 8 kB before: ${(await flushTime()).toFixed(2)} ms`)
  const rates = await alternate(contestants, quick ? 3 : 9, quick ? 400 : 1000)
  print(`flush of 8 kB after: ${(await flushTime()).toFixed(2)} ms`)
  const of = (name: string): readonly number[] => rates[contestants.findIndex((one) => one.name === name)] ?? []
  return contestants.map(({ name }): Row => {
    const against = versus.find(({ mine }) => mine === name)
    const theirs = against && of(against.theirs)
    const ratio = theirs ? median(of(name).map((rate, round) => rate / (theirs[round] ?? Number.NaN))) : null
    return { what: `append, ${name}`, rate: Math.round(median(of(name))), ratio, target: against?.target ?? '' }
  })
}

/** Rates in events a second, medians over rounds; ratios are medians of the ratios within each round. */
export const bench = async (given: Bench): Promise<readonly Row[]> => {
  const report = (error: Error): void => given.print(`a connection broke: ${error.message}`)
  const admin = openPool(given.adminUrl, report, 32)
  try {
    await prepare(admin)
    await admin.query(table)
    const store = postgresStore({ url: given.url, report })
    const rows = await run(store, admin, given).finally(store.close)
    for (const { what, rate, ratio, target } of rows)
      given.print(`${what.padEnd(28)} ${String(rate).padStart(7)}/s  ${ratio?.toFixed(2) ?? '    '}  ${target}`)
    await admin.query('drop table bench_raw')
    return rows
  } finally {
    await admin.end()
  }
}
