// The projection of pacts against its tables filled by hand; how soon a recorded fact is on the page; how long a page takes.
import { loadavg } from 'node:os'
import type { EventStore } from '../events/kernel/index.ts'
import { dbOn, openPool } from '../server/database-pool.ts'
import { openPool as openAdmin } from '../server/stores/postgres/connect.ts'
import { prepare } from '../server/stores/postgres/prepare.ts'
import { postgresStore } from '../server/stores/postgres/store.ts'
import type { Bench, Row } from './append.ts'
import { type Contest, type Contestant, checkSame, contestants, type Took } from './projecting/catch-up.ts'
import { livesOf } from './projecting/lives.ts'
import { pageTimes } from './projecting/pages.ts'
import { tailTimes } from './projecting/tail.ts'

const fail = (error: unknown): void => {
  throw error
}

const at = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? Number.NaN
const median = (values: readonly number[]): number => at(values, 0.5)

const perAppend = 250
/** Answers how many facts the log has. */
const fillLog = async (store: EventStore, facts: number): Promise<number> => {
  const lives = livesOf(facts)
  for (let from = 0; from < lives.length; from += perAppend) await store.append(lives.slice(from, from + perAppend))
  return (await store.head()).position
}

const names = Object.keys(contestants) as readonly Contestant[]
const targets: { readonly [C in Contestant]: string } = {
  'by hand': '',
  'kernel, without history': '≥ 1.0',
  'kernel, with history': '≥ 0.6',
}
type Round = { readonly [C in Contestant]: Took }

// Whoever begins one round comes last in the next.
const race = async (contest: Contest, round: number): Promise<Round> => {
  const took: [Contestant, Took][] = []
  for (let i = 0; i < names.length; i++) {
    const name = names[(i + round) % names.length] ?? 'by hand'
    took.push([name, await contestants[name](contest)])
  }
  return Object.fromEntries(took) as Round
}

const ratios = (rounds: readonly Round[], name: Contestant, of: keyof Took): readonly number[] =>
  rounds.map((round) => round['by hand'][of] / round[name][of])

const catchUp = async (contest: Contest, count: number, print: Bench['print']): Promise<readonly Row[]> => {
  const facts = (await contest.store.head()).position
  const rounds: Round[] = []
  for (let round = 0; round < count; round++) rounds.push(await race(contest, round))
  for (const [table, sum] of await checkSame(contest.db)) print(`the same rows in all three: ${table}, ${sum}`)
  for (const name of names) {
    const list = (of: keyof Took): string =>
      ratios(rounds, name, of)
        .map((ratio) => ratio.toFixed(2))
        .join(' ')
    const cpu = median(rounds.map((round) => round[name].cpu)).toFixed(1)
    print(`${name}: ratios by round ${list('seconds')}; of this process’s CPU ${list('cpu')} (${cpu} s)`)
  }
  return names.map((name) => ({
    what: `catch-up of ${facts} facts, ${name}`,
    rate: Math.round(facts / median(rounds.map((round) => round[name].seconds))),
    ratio: name === 'by hand' ? null : median(ratios(rounds, name, 'seconds')),
    target: targets[name],
  }))
}

const tail = async (contest: Contest, count: number): Promise<readonly Row[]> => {
  const waited = await tailTimes(contest, count)
  const ms = (what: string, share: number, target: string): Row => ({
    what: `append → visible at 200/s, ${what} ms`,
    rate: Math.round(at(waited, share) * 10) / 10,
    ratio: null,
    target,
  })
  return [ms('p50', 0.5, '≤ 8'), ms('p99', 0.99, '≤ 25')]
}

const pages = async ({ db }: Contest, url: string, quick: boolean): Promise<readonly Row[]> => {
  const [count, rounds] = quick ? [5000, 20] : [100_000, 60]
  const pool = openPool({ url, max: 2, onFault: fail })
  const times = await pageTimes(db, pool, count, rounds)
  await pool.end()
  return times.map(({ what, past, times: each }) => ({
    what: `register of ${count} pacts, ${what}${past ? ', as of a past day' : ''}, p95 ms`,
    rate: Math.round(at(each, 0.95) * 10) / 10,
    ratio: null,
    target: past ? '≤ 30' : '≤ 10',
  }))
}

/** Rates in facts a second, delays in milliseconds; ratios are against the tables filled by hand in the same round. */
export const bench = async ({ url, adminUrl, print, quick = false }: Bench): Promise<readonly Row[]> => {
  const admin = openAdmin(adminUrl, fail, 1)
  await prepare(admin)
  await admin.end()
  const pool = openPool({ url, max: 6, pipeline: true, onFault: fail })
  const contest = { db: dbOn(pool), store: postgresStore({ url, report: fail }) }
  await fillLog(contest.store, quick ? 20_000 : 100_000)
  const rows = [
    ...(await catchUp(contest, quick ? 3 : 5, print)),
    ...(await tail(contest, quick ? 400 : 2000)),
    ...(await pages(contest, url, quick)),
  ]
  for (const { what, rate, ratio, target } of rows)
    print(`${what.padEnd(64)} ${String(rate).padStart(8)}  ${ratio?.toFixed(2) ?? ''}  ${target}`)
  print(
    `load average at the end: ${loadavg()
      .map((load) => load.toFixed(1))
      .join(' ')}`,
  )
  await contest.store.close()
  await pool.end()
  return rows
}
