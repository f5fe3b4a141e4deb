// Runs the contest of bench/kurrent.ts in a process of its own: client, peer and log store together, PostgreSQL beside.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { EventStore } from '../../events/kernel/index.ts'
import { openKurrentStore } from '../../server/stores/kurrent.ts'
import { selfSigned } from '../../server/stores/peer/certificate.ts'
import { openPeer } from '../../server/stores/peer/peer.ts'
import { openPool } from '../../server/stores/postgres/connect.ts'
import { prepare } from '../../server/stores/postgres/prepare.ts'
import { postgresStore } from '../../server/stores/postgres/store.ts'
import { aWrite, measure, median } from '../append.ts'

type Row = { readonly what: string; readonly PostgreSQL: string; readonly 'client → peer → PostgreSQL': string; readonly ratio: string }
type Both = { readonly direct: EventStore; readonly through: EventStore }

const append = (store: EventStore) => async (): Promise<void> => {
  const [outcome] = await store.append([aWrite()])
  if (outcome?.outcome !== 'recorded') throw new Error(`not recorded: ${JSON.stringify(outcome)}`)
}

const most = 20_000

/** Events a second, over the first `most`, in pages of 1,000. */
const catchUp = async (store: EventStore): Promise<number> => {
  const start = performance.now()
  let read = 0
  for (let after = 0; ; ) {
    const page = await store.readAll({ after, limit: 1000 })
    read += page.length
    if (page.length < 1000 || read >= most) return (read * 1000) / (performance.now() - start)
    after = page.at(-1)?.position ?? after
  }
}

const rowOf = (what: string, direct: readonly number[], through: readonly number[]): Row => ({
  what,
  PostgreSQL: `${Math.round(median(direct))}/s`,
  'client → peer → PostgreSQL': `${Math.round(median(through))}/s`,
  ratio: median(through.map((rate, round) => rate / (direct[round] ?? Number.NaN))).toFixed(2),
})

const alternate = async (what: string, rounds: number, one: () => Promise<number>, other: () => Promise<number>): Promise<Row> => {
  const rates: [number[], number[]] = [[], []]
  for (let round = 0; round < rounds; round += 1) {
    rates[0].push(await one())
    rates[1].push(await other())
  }
  return rowOf(what, ...rates)
}

const run = async ({ direct, through }: Both, quick: boolean): Promise<readonly Row[]> => {
  const [rounds, ms] = quick ? [3, 500] : [5, 1500]
  const rows: Row[] = []
  for (const workers of [1, 16, 64]) {
    const at = (store: EventStore, name: string) => () => measure({ name, workers, once: append(store) }, ms)
    rows.push(await alternate(`append, ${workers} at once`, rounds, at(direct, 'direct'), at(through, 'through')))
  }
  rows.push(
    await alternate(
      'catching up from the first event',
      rounds,
      () => catchUp(direct),
      () => catchUp(through),
    ),
  )
  return rows
}

/** A peer with TLS and a password, and a store of ours that reaches the log through it; `done` closes both. */
const throughPeer = async (
  store: EventStore,
  report: (error: unknown) => void,
): Promise<{ through: EventStore; done: () => Promise<void> }> => {
  const [folder, certificate, password] = [await mkdtemp(join(tmpdir(), 'bench-peer-')), selfSigned(new Date()), 'only-for-benches']
  const authority = join(folder, 'peer.pem')
  await writeFile(authority, certificate.cert)
  const users = [{ name: 'bench', password }]
  const now = () => new Date().toISOString()
  const peer = await openPeer({ store, port: 0, users, certificate, accept: 'anything', now, onFault: report })
  const url = `kurrentdb://bench:${password}@127.0.0.1:${peer.port}?tls=true&tlsCAFile=${encodeURIComponent(authority)}`
  const { store: through } = await openKurrentStore({ url, report })
  const done = async (): Promise<void> => {
    await through.close()
    await peer.close(100)
    await rm(folder, { recursive: true })
  }
  return { through, done }
}

const { BENCH_URL: url = '', BENCH_ADMIN_URL: adminUrl = '', BENCH_QUICK } = process.env
const say = (what: unknown): void => void process.send?.({ say: what })
const report = (error: unknown): void => say(`a connection broke: ${String(error)}`)

const admin = openPool(adminUrl, report, 2)
await prepare(admin)
const direct = postgresStore({ url, report })
const { through, done } = await throughPeer(direct, report)
say(await run({ direct, through }, BENCH_QUICK === '1'))
const sizes = "select round(pg_total_relation_size('log.events') / greatest(count(*), 1.0)) as bytes, count(*) as events from log.events"
const { rows } = await admin.query<{ bytes: string; events: string }>(sizes)
say(`${rows[0]?.events} events, claims among them, ${rows[0]?.bytes} bytes each with all indexes`)
await done()
await direct.close()
await admin.end()
process.exit()
