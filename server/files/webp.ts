// WebP without what is not picture: Exif, XMP and chunks nobody knows.
import { type Cleaning, refusedFor } from './cleaned.ts'

const header = 12
const [exifAndXmp, animation] = [0b1100, 0b10]
const kept = new Set(['VP8X', 'VP8 ', 'VP8L', 'ALPH', 'ICCP'])

type Chunk = { readonly name: string; readonly data: Buffer }

/** The chunks, or undefined when one says it is longer than the file. */
const chunksOf = (bytes: Buffer): readonly Chunk[] | undefined => {
  const chunks: Chunk[] = []
  const end = Math.min(bytes.length, bytes.readUInt32LE(4) + 8)
  for (let at = header; at + 8 <= end; ) {
    const length = bytes.readUInt32LE(at + 4)
    if (at + 8 + length > end) return undefined
    chunks.push({ name: bytes.toString('latin1', at, at + 4), data: bytes.subarray(at + 8, at + 8 + length) })
    at += 8 + length + (length % 2)
  }
  return chunks
}

// RFC 9649: a canvas of 24 bits a side, a lossy frame of 14 behind its start code, a lossless one of 14 behind its mark.
const pixelsOf: { readonly [name: string]: ((data: Buffer) => number) | undefined } = {
  VP8X: (data) => (data.length < 10 ? 0 : (data.readUIntLE(4, 3) + 1) * (data.readUIntLE(7, 3) + 1)),
  'VP8 ': (data) =>
    data.length < 10 || data.readUIntBE(3, 3) !== 0x9d012a ? 0 : (data.readUInt16LE(6) & 0x3fff) * (data.readUInt16LE(8) & 0x3fff),
  VP8L: (data) => {
    if (data.length < 5 || data[0] !== 0x2f) return 0
    const bits = data.readUInt32LE(1)
    return ((bits & 0x3fff) + 1) * (((bits >>> 14) & 0x3fff) + 1)
  },
}

const written = ({ name, data }: Chunk): Uint8Array => {
  const head = Buffer.alloc(8)
  head.write(name, 'latin1')
  head.writeUInt32LE(data.length, 4)
  const body = Buffer.from(data)
  if (name === 'VP8X') body.writeUInt8(body.readUInt8(0) & ~exifAndXmp, 0)
  return Buffer.concat([head, body, Buffer.alloc(data.length % 2)])
}

/** Specification: RFC 9649, §2. An animation is refused: one picture is asked for. */
export const cleanWebp: Cleaning = (bytes, maxPixels) => {
  const chunks = bytes.length > header + 8 ? chunksOf(bytes) : undefined
  const pixels = (chunks ?? []).flatMap(({ name, data }) => pixelsOf[name]?.(data) ?? [])
  if (!chunks || pixels.length === 0 || pixels.includes(0)) return refusedFor('broken')
  if (!chunks.some(({ name }) => name === 'VP8 ' || name === 'VP8L' || name === 'ANMF')) return refusedFor('broken')
  if (chunks.some(({ name, data }) => name.startsWith('AN') || (name === 'VP8X' && (data.readUInt8(0) & animation) !== 0)))
    return refusedFor('animated')
  if (Math.max(...pixels) > maxPixels) return refusedFor('pixels')
  const body = Buffer.concat(chunks.filter(({ name }) => kept.has(name)).map(written))
  const head = Buffer.from('RIFF\0\0\0\0WEBP', 'latin1')
  head.writeUInt32LE(body.length + 4, 4)
  return { ok: true, bytes: Buffer.concat([head, body]) }
}
