// One file of a published register, read to its end: its table, the moment it came out, the hash it is known by.
import type { Instant } from '../../events/kernel/index.ts'
import { momentNamed, momentStated } from '../kernel/italian-time.ts'
import { type FileProblem, fileProblem, isFileProblem } from './file-problems.ts'
import { type ReadTable, tableOf } from './table-of.ts'
import { type Encoding, textOf } from './text-of.ts'

/** Bytes a file may have. */
export const mostBytes = 10 * 1024 * 1024
export const tooLarge = fileProblem('too-large', { megabytes: mostBytes / 1024 / 1024 })

export type GivenFile = {
  readonly name: string
  readonly bytes: Uint8Array<ArrayBuffer>
  /** a day or a time, where the name does not say it */
  readonly on?: string | undefined
}
export type ReadFile = {
  readonly name: string
  readonly moment: Instant
  readonly sha256: string
  readonly encoding: Encoding
  readonly table: ReadTable
}
export type Unreadable = { readonly name: string; readonly problem: FileProblem }

const sha256Of = async (bytes: Uint8Array<ArrayBuffer>): Promise<string> =>
  Buffer.from(await globalThis.crypto.subtle.digest('SHA-256', bytes)).toString('hex')

const momentOf = ({ name, on }: GivenFile, now: Instant): Instant | FileProblem => {
  const moment = on === undefined ? momentNamed(name) : momentStated(on)
  if (moment === undefined) return fileProblem('no-moment', { name: on ?? name })
  return moment > now ? fileProblem('in-the-future', { day: on ?? name }) : moment
}

/** The file as the importer needs it, or what is wrong with it. */
export const readFile = async (file: GivenFile, now: Instant): Promise<ReadFile | Unreadable> => {
  const refused = (problem: FileProblem): Unreadable => ({ name: file.name, problem })
  if (file.bytes.length > mostBytes) return refused(tooLarge)
  const moment = momentOf(file, now)
  if (typeof moment !== 'string') return refused(moment)
  const decoded = textOf(file.bytes)
  if (isFileProblem(decoded)) return refused(decoded)
  const table = tableOf(decoded)
  if (isFileProblem(table)) return refused(table)
  return { name: file.name, moment, sha256: await sha256Of(file.bytes), encoding: decoded.encoding, table }
}
export const isUnreadable = (file: ReadFile | Unreadable): file is Unreadable => 'problem' in file
