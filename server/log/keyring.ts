// The log's keys in their folder: which there are and were, who signs now, rotation, and the epochs a log begins anew in.
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { privateFolder, readIfThere, writeSafely } from './files.ts'
import { formatSkey, formatVkey, newSkey, parseSkey, type Skey, vkeyOf } from './keys.ts'
import { archiveLastSigned, type LastSigned, readLastSigned } from './memory-of-signing.ts'

/** A key and when it signs: trees larger than `from`, up to `to` once it has stopped; `until` is the instant it stops, null while nobody has said so. */
export type KeyRecord = { readonly vkey: string; readonly from: number; readonly to: number | null; readonly until: string | null }

export type KeyFolder = {
  readonly dir: string
  /** a file with the signers' keys, one to a line, instead of keys made in the folder */
  readonly keyFile?: string | undefined
}

/** Days the old key goes on signing beside the new one. */
export const besideDays = 30
const day = 86_400_000

export class KeyFault extends Error {
  override readonly name = 'KeyFault'
}

const recordsIn = (dir: string): string => join(dir, 'keys.json')
const secretIn = (dir: string, keyId: string): string => join(dir, `${keyId}.skey`)

/** Every key there was, the oldest first. */
export const readRecords = async ({ dir }: KeyFolder): Promise<readonly KeyRecord[]> => {
  const text = await readIfThere(recordsIn(dir))
  return text === undefined ? [] : (JSON.parse(text) as { keys: readonly KeyRecord[] }).keys
}
const writeRecords = (dir: string, keys: readonly KeyRecord[]): Promise<void> =>
  writeSafely(recordsIn(dir), `${JSON.stringify({ keys }, undefined, 2)}\n`)

const originOf = ({ vkey }: KeyRecord): string => vkey.split('+')[0] ?? ''
const idOf = ({ vkey }: KeyRecord): string => vkey.split('+')[1] ?? ''
const isActive = ({ until }: KeyRecord, now: string): boolean => until === null || until > now
const begun = (skey: Skey, from: number): KeyRecord => ({ vkey: formatVkey(vkeyOf(skey)), from, to: null, until: null })
const stopped = (record: KeyRecord, now: string, to: number): KeyRecord =>
  record.to === null ? { ...record, to, until: record.until !== null && record.until < now ? record.until : now } : record

const makeKey = async (dir: string, origin: string): Promise<Skey> => {
  const skey = newSkey(origin)
  await privateFolder(dir)
  await writeSafely(secretIn(dir, skey.keyId), `${formatSkey(skey)}\n`)
  return skey
}

const given = async (keyFile: string): Promise<readonly Skey[]> => {
  const text = await readIfThere(keyFile)
  if (text === undefined) throw new KeyFault(`${keyFile} is not there`)
  const keys = text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [parseSkey(line.trim())]))
  const good = keys.filter((key) => key !== undefined)
  const [first] = good
  if (!first || good.length !== keys.length || good.some(({ name }) => name !== first.name))
    throw new KeyFault(`${keyFile} must hold signers' keys of one log, one to a line`)
  return good
}

// What the file of keys says, told to the folder: new keys begin, missing ones have stopped.
const adopt = async (dir: string, skeys: readonly Skey[], now: string, size: number): Promise<void> => {
  await privateFolder(dir)
  const known = await readRecords({ dir })
  const ids = new Set(known.map(idOf))
  const present = new Set(skeys.map(({ keyId }) => keyId))
  const next = [
    ...known.map((record) => (present.has(idOf(record)) ? record : stopped(record, now, size))),
    ...skeys.filter(({ keyId }) => !ids.has(keyId)).map((skey) => begun(skey, size)),
  ]
  if (JSON.stringify(next) !== JSON.stringify(known)) await writeRecords(dir, next)
}

const fromFolder = async (dir: string, now: string, size: number): Promise<readonly Skey[]> => {
  const known = await readRecords({ dir })
  const next = known.map((record) => (isActive(record, now) ? record : stopped(record, now, size)))
  if (JSON.stringify(next) !== JSON.stringify(known)) await writeRecords(dir, next)
  const texts = await Promise.all(next.filter((record) => isActive(record, now)).map((record) => readIfThere(secretIn(dir, idOf(record)))))
  return texts.map((text) => {
    const skey = text === undefined ? undefined : parseSkey(text.trim())
    if (!skey) throw new KeyFault(`a key of ${recordsIn(dir)} is not in its file`)
    return skey
  })
}

/** The keys that sign now, the newest last; all have the origin as their name. Throws `KeyFault` when there is none or one is lost. */
export const signingKeys = async (folder: KeyFolder, now: string, size: number): Promise<readonly Skey[]> => {
  const { dir, keyFile } = folder
  if (keyFile === undefined) {
    const keys = await fromFolder(dir, now, size)
    if (keys.length === 0) throw new KeyFault(`no key signs in ${dir}`)
    return keys
  }
  const keys = await given(keyFile)
  await adopt(dir, keys, now, size)
  return keys
}

/** Makes the first key, for epoch 1 of the log `name`, when the folder has none and no file of keys is given. */
export const makeFirstKey = async ({ dir, keyFile }: KeyFolder, name: string): Promise<void> => {
  if (keyFile !== undefined || (await readRecords({ dir })).length > 0) return
  await writeRecords(dir, [begun(await makeKey(dir, `${name}/1`), 0)].slice())
}

const mustBeOurs = ({ keyFile }: KeyFolder): void => {
  if (keyFile !== undefined) throw new KeyFault('the keys are in a file of their own: change them there')
}

/** A new key from now on; the old ones sign beside it for 30 more days. */
export const rotateKey = async (folder: KeyFolder, now: string): Promise<KeyRecord> => {
  mustBeOurs(folder)
  const [records, last] = await Promise.all([readRecords(folder), readLastSigned(folder.dir)])
  const newest = records.at(-1)
  if (!newest) throw new KeyFault(`there is no key in ${folder.dir} yet`)
  const until = new Date(Date.parse(now) + besideDays * day).toISOString()
  const record = begun(await makeKey(folder.dir, originOf(newest)), last?.size ?? 0)
  await writeRecords(folder.dir, [...records.map((one) => (one.until === null ? { ...one, until } : one)), record])
  return record
}

const epochOf = (origin: string): { readonly name: string; readonly epoch: number } => {
  const [, name = '', epoch = ''] = /^(.+)\/([1-9]\d*)$/.exec(origin) ?? []
  if (name === '') throw new KeyFault(`${origin} does not end with the number of an epoch`)
  return { name, epoch: Number(epoch) }
}

/** Whether `origin` is a later epoch of the same log. */
export const isLaterEpoch = (origin: string, earlier: string): boolean => {
  const [now, before] = [epochOf(origin), epochOf(earlier)]
  return now.name === before.name && now.epoch > before.epoch
}

/** Begins the next epoch under a new origin and a new key, when the log can no longer continue what it has signed. Answers that, to be stated in the log. */
export const openEpoch = async (folder: KeyFolder, now: string): Promise<{ readonly origin: string; readonly last: LastSigned }> => {
  mustBeOurs(folder)
  const { dir } = folder
  const [records, last] = await Promise.all([readRecords(folder), readLastSigned(dir)])
  if (!last) throw new KeyFault(`${dir} has signed nothing that an epoch could end with`)
  const { name, epoch } = epochOf(last.origin)
  const origin = `${name}/${epoch + 1}`
  await archiveLastSigned(dir, epoch, last)
  const record = begun(await makeKey(dir, origin), 0)
  await writeRecords(dir, [...records.map((one) => stopped(one, now, last.size)), record])
  await rm(join(dir, 'signed.json'))
  return { origin, last }
}
