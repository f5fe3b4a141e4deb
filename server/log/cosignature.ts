// A witness's signature with its time (C2SP tlog-cosignature, version 1): "at this second, this is the largest tree I have seen".
const timeBytes = 8

/** What a witness signs: the note's text under the second it signs in. */
export const cosignedBytes = (text: string, time: number): Buffer => Buffer.from(`cosignature/v1\ntime ${time}\n${text}`)

/** The bytes of a signature line after the key's id: the second, then the Ed25519 signature. */
export const cosignature = (time: number, signature: Uint8Array): Buffer => {
  const seconds = Buffer.alloc(timeBytes)
  seconds.writeBigUInt64BE(BigInt(time))
  return Buffer.concat([seconds, signature])
}

/** The second of a cosignature since 1970, or undefined when it has none that can be counted. */
export const timeOf = (bytes: Uint8Array): number | undefined => {
  if (bytes.length < timeBytes) return undefined
  const time = Number(Buffer.from(bytes.buffer, bytes.byteOffset, timeBytes).readBigUInt64BE())
  return Number.isSafeInteger(time) ? time : undefined
}
