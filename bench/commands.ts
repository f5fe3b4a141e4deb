// The whole road of a command: HTTP, session, law, log and answer, from 64 connections to the real server in its own process.
import { type ChildProcess, fork } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { readFile, rm } from 'node:fs/promises'
import autocannon from 'autocannon'
import { build } from 'vite'
import { demoPeople } from '../server/demo.ts'

type Bench = { readonly url: string; readonly adminUrl: string; readonly print: (what: string) => void; readonly quick?: boolean }
type Row = { readonly what: string; readonly rate: number; readonly p50: number; readonly p99: number; readonly target: string }

const root = process.cwd()
const outDir = 'dist/bench-commands'
const target = '≥ 1500/s, p99 ≤ 60 ms'

const started = async (url: string, adminUrl: string): Promise<{ child: ChildProcess; address: string }> => {
  await build({
    ...{ root, configFile: false, publicDir: false, logLevel: 'error' },
    build: { ssr: 'bench/commands/server.ts', outDir, emptyOutDir: true, target: 'node20', minify: false },
  })
  const child = fork(`${root}/${outDir}/server.js`, { env: { ...process.env, BENCH_URL: url, BENCH_ADMIN_URL: adminUrl } })
  const [{ port }] = (await once(child, 'message')) as [{ port: number }]
  return { child, address: `http://127.0.0.1:${port}` }
}

const cookieOf = async (address: string): Promise<string> => {
  const maker = demoPeople.find(({ roles }) => roles.includes('clerk'))
  const answer = await fetch(`${address}/api/session/enter`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ id: maker?.id }),
  })
  return answer.headers.get('set-cookie')?.split(';')[0] ?? ''
}

const proposal = JSON.stringify({
  title: 'Orto di prova',
  kind: 'ordinary',
  area: 'green',
  place: { municipality: '019036', town: 'Cremona', address: 'Via della Prova 1' },
  idea: 'Un testo di lunghezza usuale, come quello che una persona scrive per dire che cosa vorrebbe fare e con chi. '.repeat(4),
  proposer: { id: 'gruppo', kind: 'informal-group', label: 'Gruppo di prova' },
})
const promise = JSON.stringify({ side: 'municipality', what: 'Portare l’acqua ogni sera, da maggio a settembre.' })

/** One new pact, then promises on it: a state to be read, then states that are remembered. */
const requests = (promises: number) => [
  {
    method: 'POST',
    setupRequest: (request: object, context: Record<string, unknown>) => {
      context.id = randomUUID()
      return { ...request, path: `/api/pacts/${context.id}/draft`, body: proposal }
    },
  },
  ...Array.from({ length: promises }, () => ({
    method: 'POST',
    setupRequest: (request: object, context: Record<string, unknown>) => ({
      ...request,
      path: `/api/pacts/${context.id}/promise`,
      body: promise,
    }),
  })),
]

const measure = async (address: string, cookie: string, what: string, promises: number, seconds: number): Promise<Row> => {
  const headers = { 'content-type': 'application/json', cookie }
  const asked = requests(promises).map((request) => ({
    ...request,
    headers,
    setupRequest: (given: object, context: Record<string, unknown>) => ({
      ...request.setupRequest(given, context),
      headers: { ...headers, 'idempotency-key': randomUUID() },
    }),
  }))
  const result = await autocannon({ url: address, connections: 64, duration: seconds, requests: asked })
  if (result.non2xx + result.errors + result.timeouts > 0) throw new Error(`${what}: ${result.non2xx} refused, ${result.errors} failed`)
  return { what, rate: Math.round(result.requests.average), p50: result.latency.p50, p99: result.latency.p99, target }
}

/** Most resident memory of a process so far, in MB; undefined where the system does not tell. */
const memoryOf = async (pid: number | undefined): Promise<number | undefined> => {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1]
  return kilobytes === undefined ? undefined : Math.round(Number(kilobytes) / 1024)
}

/** Commands a second and their milliseconds, and the server's memory after them. */
export const bench = async ({ url, adminUrl, print, quick = false }: Bench): Promise<readonly Row[]> => {
  const { child, address } = await started(url, adminUrl)
  try {
    const cookie = await cookieOf(address)
    const seconds = quick ? 3 : 10
    await measure(address, cookie, 'warming', 3, 2)
    const rows = [
      await measure(address, cookie, 'one new pact, three promises on it', 3, seconds),
      await measure(address, cookie, 'new pacts only', 0, seconds),
    ]
    for (const { what, rate, p50, p99 } of rows)
      print(`commands, ${what.padEnd(36)} ${String(rate).padStart(6)}/s  p50 ${p50} ms  p99 ${p99} ms  ${target}`)
    const memory = await memoryOf(child.pid)
    print(`memory of the server at its most           ${memory === undefined ? 'not told' : `${memory} MB`}  ≤ 200 MB`)
    return rows
  } finally {
    child.disconnect()
    await once(child, 'exit')
    await rm(outDir, { recursive: true, force: true })
  }
}
