// The values of one event that belong to one person, sealed: the bytes that stand in the vault.
import { canonical, type Json } from '../../events/kernel/jcs.ts'
import { uuidBytes } from '../proof/commitment.ts'
import { decrypt, encrypt, uint32 } from './kek.ts'

/** A person's random key; the newest `gen` seals, all of them open. */
export type Dek = { readonly gen: number; readonly key: Buffer }
export type RowPlace = { readonly event: string; readonly subject: string; readonly gen: number }
/** Values by pointer, and the salt their commitments were made with: 32 bytes that never leave the vault. */
export type Contents = { readonly values: ReadonlyMap<string, Json>; readonly salt: Buffer }

const zero = Buffer.of(0)
const about = ({ event, subject, gen }: RowPlace): Buffer =>
  Buffer.concat([Buffer.from('civ/pii/v1'), zero, uuidBytes(event), uuidBytes(subject), uint32(gen)])

/** 0x01 ‖ iv ‖ AES-256-GCM(JCS({f, r})) ‖ tag */
export const sealRow = ({ key }: Dek, place: RowPlace, { values, salt }: Contents): Buffer =>
  encrypt(key, Buffer.from(canonical({ f: Object.fromEntries(values), r: salt.toString('base64url') })), about(place))

/** Throws when the bytes were not sealed for this place under this key. */
export const openRow = ({ key }: Dek, place: RowPlace, sealed: Uint8Array): Contents => {
  const { f, r } = JSON.parse(decrypt(key, sealed, about(place)).toString('utf8')) as { f: { [path: string]: Json }; r: string }
  return { values: new Map(Object.entries(f)), salt: Buffer.from(r, 'base64url') }
}
