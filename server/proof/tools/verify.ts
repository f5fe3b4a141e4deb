// `comunanza verify`: a bundle, a register on the network, a database, or the register of this installation.

import { openStore } from '../../event-store.ts'
import { readRecords } from '../../log/keyring.ts'
import { type LeafSource, leavesOf } from '../../log/leaves.ts'
import { readLastSigned } from '../../log/memory-of-signing.ts'
import { postgresNumbering } from '../../log/postgres-shelf.ts'
import { openPool } from '../../stores/postgres/connect.ts'
import { verifyDatabase } from '../check/database.ts'
import { Away, verifyUrl } from '../check/url.ts'
import { ownPolicy } from '../own.ts'
import { fileSource } from '../verify/archive.ts'
import { type Asking, readAsking } from '../verify/asking.ts'
import type { Ask } from '../verify/case.ts'
import { exitOf } from '../verify/finding.ts'
import { report, reportJson } from '../verify/report.ts'
import { type Verification, verifyBundle } from '../verify/verify.ts'
import { counting, type Given, pathFrom, type Tool, usage } from './tool.ts'

const bundle = async (path: string, ask: Ask): Promise<Verification> => {
  const source = fileSource(path)
  try {
    return verifyBundle(source, ask)
  } finally {
    source.close()
  }
}

const database = async (url: string, ask: Parameters<typeof verifyDatabase>[1], tell: Given['tell']): Promise<Verification> => {
  const pool = openPool(url, (error) => tell(`Intoppo: ${error.message}`), 2)
  try {
    return await verifyDatabase(pool, ask)
  } finally {
    await pool.end()
  }
}

type Elsewhere = { readonly url: string; readonly eventStore: string; readonly tell: Given['tell'] }

const withLeaves = async <T>({ url, eventStore, tell }: Elsewhere, work: (source: LeafSource) => Promise<T>): Promise<T> => {
  const onFault = (fault: unknown): void => tell(`Intoppo: ${fault instanceof Error ? fault.message : String(fault)}`)
  const pool = openPool(url, onFault, 1)
  const store = await openStore({ url, eventStore, onFault })
  try {
    return await work(leavesOf(store, postgresNumbering(pool)))
  } finally {
    await Promise.all([store.close(), pool.end()])
  }
}

// Ours is verified with our own keys, unless others are given, and held against what the signer remembers.
const ours = async ({ keys, others, withDatabase, tell }: Given, ask: Ask): Promise<Verification> => {
  const [records, lastSigned] = await Promise.all([readRecords(keys), readLastSigned(keys.dir)])
  const policy = ask.policy ?? ownPolicy(records, others)
  return withDatabase(async ({ url, config: { eventStore } }) => {
    if (eventStore === undefined) return database(url, { ...ask, policy, lastSigned }, tell)
    return withLeaves({ url, eventStore, tell }, (source) => database(url, { ...ask, policy, lastSigned, source }, tell))
  })
}

const kinds: readonly { readonly is: RegExp; readonly verify: (given: Given, target: string, ask: Ask) => Promise<Verification> }[] = [
  { is: /^postgres(ql)?:\/\//, verify: ({ tell }, url, ask) => database(url, ask, tell) },
  { is: /^https?:\/\//, verify: (_, url, ask) => verifyUrl(url, ask) },
  { is: /^$/, verify: (given, _, ask) => ours(given, ask) },
  { is: /^/, verify: (given, path, ask) => bundle(pathFrom(given)(path), ask) },
]

// A database's address may hold a password.
const shown = (target: string): string =>
  target === '' ? 'Il registro di questa installazione' : target.replace(/(:\/\/[^:@/]+):[^@/]*@/, '$1:…@')

const isUnreadable = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Away || (error instanceof Error && 'code' in error && /^(E[A-Z]+|28...|3D...|08...)$/.test(String(error.code)))

const run = async (given: Given, { target, ask, json }: Asking): Promise<number> => {
  const kind = kinds.find(({ is }) => is.test(target))
  if (!kind) throw new Error('the last kind takes everything')
  const verification = await kind.verify(given, target, { ...ask, onProgress: counting(given.tell, 'fatti') })
  given.answer((json ? reportJson : report)(shown(target), verification))
  return exitOf(verification.findings)
}

export const verify: Tool = async (given) => {
  const asking = readAsking(given.args, pathFrom(given))
  if (typeof asking === 'string') return usage(given, asking, 'verify')
  try {
    return await run(given, asking)
  } catch (error) {
    if (!isUnreadable(error)) throw error
    given.tell(`Non riesco a leggere ${shown(asking.target)}: ${error.message}`)
    return 3
  }
}
