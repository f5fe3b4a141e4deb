// A self-signed certificate for this machine: clients of KurrentDB send a password only through TLS.
import { generateKeyPairSync, randomBytes, sign } from 'node:crypto'

export type Certificate = { readonly cert: string; readonly key: string }

// The little of DER (ITU-T X.690) that one certificate needs.
const lengthOf = (size: number): Buffer => {
  if (size < 0x80) return Buffer.from([size])
  const hex = size.toString(16)
  const bytes = Buffer.from(hex.length % 2 ? `0${hex}` : hex, 'hex')
  return Buffer.concat([Buffer.from([0x80 | bytes.length]), bytes])
}
const tagged = (tag: number, ...contents: readonly Buffer[]): Buffer => {
  const body = Buffer.concat(contents)
  return Buffer.concat([Buffer.from([tag]), lengthOf(body.length), body])
}
const sequence = (...parts: readonly Buffer[]): Buffer => tagged(0x30, ...parts)
const bits = (content: Buffer): Buffer => tagged(0x03, Buffer.from([0]), content)
const octets = (content: Buffer): Buffer => tagged(0x04, content)
const integer = (content: Buffer): Buffer => tagged(0x02, content)
const object = (hex: string): Buffer => tagged(0x06, Buffer.from(hex, 'hex'))
// RFC 5280 §4.1.2.5.2: generalized time is for dates from 2050 on; before, two digits of the year are enough.
const time = (at: Date): Buffer => tagged(0x17, Buffer.from(`${at.toISOString().slice(2, 19).replaceAll(/[-:T]/g, '')}Z`))

const oid = {
  ecdsaWithSha256: '2a8648ce3d040302',
  commonName: '550403',
  basicConstraints: '551d13',
  alternativeName: '551d11',
  extendedKeyUsage: '551d25',
  serverAuth: '2b06010505070301',
}
const algorithm = sequence(object(oid.ecdsaWithSha256))
const name = sequence(tagged(0x31, sequence(object(oid.commonName), tagged(0x0c, Buffer.from('comunanza peer')))))

const alternatives = (): Buffer => {
  const loopback6 = Buffer.alloc(16)
  loopback6[15] = 1
  return sequence(tagged(0x82, Buffer.from('localhost')), tagged(0x87, Buffer.from([127, 0, 0, 1])), tagged(0x87, loopback6))
}
const extensions = (): Buffer =>
  tagged(
    0xa3,
    sequence(
      sequence(object(oid.basicConstraints), octets(sequence())),
      sequence(object(oid.extendedKeyUsage), octets(sequence(object(oid.serverAuth)))),
      sequence(object(oid.alternativeName), octets(alternatives())),
    ),
  )

const pem = (der: Buffer): string => {
  const lines = der.toString('base64').match(/.{1,64}/g) ?? []
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n')
}
const days = 24 * 60 * 60 * 1000

/** For `localhost`, `127.0.0.1` and `::1`, valid from the day before `now` for two years. */
export const selfSigned = (now: Date): Certificate => {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const serial = randomBytes(16)
  serial[0] = ((serial[0] ?? 0) & 0x3f) | 0x40 // positive, and without a leading zero
  const body = sequence(
    tagged(0xa0, integer(Buffer.from([2]))),
    integer(serial),
    algorithm,
    name,
    sequence(time(new Date(now.getTime() - days)), time(new Date(now.getTime() + 730 * days))),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    extensions(),
  )
  const cert = pem(sequence(body, algorithm, bits(sign('sha256', body, privateKey))))
  return { cert, key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString() }
}
