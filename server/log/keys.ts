// Keys of notes as text: the verifier's key that is published, the signer's key that stays at home.
import { hash } from 'node:crypto'
import { fromBase64, toBase64 } from './base64.ts'
import { newSeed, publicKeyBytes, publicKeyOf, seedBytes } from './ed25519.ts'

/** C2SP signature types: the log's own signature, and a witness's with its time. */
export const algorithms = { ed25519: 0x01, cosignature: 0x04 } as const
export type Algorithm = (typeof algorithms)[keyof typeof algorithms]

/** `keyId`: eight lower-case hexadecimal digits. */
export type Vkey = { readonly name: string; readonly keyId: string; readonly algorithm: Algorithm; readonly publicKey: Uint8Array }
export type Skey = { readonly name: string; readonly keyId: string; readonly algorithm: Algorithm; readonly seed: Uint8Array }

/** A key's name: not empty, no white space, no plus, no control characters. */
export const isKeyName = (name: string): boolean => name !== '' && !/[\s+\p{Cc}\p{White_Space}]/u.test(name)

const isAlgorithm = (type: number | undefined): type is Algorithm => Object.values<number | undefined>(algorithms).includes(type)

/** The first four bytes of SHA-256(name ‖ 0x0A ‖ type ‖ public key), in hexadecimal. */
export const keyIdOf = (name: string, algorithm: Algorithm, publicKey: Uint8Array): string =>
  hash('sha256', Buffer.concat([Buffer.from(`${name}\n`), Buffer.of(algorithm), publicKey]), 'hex').slice(0, 8)

export const makeVkey = (name: string, publicKey: Uint8Array, algorithm: Algorithm = algorithms.ed25519): Vkey => ({
  ...{ name, algorithm, publicKey },
  keyId: keyIdOf(name, algorithm, publicKey),
})

export const formatVkey = ({ name, keyId, algorithm, publicKey }: Vkey): string =>
  `${name}+${keyId}+${toBase64(Buffer.concat([Buffer.of(algorithm), publicKey]))}`

type Parts = { readonly name: string; readonly keyId: string; readonly algorithm: Algorithm; readonly key: Buffer }

const partsOf = (text: string): Parts | undefined => {
  const [, name = '', keyId = '', base64 = ''] = /^([^+]+)\+([0-9a-fA-F]{8})\+([A-Za-z0-9+/=]+)$/.exec(text) ?? []
  const bytes = fromBase64(base64)
  const algorithm = bytes?.[0]
  if (!bytes || !isKeyName(name) || !isAlgorithm(algorithm)) return undefined
  return { name, keyId: keyId.toLowerCase(), algorithm, key: bytes.subarray(1) }
}

/** The verifier's key in `name+id+base64`, or undefined when it is none or its id is another's. */
export const parseVkey = (text: string): Vkey | undefined => {
  const parts = partsOf(text)
  if (parts?.key.length !== publicKeyBytes) return undefined
  const vkey = makeVkey(parts.name, parts.key, parts.algorithm)
  return vkey.keyId === parts.keyId ? vkey : undefined
}

/** A new signer's key. Throws a TypeError for a name that no key can have. */
export const newSkey = (name: string, algorithm: Algorithm = algorithms.ed25519): Skey => {
  if (!isKeyName(name)) throw new TypeError(`no key can be named ${JSON.stringify(name)}`)
  const seed = newSeed()
  return { name, keyId: keyIdOf(name, algorithm, publicKeyOf(seed)), algorithm, seed }
}

export const vkeyOf = ({ name, algorithm, seed }: Skey): Vkey => makeVkey(name, publicKeyOf(seed), algorithm)

const secretPrefix = 'PRIVATE+KEY+'

/** The text Go's `note` package keeps a signer in. */
export const formatSkey = ({ name, keyId, algorithm, seed }: Skey): string =>
  `${secretPrefix}${name}+${keyId}+${toBase64(Buffer.concat([Buffer.of(algorithm), seed]))}`

export const parseSkey = (text: string): Skey | undefined => {
  const parts = text.startsWith(secretPrefix) ? partsOf(text.slice(secretPrefix.length)) : undefined
  if (parts?.key.length !== seedBytes) return undefined
  const { name, algorithm, key: seed } = parts
  const keyId = keyIdOf(name, algorithm, publicKeyOf(seed))
  return keyId === parts.keyId ? { name, keyId, algorithm, seed } : undefined
}
