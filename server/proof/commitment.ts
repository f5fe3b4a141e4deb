// Personal values in the log: salted commitments, and the disclosure of one field that opens one of them.
import { createHmac, timingSafeEqual } from 'node:crypto'
import { canonical, type Json } from '../../events/kernel/jcs.ts'

/** What stands in an entry in place of a personal value: 43 characters of base64url, and whose it is. */
export type Commitment = { readonly $c: string; readonly s: string }

/** Opens one field and no other. `path` is an RFC 6901 pointer into `data`, `k` the key of that field alone in base64url. */
export type Disclosure = { readonly eventId: string; readonly path: string; readonly k: string; readonly value: Json }

const zero = Buffer.of(0)
const hmac = (key: Uint8Array, ...parts: readonly Uint8Array[]): Buffer => createHmac('sha256', key).update(Buffer.concat(parts)).digest()
const text = (value: string): Buffer => Buffer.from(value, 'utf8')
/** The 16 bytes of a UUID. */
export const uuidBytes = (id: string): Buffer => {
  const bytes = Buffer.from(id.replaceAll('-', ''), 'hex')
  if (bytes.length !== 16) throw new RangeError(`${id} is no uuid`)
  return bytes
}

/** The key of one field, from the row's salt of 32 bytes, which itself never leaves the vault. */
export const fieldKey = (salt: Uint8Array, path: string): Buffer => {
  if (salt.length !== 32) throw new RangeError('a salt has 32 bytes')
  return hmac(salt, text('civ/salt/v1'), zero, text(path))
}

const committed = (key: Uint8Array, eventId: string, path: string, value: Json): Buffer =>
  hmac(key, text('civ/commit/v1'), zero, uuidBytes(eventId), text(path), zero, text(canonical(value)))

type Said = { readonly eventId: string; readonly subject: string; readonly path: string; readonly value: Json }

/** What the log records of a value. */
export const commit = (salt: Uint8Array, { eventId, subject, path, value }: Said): Commitment => ({
  $c: committed(fieldKey(salt, path), eventId, path, value).toString('base64url'),
  s: subject,
})

/** What is handed to whoever may know this one value. */
export const disclose = (salt: Uint8Array, { eventId, path, value }: Omit<Said, 'subject'>): Disclosure => ({
  eventId,
  path,
  k: fieldKey(salt, path).toString('base64url'),
  value,
})

const exact = (form: string, bytes: number): Buffer | undefined => {
  const read = Buffer.from(form, 'base64url')
  return read.length === bytes && read.toString('base64url') === form ? read : undefined
}

/** Whether a disclosure opens this commitment; false also for what is no commitment or no key at all. */
export const opens = ({ eventId, path, k, value }: Disclosure, commitment: Commitment): boolean => {
  const [key, recorded] = [exact(k, 32), exact(commitment.$c, 32)]
  return key !== undefined && recorded !== undefined && timingSafeEqual(committed(key, eventId, path, value), recorded)
}

const isObject = (value: unknown): value is { readonly [key: string]: unknown } => typeof value === 'object' && value !== null

export const isCommitment = (value: unknown): value is Commitment =>
  isObject(value) && typeof value.$c === 'string' && typeof value.s === 'string' && Object.keys(value).length === 2

/** A key as a reference token of RFC 6901. */
export const escaped = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1')

/** Every commitment inside `data`, with its RFC 6901 pointer. */
export const commitmentsIn = (data: unknown, at = ''): readonly { readonly path: string; readonly commitment: Commitment }[] => {
  if (isCommitment(data)) return [{ path: at, commitment: data }]
  if (Array.isArray(data)) return data.flatMap((each, n) => commitmentsIn(each, `${at}/${n}`))
  return isObject(data) ? Object.entries(data).flatMap(([key, each]) => commitmentsIn(each, `${at}/${escaped(key)}`)) : []
}
