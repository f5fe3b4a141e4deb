// The one thing worth keeping of a camera's notes: which way is up.

const tag = 0x0112
const short = 3

/** The orientation (1–8) in a TIFF header and its first directory; 1 where none is said. */
export const orientationIn = (tiff: Buffer): number => {
  const little = tiff.toString('latin1', 0, 2) === 'II'
  const read16 = (at: number): number => (at + 2 > tiff.length ? 0 : little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at))
  const read32 = (at: number): number => (at + 4 > tiff.length ? 0 : little ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at))
  const directory = read32(4)
  const entries = Array.from({ length: Math.min(read16(directory), 200) }, (_, i) => directory + 2 + 12 * i)
  const found = entries.find((at) => read16(at) === tag && read16(at + 2) === short)
  const value = found === undefined ? 1 : read16(found + 8)
  return value >= 1 && value <= 8 ? value : 1
}

/** An Exif segment that says the orientation and nothing else. */
export const orientationSegment = (value: number): Buffer => {
  const tiff = Buffer.alloc(26)
  tiff.write('MM', 'latin1')
  tiff.writeUInt16BE(42, 2)
  tiff.writeUInt32BE(8, 4)
  tiff.writeUInt16BE(1, 8)
  tiff.writeUInt16BE(tag, 10)
  tiff.writeUInt16BE(short, 12)
  tiff.writeUInt32BE(1, 14)
  tiff.writeUInt16BE(value, 18)
  return Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff])
}
