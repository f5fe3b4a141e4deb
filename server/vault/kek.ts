// The key of the installation: derived from the secret, it wraps the random key of each person and is written nowhere.
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { uuidBytes } from '../proof/commitment.ts'

/** Whose key is wrapped: a person's `gen`-th, or a named one of the installation. */
export type Owner = { readonly subject: string; readonly gen: number } | { readonly secret: string }
export type Kek = {
  /** which key this is, without telling it: `<version>.<fingerprint>` */
  readonly id: string
  /** 61 bytes: 0x01 ‖ iv ‖ AES-256-GCM(key) ‖ tag */
  readonly wrap: (key: Uint8Array, owner: Owner) => Buffer
  /** Throws when these bytes were not wrapped for this owner by this key. */
  readonly unwrap: (wrapped: Uint8Array, owner: Owner) => Buffer
}

/** What several installations under one secret would differ by. */
const tenant = 'comunanza'
const format = 0x01
const zero = Buffer.of(0)
const [ivBytes, tagBytes, keyBytes] = [12, 16, 32]

export const uint32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value)
  return bytes
}

/** 0x01 ‖ iv ‖ ciphertext ‖ tag, under AES-256-GCM with a random iv. */
export const encrypt = (key: Uint8Array, plain: Uint8Array, about: Uint8Array): Buffer => {
  const iv = randomBytes(ivBytes)
  const cipher = createCipheriv('aes-256-gcm', key, iv)
  cipher.setAAD(about)
  return Buffer.concat([Buffer.of(format), iv, cipher.update(plain), cipher.final(), cipher.getAuthTag()])
}

/** Throws for another format, another key, other circumstances or changed bytes. */
export const decrypt = (key: Uint8Array, sealed: Uint8Array, about: Uint8Array): Buffer => {
  const bytes = Buffer.from(sealed)
  if (bytes[0] !== format || bytes.length < 1 + ivBytes + tagBytes) throw new RangeError('sealed in a form this version does not know')
  const cipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(1, 1 + ivBytes), { authTagLength: tagBytes })
  cipher.setAAD(about)
  cipher.setAuthTag(bytes.subarray(-tagBytes))
  return Buffer.concat([cipher.update(bytes.subarray(1 + ivBytes, -tagBytes)), cipher.final()])
}

const about = (owner: Owner, id: string): Buffer =>
  'subject' in owner
    ? Buffer.concat([Buffer.from('civ/dek/v1'), zero, uuidBytes(owner.subject), uint32(owner.gen), Buffer.from(id)])
    : Buffer.concat([Buffer.from('civ/secret/v1'), zero, Buffer.from(owner.secret), zero, Buffer.from(id)])

/** HKDF-SHA-256 of the secret. The version changes the key without changing the secret. */
export const kekOf = (secret: string, version = '1'): Kek => {
  const key = Buffer.from(hkdfSync('sha256', secret, tenant, `civ/kek/v1/${version}`, keyBytes))
  const print = createHmac('sha256', key).update('civ/kek-id/v1').digest('hex').slice(0, 8)
  const id = `${version}.${print}`
  return {
    id,
    wrap: (plain, owner) => {
      if (plain.length !== keyBytes) throw new RangeError('a key has 32 bytes')
      return encrypt(key, plain, about(owner, id))
    },
    unwrap: (wrapped, owner) => decrypt(key, wrapped, about(owner, id)),
  }
}

/** The key in force, and the one that made some wraps, if one of the secrets given makes it. */
export type Keks = { readonly current: Kek; readonly find: (id: string) => Kek | undefined }

/** `secrets`: the one in force, then those that keys may still be wrapped under; `version` is that of the key in force. */
export const keksOf = (secrets: readonly [string, ...string[]], version = '1'): Keks => {
  const current = kekOf(secrets[0], version)
  const known = new Map([[current.id, current]])
  const derived = (id: string): Kek | undefined => {
    const [of = ''] = id.split('.')
    return secrets.map((secret) => kekOf(secret, of)).find((kek) => kek.id === id)
  }
  return {
    current,
    find: (id) => {
      const kek = known.get(id) ?? derived(id)
      if (kek) known.set(id, kek)
      return kek
    },
  }
}

/** A key was wrapped under a secret that was not given. */
export class UnknownKek extends Error {
  override readonly name = 'UnknownKek'
  constructor(id: string) {
    super(`keys are wrapped by ${id}, which none of the secrets given makes`)
  }
}

export const unwrapBy = (keks: Keks, id: string, wrapped: Uint8Array, owner: Owner): Buffer => {
  const kek = keks.find(id)
  if (!kek) throw new UnknownKek(id)
  return kek.unwrap(wrapped, owner)
}
