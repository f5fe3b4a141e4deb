// A small reader of ZIP archives, of its own: by the central directory, each file checked against its CRC.
import { crc32, inflateRawSync } from 'node:zlib'

const [directoryMark, endMark, localMark] = [0x02014b50, 0x06054b50, 0x04034b50]

const contentAt = (zip: Buffer, at: number, { method, size }: { readonly method: number; readonly size: number }): Buffer => {
  if (zip.readUInt32LE(at) !== localMark) throw new Error('no file where the directory says')
  const start = at + 30 + zip.readUInt16LE(at + 26) + zip.readUInt16LE(at + 28)
  const raw = zip.subarray(start, start + size)
  return method === 0 ? raw : inflateRawSync(raw)
}

/** The files by their names, in the order of the archive. */
export const readZip = (zip: Buffer): ReadonlyMap<string, Buffer> => {
  const end = zip.length - 22
  if (zip.readUInt32LE(end) !== endMark) throw new Error('no end of a ZIP archive')
  const files = new Map<string, Buffer>()
  let at = zip.readUInt32LE(end + 16)
  for (let n = zip.readUInt16LE(end + 10); n > 0; n--) {
    if (zip.readUInt32LE(at) !== directoryMark) throw new Error('the directory is broken')
    const [name, extra, comment] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset)) as [number, number, number]
    const content = contentAt(zip, zip.readUInt32LE(at + 42), { method: zip.readUInt16LE(at + 10), size: zip.readUInt32LE(at + 20) })
    const path = zip.toString('utf8', at + 46, at + 46 + name)
    if (crc32(content) !== zip.readUInt32LE(at + 16)) throw new Error(`${path} is not what it was`)
    if (files.has(path)) throw new Error(`${path} is there twice`)
    files.set(path, content)
    at += 46 + name + extra + comment
  }
  return files
}
