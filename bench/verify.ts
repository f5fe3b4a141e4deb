// Verifying away from the register: a bundle of a million facts, `verify.mjs` in a process of its own, its time and its memory.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { build } from 'vite'
import { canonical } from '../events/kernel/jcs.ts'
import { formatCheckpoint } from '../server/log/checkpoint.ts'
import { type Edge, grow, noEdge, rootOfEdge } from '../server/log/growth.ts'
import { newSkey, vkeyOf } from '../server/log/keys.ts'
import { leafHash } from '../server/log/merkle.ts'
import { signNote } from '../server/log/note.ts'
import { makeBundle } from '../server/proof/bundle.ts'
import type { Entry, Ledger } from '../server/proof/ledger.ts'
import { formatPolicy } from '../server/proof/policy.ts'

type Given = { readonly print: (what: unknown) => void; readonly quick?: boolean }
type Row = { readonly what: string; readonly measured: string; readonly target: string }
/** `cpu`: milliseconds of processor, which do not depend on who else is at work. */
type Ran = { readonly code: number; readonly ms: number; readonly cpu: number; readonly mebibytes: number }

const witness = `process.on('exit', () => {
  const { user, system } = process.cpuUsage()
  process.stderr.write('peak ' + process.resourceUsage().maxRSS + ' cpu ' + (user + system) + '\\n')
})
`

const origin = 'bench.example/log/1'
const pacts = 20_000
const atOnce = 4096
const uuid = (n: number): string => `b0000000-0000-4000-8000-${String(n).padStart(12, '0')}`

// About 400 bytes, as facts of pacts are.
const entryOf = (index: number): Buffer =>
  Buffer.from(
    canonical({
      ...{
        actor: uuid(1),
        ask: 'x',
        id: uuid(index),
        n: 'AAAAAAAAAAAAAAAAAAAAAA',
        on: '2026-01-01',
        role: 'resident',
        type: 'pacts.kept',
        v: 1,
      },
      at: new Date(Date.UTC(2026, 0, 1, 8) + index * 1000).toISOString(),
      data: { hours: index, note: 'Sfalcio, panchine e aiuole, come ogni primo sabato del mese. '.repeat(2) },
      rev: Math.floor(index / pacts),
      stream: `pacts-${uuid(1_000_000 + (index % pacts))}`,
    }),
  )

function* batches(count: number): Generator<readonly Entry[], void, void> {
  for (let at = 0; at < count; at += atOnce)
    yield Array.from({ length: Math.min(atOnce, count - at) }, (_, n) => ({ index: at + n, entry: entryOf(at + n) }))
}

const ledgerOf = (count: number): Ledger => {
  const key = newSkey(origin)
  const kept = new Map<string, Uint8Array>()
  let edge: Edge = noEdge
  for (const batch of batches(count)) {
    const grown = grow(edge, Buffer.concat(batch.map(({ entry }) => leafHash(entry))))
    edge = grown.edge
    for (const { level, index, hashes } of grown.tiles) kept.set(`${level}/${index}`, hashes)
  }
  return {
    latest: { size: count, note: signNote(formatCheckpoint({ origin, size: count, root: rootOfEdge(edge) }), [key]) },
    daily: [],
    stamps: [],
    tiles: async (wanted) => wanted.map(({ level, index }) => kept.get(`${level}/${index}`)),
    policy: formatPolicy({ logs: [vkeyOf(key)], witnesses: [], groups: [], quorum: 'none' }),
  }
}

const written = async (dir: string, count: number): Promise<number> => {
  const ledger = ledgerOf(count)
  const read = async function* () {
    yield* batches(count)
  }
  const selection = { indexes: Array.from({ length: count }, (_, index) => index), read }
  const bundle = await makeBundle({ ledger, selection, request: { subject: { all: 'open' } }, verifier: '//\n' })
  await pipeline(Readable.from(bundle.chunks()), createWriteStream(join(dir, 'bundle.tar')))
  await writeFile(join(dir, 'policy.txt'), ledger.policy)
  await writeFile(join(dir, 'peak.cjs'), witness)
  return bundle.bytes
}

const run = async (dir: string): Promise<Ran> => {
  const args = ['--require', join(dir, 'peak.cjs'), join(dir, 'verify.mjs'), join(dir, 'bundle.tar'), '--policy', join(dir, 'policy.txt')]
  const start = performance.now()
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  child.stderr.on('data', (piece) => {
    said += piece
  })
  const [code] = await once(child, 'close')
  const [, peak = Number.NaN, cpu = Number.NaN] = /peak (\d+) cpu (\d+)/.exec(said) ?? []
  return { code: Number(code), ms: performance.now() - start, cpu: Number(cpu) / 1000, mebibytes: Number(peak) / 1024 }
}

/** Needs no database. The slowest and the largest of three runs count. */
export const bench = async ({ print, quick = false }: Given): Promise<readonly Row[]> => {
  const dir = await mkdtemp(join(tmpdir(), 'bench-verify-'))
  const count = quick ? 100_000 : 1_000_000
  try {
    await build({ configFile: 'server/proof/verify/vite.config.ts', logLevel: 'error', build: { outDir: dir } })
    const bytes = await written(dir, count)
    const runs = [await run(dir), await run(dir), await run(dir)]
    const failed = runs.find(({ code }) => code !== 0)
    if (failed) throw new Error(`the bundle was not verified: exit ${failed.code}`)
    const [slowest, busiest, largest] = [({ ms }: Ran) => ms, ({ cpu }: Ran) => cpu, ({ mebibytes }: Ran) => mebibytes].map((of) =>
      Math.max(...runs.map(of)),
    ) as [number, number, number]
    const what = `${count} facts verified offline (${Math.round(bytes / 1e6)} MB)`
    const rows: readonly Row[] = [
      { what: `${what}, time`, measured: `${(slowest / 1000).toFixed(1)} s`, target: '≤ 10 s at 1 M' },
      { what: `${what}, processor`, measured: `${(busiest / 1000).toFixed(1)} s`, target: 'the same on a quiet machine' },
      { what: `${what}, memory`, measured: `${Math.round(largest)} MB`, target: '≤ 200 MB' },
    ]
    print(rows)
    return rows
  } finally {
    await rm(dir, { recursive: true })
  }
}
