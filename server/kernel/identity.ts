// The one place that makes identities, hashes and signatures.
import { createHmac, hash, randomBytes, randomInt, scrypt, timingSafeEqual } from 'node:crypto'

export const sha256Hex = (text: string | Uint8Array): string => hash('sha256', text, 'hex')
export const sha256Url = (text: string): string => hash('sha256', text, 'base64url')

const dashed = (hex: string): string =>
  `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`

// RFC 9562: the version in the high half of byte 6, the variant in the two high bits of byte 8.
const stamped = (bytes: Buffer, version: number): string => {
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | (version << 4), 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  return dashed(bytes.toString('hex', 0, 16))
}

/** A new identity that sorts by time: UUIDv7, RFC 9562 §5.7. */
export const newId = (): string => {
  const bytes = randomBytes(16)
  bytes.writeUIntBE(Date.now(), 0, 6)
  return stamped(bytes, 7)
}

/** The identity of the `index`-th fact of a keyed request: UUIDv8 of SHA-256, so that a retry has the same one. */
export const derivedId = (actor: string, key: string, index: number): string =>
  stamped(hash('sha256', JSON.stringify([actor, key, index]), 'buffer').subarray(0, 16), 8)

/** 16 random bytes in base64url. */
export const random16 = (): string => randomBytes(16).toString('base64url')

/** HMAC-SHA-256 in base64url. */
export const signature = (secret: string, text: string): string => createHmac('sha256', secret).update(text).digest('base64url')

/** Whether `given` is the signature of `text`, in a time that does not tell how much of it is right. */
export const isSignature = (secret: string, text: string, given: string): boolean => {
  const [right, other] = [Buffer.from(signature(secret, text)), Buffer.from(given)]
  return right.length === other.length && timingSafeEqual(right, other)
}

/** 32 random bytes in base64url: a token nobody can guess. */
export const random32 = (): string => randomBytes(32).toString('base64url')

/** Whether two texts of no secret length are the same, in a time that does not tell where they differ. */
export const sameText = (one: string, other: string): boolean =>
  timingSafeEqual(hash('sha256', one, 'buffer'), hash('sha256', other, 'buffer'))

/** scrypt (N=2^15, r=8, p=1: 32 MiB and a tenth of a second) in base64url: for random secrets short enough for people to type. */
export const slowHash = (text: string, salt: string): Promise<string> =>
  new Promise((resolve, reject) =>
    scrypt(text, salt, 32, { N: 32_768, r: 8, p: 1, maxmem: 64 * 1024 * 1024 }, (fault, key) =>
      fault ? reject(fault) : resolve(key.toString('base64url')),
    ),
  )

/** `length` letters of `alphabet`, each as likely as the others. */
export const randomLetters = (alphabet: string, length: number): string =>
  Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('')
