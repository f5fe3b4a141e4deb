// An authenticator in software: it makes a P-256 key and signs what it is asked, as honestly as a test wants.
import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'

type Cbor = number | string | Uint8Array | ReadonlyMap<number | string, Cbor>

const head = (major: number, value: number): Buffer =>
  value < 24
    ? Buffer.from([(major << 5) | value])
    : value < 256
      ? Buffer.from([(major << 5) | 24, value])
      : Buffer.from([(major << 5) | 25, value >> 8, value & 255])

/** Just enough CBOR (RFC 8949) for WebAuthn. */
const cbor = (value: Cbor): Buffer => {
  if (typeof value === 'number') return value < 0 ? head(1, -1 - value) : head(0, value)
  if (typeof value === 'string') return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)])
  if (value instanceof Uint8Array) return Buffer.concat([head(2, value.byteLength), value])
  const pairs = [...(value as ReadonlyMap<number | string, Cbor>)]
  return Buffer.concat([head(5, pairs.length), ...pairs.flatMap(([key, one]) => [cbor(key), cbor(one)])])
}
const sha256 = (data: string | Uint8Array): Buffer => createHash('sha256').update(data).digest()
const url = (data: string | Uint8Array): string => Buffer.from(data).toString('base64url')

export type Manner = {
  readonly origin: string
  readonly host: string
  /** what the counter says; 0 for authenticators that do not count */
  readonly counter?: number
  /** whether the person was recognised */
  readonly verified?: boolean
  /** whose key it says it is, base64url */
  readonly handle?: string
  readonly type?: string
}

const flagsOf = ({ verified = true }: Manner, attested: boolean): number => 0x01 | (verified ? 0x04 : 0) | (attested ? 0x40 : 0)
const dataOf = (manner: Manner, attested: Uint8Array = Buffer.alloc(0)): Buffer => {
  const counter = Buffer.alloc(4)
  counter.writeUInt32BE(manner.counter ?? 0)
  return Buffer.concat([sha256(manner.host), Buffer.from([flagsOf(manner, attested.length > 0)]), counter, attested])
}
const clientData = (challenge: string, type: string, { origin }: Manner): Buffer =>
  Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }))

export const authenticator = () => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
  const id = randomBytes(32)
  const cose = cbor(
    new Map<number, Cbor>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, Buffer.from(x, 'base64url')],
      [-3, Buffer.from(y, 'base64url')],
    ]),
  )
  const shared = {
    id: url(id),
    rawId: url(id),
    type: 'public-key',
    clientExtensionResults: {},
    authenticatorAttachment: 'platform',
  } as const
  return {
    make: (challenge: string, manner: Manner) => {
      const length = Buffer.from([id.length >> 8, id.length & 255])
      const authData = dataOf(manner, Buffer.concat([Buffer.alloc(16), length, id, cose]))
      const attestation = cbor(
        new Map<string, Cbor>([
          ['fmt', 'none'],
          ['attStmt', new Map()],
          ['authData', authData],
        ]),
      )
      const response = {
        clientDataJSON: url(clientData(challenge, manner.type ?? 'webauthn.create', manner)),
        attestationObject: url(attestation),
        transports: ['internal'],
      }
      return { ...shared, response }
    },
    use: (challenge: string, manner: Manner) => {
      const [data, said] = [dataOf(manner), clientData(challenge, manner.type ?? 'webauthn.get', manner)]
      const signature = sign('sha256', Buffer.concat([data, sha256(said)]), privateKey)
      const handle = manner.handle === undefined ? {} : { userHandle: manner.handle }
      return { ...shared, response: { clientDataJSON: url(said), authenticatorData: url(data), signature: url(signature), ...handle } }
    },
  }
}
