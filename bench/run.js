// Measures: every bench/*.ts on a PostgreSQL that flushes to disk. `--only <name>`, `--quick`. Figures go to bench/RESULTS.md.
import { closeSync, fsyncSync, openSync, rmSync, writeSync } from 'node:fs'
import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { cpus, type as system, tmpdir, totalmem } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { runnerImport } from 'vite'

const here = dirname(fileURLToPath(import.meta.url))
const { values: asked } = parseArgs({ options: { only: { type: 'string' }, quick: { type: 'boolean', default: false } } })

const load = async (path) => (await runnerImport(path, { root: dirname(here), configFile: false, logLevel: 'error' })).module

const median = (numbers) => {
  const sorted = [...numbers].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

/** Milliseconds that one small write needs to reach the disk: the floor under every recorded fact. */
const flushTime = (folder) => {
  const path = join(folder, 'flush')
  const file = openSync(path, 'w')
  const once = () => {
    const start = performance.now()
    writeSync(file, 'x'.repeat(512))
    fsyncSync(file)
    return performance.now() - start
  }
  const times = Array.from({ length: 50 }, once)
  closeSync(file)
  rmSync(path)
  return median(times)
}

const table = (rows) => {
  const columns = [...new Set(rows.flatMap(Object.keys))]
  const line = (cells) => `| ${cells.join(' | ')} |`
  return [line(columns), line(columns.map(() => '---')), ...rows.map((row) => line(columns.map((name) => row[name] ?? '')))].join('\n')
}

const report = []
const tell = (text) => {
  report.push(text)
  console.log(text)
}

/** What a bench says: a sentence, or rows that become a table. */
const print = (what) => tell(Array.isArray(what) ? `\n${table(what)}\n` : String(what))

const names = (await readdir(here)).filter((name) => name.endsWith('.ts')).map((name) => basename(name, '.ts'))
const chosen = names.filter((name) => asked.only === undefined || name === asked.only)
if (chosen.length === 0) {
  console.error(`No bench ${asked.only ?? ''}. There are: ${names.join(', ') || 'none'}`)
  process.exit(2)
}

const { startEmbedded } = await load('/server/embedded/embedded.ts')
const { withClient } = await load('/server/embedded/roles.ts')

const describeMachine = async (dataDir, adminUrl) => {
  const { rows } = await withClient(adminUrl, (client) => client.query('show server_version'))
  const [{ model } = { model: 'unknown processor' }] = cpus()
  print([
    { what: 'processor', value: `${cpus().length} × ${model.trim()}` },
    { what: 'memory', value: `${(totalmem() / 2 ** 30).toFixed(1)} GiB` },
    { what: 'system', value: `${system()} ${process.arch}, Node ${process.version}` },
    { what: 'PostgreSQL', value: `${rows[0].server_version}, fsync on` },
    { what: 'one flush to disk', value: `${flushTime(dataDir).toFixed(2)} ms (median of 50)` },
  ])
}

// One database each, so that no bench meets the rows of another.
const databaseFor = async (name, { url, adminUrl }) => {
  const database = `bench_${name.replaceAll('-', '_')}`
  await withClient(adminUrl, async (client) => {
    await client.query(`create database ${database}`)
    await client.query(`grant connect, create, temporary on database ${database} to comunanza_server`)
  })
  const at = (address) => Object.assign(new URL(address), { pathname: `/${database}` }).href
  return { url: at(url), adminUrl: at(adminUrl) }
}

const measure = async (name, cluster) => {
  tell(`\n## ${name}\n`)
  const { bench } = await load(`/bench/${name}.ts`)
  if (typeof bench !== 'function') throw new Error(`bench/${name}.ts exports no function named bench`)
  await bench({ ...(await databaseFor(name, cluster)), print, quick: asked.quick })
}

const dataDir = await mkdtemp(join(tmpdir(), 'comunanza-bench-'))
await chmod(dataDir, 0o755)
const postgres = await startEmbedded({ dataDir, log: () => {} })
try {
  const { url, adminUrl } = postgres
  tell(
    `# Measures\n\n${new Date().toISOString().slice(0, 10)}, \`npm run bench\`${asked.quick ? ', quick' : ''}. Other machines, other figures.\n`,
  )
  await describeMachine(dataDir, adminUrl)
  for (const name of chosen) await measure(name, { url, adminUrl })
  // A partial or hasty run must not pass for the whole.
  if (asked.only === undefined && !asked.quick) {
    const meaning = await readFile(join(here, 'MEANING.md'), 'utf8')
    await writeFile(join(here, 'RESULTS.md'), `${report.join('\n')}\n\n${meaning}`)
  }
} finally {
  await postgres.stop()
  await rm(dataDir, { recursive: true, force: true })
}
