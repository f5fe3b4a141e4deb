// What the folder of keys says has been done, said in the log itself: each new key, and each new epoch with what the one before had signed.
import { setTimeout as pause } from 'node:timers/promises'
import type { EventStore } from '../events/kernel/index.ts'
import { ring } from '../events/keys/ring.ts'
import type { Act, Answer } from './kernel/ask.ts'
import { house } from './kernel/house.ts'
import { type KeyFolder, type KeyRecord, readRecords } from './log/keyring.ts'
import { type LastSigned, readSignedIn } from './log/memory-of-signing.ts'

export type Declaring = {
  readonly act: Act
  readonly folder: KeyFolder
  /** how many facts the log has */
  readonly count: () => Promise<number>
}

const lookEvery = 1000
const alreadySaid = 'keys.already-said'

const originOf = ({ vkey }: KeyRecord): string => vkey.split('+')[0] ?? ''
const epochOf = (origin: string): number => Number(/\/([1-9]\d*)$/.exec(origin)?.[1] ?? 0)

type Statement = { readonly command: 'rotate' | 'open'; readonly data: object }

const opened = (record: KeyRecord, last: LastSigned, found: number): Statement => {
  const before = { origin: last.origin, size: last.size, root: Buffer.from(last.root).toString('hex') }
  return { command: 'open', data: { origin: originOf(record), vkey: record.vkey, before, found: Math.min(found, last.size) } }
}
const rotated = (record: KeyRecord, { until }: KeyRecord): Statement => {
  const beside = until === null ? {} : { beside: until }
  return { command: 'rotate', data: { origin: originOf(record), vkey: record.vkey, from: record.from, ...beside } }
}

const statementOf = async ({ folder, count }: Declaring, record: KeyRecord, before: KeyRecord): Promise<Statement | undefined> => {
  if (originOf(record) === originOf(before)) return rotated(record, before)
  const last = await readSignedIn(folder.dir, epochOf(originOf(before)))
  return last && opened(record, last, await count())
}

const isSaid = (answer: Answer): boolean =>
  answer.outcome === 'recorded' || answer.outcome === 'duplicate' || (answer.outcome === 'refused' && answer.rule === alreadySaid)

/** Says each key after the first that is not among those `told`, which it is added to. The first one the log is born with, and says nothing of. */
export const declareKeys = async (given: Declaring, told: Set<string>): Promise<void> => {
  const records = await readRecords(given.folder)
  for (const [n, record] of records.entries()) {
    const before = records[n - 1]
    if (!before || told.has(record.vkey)) continue
    const statement = await statementOf(given, record, before)
    if (!statement) continue
    const answer = await given.act({ context: 'keys', id: ring, ...statement, by: house, role: 'admin' })
    if (!isSaid(answer)) throw new Error(`the log does not say its key ${record.vkey}: ${JSON.stringify(answer)}`)
    told.add(record.vkey)
  }
}

/** Facts of a log; of one with holes the tree of proofs knows. */
export const factsOf =
  ({ capabilities, head }: EventStore, integrated: () => Promise<number>) =>
  async (): Promise<number> =>
    capabilities.gapless ? (await head()).position : integrated()

/** Looks until the signal aborts, and tells what failed. */
export const runDeclaring = async (given: Declaring, signal: AbortSignal, onFault: (fault: unknown) => void): Promise<void> => {
  const told = new Set<string>()
  while (!signal.aborted) {
    await declareKeys(given, told).catch(onFault)
    await pause(lookEvery, undefined, { signal, ref: false }).catch(() => undefined)
  }
}
