// The little DER (X.690) that a time stamp request is made of, and what it takes to look into the answer.

export const tags = { boolean: 0x01, integer: 0x02, octets: 0x04, nothing: 0x05, oid: 0x06, sequence: 0x30 } as const

const lengthOf = (bytes: number): Buffer => {
  if (bytes < 0x80) return Buffer.of(bytes)
  const hex = bytes.toString(16)
  const digits = Buffer.from(hex.length % 2 === 1 ? `0${hex}` : hex, 'hex')
  return Buffer.concat([Buffer.of(0x80 | digits.length), digits])
}

/** A value under its tag. */
export const der = (tag: number, ...content: readonly Uint8Array[]): Buffer => {
  const body = Buffer.concat(content)
  return Buffer.concat([Buffer.of(tag), lengthOf(body.length), body])
}

/** A number that is not negative, given as its big-endian bytes: as short as DER wants it, and not taken for a negative one. */
export const unsigned = (bytes: Uint8Array): Buffer => {
  const first = bytes.findIndex((byte) => byte !== 0)
  const digits = first < 0 ? Buffer.of(0) : Buffer.from(bytes.subarray(first))
  return der(tags.integer, ...(digits.readUInt8(0) >= 0x80 ? [Buffer.of(0)] : []), digits)
}

export type Value = { readonly tag: number; readonly content: Buffer }

/** The values that follow each other in `bytes`; undefined where they do not end with them. */
export const valuesIn = (bytes: Buffer): readonly Value[] | undefined => {
  const values: Value[] = []
  let at = 0
  while (at < bytes.length) {
    const [tag = 0, first] = [bytes[at], bytes[at + 1]]
    if (first === undefined || first === 0x80 || first > 0x84) return undefined
    const digits = first < 0x80 ? 0 : first & 0x7f
    if (at + 2 + digits > bytes.length) return undefined
    const length = digits === 0 ? first : bytes.readUIntBE(at + 2, digits)
    const start = at + 2 + digits
    if (start + length > bytes.length) return undefined
    values.push({ tag, content: bytes.subarray(start, start + length) })
    at = start + length
  }
  return values
}
