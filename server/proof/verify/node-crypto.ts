// What verify.mjs calls `node:crypto`: the real one, with the short way to a hash that Node 18 does not have yet.
import * as crypto from 'node:crypto'

export const { createHash, createHmac, createPrivateKey, createPublicKey, generateKeyPairSync, sign, timingSafeEqual, verify } = crypto

type HashOnce = (algorithm: string, data: string | Uint8Array, encoding?: crypto.BinaryToTextEncoding | 'buffer') => string | Buffer

const byHand: HashOnce = (algorithm, data, encoding = 'hex') => {
  const hash = crypto.createHash(algorithm).update(data)
  return encoding === 'buffer' ? hash.digest() : hash.digest(encoding)
}

export const hash: HashOnce = 'hash' in crypto ? (crypto.hash as HashOnce) : byHand
