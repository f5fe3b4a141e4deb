// Ed25519 (RFC 8032) on raw keys, as notes carry them.
import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign, verify } from 'node:crypto'

export const publicKeyBytes = 32
export const seedBytes = 32
export const signatureBytes = 64

// What DER writes before the raw key.
const spki = Buffer.from('302a300506032b6570032100', 'hex')
const pkcs8 = Buffer.from('302e020100300506032b657004220420', 'hex')

const privateKey = (seed: Uint8Array): KeyObject => createPrivateKey({ key: Buffer.concat([pkcs8, seed]), format: 'der', type: 'pkcs8' })

/** A new seed from the system's randomness. */
export const newSeed = (): Buffer => {
  const { privateKey: made } = generateKeyPairSync('ed25519')
  return made.export({ format: 'der', type: 'pkcs8' }).subarray(pkcs8.length)
}

export const publicKeyOf = (seed: Uint8Array): Buffer =>
  createPublicKey(privateKey(seed)).export({ format: 'der', type: 'spki' }).subarray(spki.length)

export const signEd25519 = (seed: Uint8Array, message: Uint8Array): Buffer => sign(null, message, privateKey(seed))

/** Whether the signature is of this key over this message; false also for keys and signatures that are none. */
export const verifyEd25519 = (publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean => {
  if (publicKey.length !== publicKeyBytes || signature.length !== signatureBytes) return false
  const key = createPublicKey({ key: Buffer.concat([spki, publicKey]), format: 'der', type: 'spki' })
  return verify(null, message, key, signature)
}
