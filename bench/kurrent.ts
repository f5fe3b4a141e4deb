// KurrentDB's client and our peer against the log they end in, in one run: appends, and catching up.
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import { build } from 'vite'

type Bench = { readonly url: string; readonly adminUrl: string; readonly print: (what: unknown) => void; readonly quick?: boolean }

const root = process.cwd()
const outDir = 'dist/bench-kurrent'

/** What is measured is the price of the way, not of a KurrentDB: client and peer share a process, and the machine with PostgreSQL. */
export const bench = async ({ url, adminUrl, print, quick = false }: Bench): Promise<void> => {
  await build({
    ...{ root, configFile: false, publicDir: false, logLevel: 'error' },
    build: { ssr: 'bench/kurrent/contest.ts', outDir, emptyOutDir: true, target: 'node20', minify: false },
  })
  const env = { ...process.env, BENCH_URL: url, BENCH_ADMIN_URL: adminUrl, BENCH_QUICK: quick ? '1' : '0' }
  const contest = fork(`${root}/${outDir}/contest.js`, { env })
  contest.on('message', ({ say }: { say: unknown }) => print(say))
  const [code] = await once(contest, 'close')
  await rm(`${root}/${outDir}`, { recursive: true })
  if (code !== 0) throw new Error(`the contest ended with ${code}`)
}
