// PNG without what is not picture: text, dates, cameras, and whatever stands after the end.
import { crc32 } from 'node:zlib'
import { type Cleaning, refusedFor } from './cleaned.ts'

const signature = 8
/** length, name, checksum */
const frame = 12
const kept = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'iCCP', 'sBIT', 'bKGD', 'pHYs', 'cICP'])

/** Specification: W3C PNG, third edition, §5 and §11. */
export const cleanPng: Cleaning = (bytes, maxPixels) => {
  const pieces: Uint8Array[] = [bytes.subarray(0, signature)]
  for (let at = signature; at + frame <= bytes.length; ) {
    const length = bytes.readUInt32BE(at)
    const name = bytes.toString('latin1', at + 4, at + 8)
    const end = at + frame + length
    if (end > bytes.length || crc32(bytes.subarray(at + 4, end - 4)) !== bytes.readUInt32BE(end - 4)) return refusedFor('broken')
    if (at === signature) {
      if (name !== 'IHDR' || length !== 13) return refusedFor('broken')
      const pixels = bytes.readUInt32BE(at + 8) * bytes.readUInt32BE(at + 12)
      if (pixels === 0) return refusedFor('broken')
      if (pixels > maxPixels) return refusedFor('pixels')
    }
    if (kept.has(name)) pieces.push(bytes.subarray(at, end))
    if (name === 'IEND') return { ok: true, bytes: Buffer.concat(pieces) }
    at = end
  }
  return refusedFor('broken')
}
