// JPEG without what is not picture: camera, place, thumbnail, comments. Which way is up stays.
import { type Cleaning, refusedFor } from './cleaned.ts'
import { orientationIn, orientationSegment } from './orientation.ts'

const [soi, eoi, sos, app0, app1, app2, app14, com] = [0xd8, 0xd9, 0xda, 0xe0, 0xe1, 0xe2, 0xee, 0xfe]
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
const isApplication = (marker: number): boolean => marker >= app0 && marker <= 0xef

const says = (data: Buffer, label: string): boolean => data.toString('latin1', 0, label.length) === label

/** The segments that decide how pixels look; JFIF without its thumbnail. `undefined` leaves a segment out. */
const keptSegment = (marker: number, data: Buffer): Buffer | undefined => {
  if (marker === app0 && says(data, 'JFIF\0') && data.length >= 14) return Buffer.concat([data.subarray(0, 12), Buffer.alloc(2)])
  if (marker === app2 && says(data, 'ICC_PROFILE\0')) return data
  if (marker === app14 && says(data, 'Adobe')) return data
  return isApplication(marker) || marker === com ? undefined : data
}

const segment = (marker: number, data: Buffer): Buffer => {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(data.length + 2, 2)
  return Buffer.concat([head, data])
}

/** Where the coded picture data that begins at `from` ends: at the next marker that is neither stuffing nor restart. */
const dataEnd = (bytes: Buffer, from: number): number => {
  for (let at = bytes.indexOf(0xff, from); at >= 0 && at + 1 < bytes.length; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes.readUInt8(at + 1)
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at
  }
  return bytes.length
}

type Picture = { readonly pieces: Buffer[]; pixels: number; turned: number; scanned: boolean }

/** Takes one segment over; answers where the next begins, or undefined when it goes beyond the file. */
const takeSegment = (bytes: Buffer, at: number, marker: number, picture: Picture): number | undefined => {
  const length = at + 4 <= bytes.length ? bytes.readUInt16BE(at + 2) : 0
  const end = at + 2 + length
  if (length < 2 || end > bytes.length) return undefined
  const data = bytes.subarray(at + 4, end)
  if (isFrame(marker) && data.length >= 5) picture.pixels = Math.max(picture.pixels, data.readUInt16BE(1) * data.readUInt16BE(3))
  if (marker === app1 && says(data, 'Exif\0\0')) picture.turned = orientationIn(data.subarray(6))
  const kept = keptSegment(marker, data)
  if (kept) picture.pieces.push(segment(marker, kept))
  if (marker !== sos) return end
  picture.scanned = true
  const next = dataEnd(bytes, end)
  picture.pieces.push(bytes.subarray(end, next))
  return next
}

/** Specification: ITU-T T.81, annex B. What stands after the end of the picture is left out. */
export const cleanJpeg: Cleaning = (bytes, maxPixels) => {
  const picture: Picture = { pieces: [], pixels: 0, turned: 1, scanned: false }
  let at = 2
  while (at + 1 < bytes.length) {
    const marker = bytes.readUInt8(at + 1)
    if (bytes.readUInt8(at) !== 0xff || marker === 0 || marker === soi) return refusedFor('broken')
    if (marker === eoi) break
    // A marker may be preceded by any number of fill bytes.
    const next = marker === 0xff ? at + 1 : takeSegment(bytes, at, marker, picture)
    if (next === undefined) return refusedFor('broken')
    if (picture.pixels > maxPixels) return refusedFor('pixels')
    at = next
  }
  if (at + 1 >= bytes.length || picture.pixels === 0 || !picture.scanned) return refusedFor('broken')
  const upright = picture.turned === 1 ? [] : [segment(app1, orientationSegment(picture.turned))]
  return { ok: true, bytes: Buffer.concat([Buffer.from([0xff, soi]), ...upright, ...picture.pieces, Buffer.from([0xff, eoi])]) }
}
