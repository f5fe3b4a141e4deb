// Small real files made on the spot: pictures and documents, and what hostile people put into them.
import { crc32, deflateSync } from 'node:zlib'

const number32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value >>> 0)
  return bytes
}
const little32 = (value: number): Buffer => Buffer.from(number32(value)).reverse()

export const chunk = (name: string, data: Uint8Array): Buffer => {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
  return Buffer.concat([number32(data.length), body, number32(crc32(body))])
}
const pngHead = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')
const ihdr = (width: number, height: number): Buffer =>
  chunk('IHDR', Buffer.concat([number32(width), number32(height), Buffer.from([8, 0, 0, 0, 0])]))
const pixelRows = (width: number, height: number): Buffer => chunk('IDAT', deflateSync(Buffer.alloc((width + 1) * height, 128)))

export type PngParts = { readonly width?: number; readonly height?: number; readonly more?: readonly Buffer[]; readonly after?: string }
/** A grey picture of the size given; `more` chunks stand before its pixels, `after` behind its end. */
export const png = ({ width = 2, height = 2, more = [], after = '' }: PngParts = {}): Buffer =>
  Buffer.concat([pngHead, ihdr(width, height), ...more, pixelRows(2, 2), chunk('IEND', Buffer.alloc(0)), Buffer.from(after, 'latin1')])

const segment = (marker: number, data: Uint8Array | string): Buffer => {
  const body = Buffer.from(data as string, 'latin1')
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(body.length + 2, 2)
  return Buffer.concat([head, body])
}
/** Exif as a telephone writes it: which way is up, and where it was. */
export const exif = (orientation: number): string => {
  const tiff = Buffer.concat([
    Buffer.from('II*\0', 'latin1'),
    little32(8),
    Buffer.from([2, 0]),
    Buffer.from([0x12, 1, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0]),
    Buffer.from([0x0f, 1, 2, 0, 8, 0, 0, 0, 38, 0, 0, 0]),
    little32(0),
    Buffer.from('GPS-HERE', 'latin1'),
  ])
  return `Exif\0\0${tiff.toString('latin1')}`
}

// A grey square of 8 pixels, baseline, as small as JPEG can be.
const tables = Buffer.concat([
  segment(0xdb, Buffer.concat([Buffer.from([0]), Buffer.alloc(64, 1)])),
  segment(0xc4, Buffer.from([0x00, 1, ...new Array<number>(15).fill(0), 0])),
  segment(0xc4, Buffer.from([0x10, 1, ...new Array<number>(15).fill(0), 0])),
])
const frame = (width: number, height: number): Buffer =>
  segment(0xc0, Buffer.from([8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0]))
const scan = Buffer.concat([segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])), Buffer.from([0x3f, 0xff, 0x00, 0x7f])])

export type JpegParts = { readonly width?: number; readonly height?: number; readonly more?: readonly Buffer[]; readonly after?: string }
export const jpeg = ({ width = 8, height = 8, more = [], after = '' }: JpegParts = {}): Buffer =>
  Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe0, 'JFIF\0\x01\x01\0\0\x01\0\x01\0\0'),
    ...more,
    tables,
    frame(width, height),
    scan,
    Buffer.from([0xff, 0xd9]),
    Buffer.from(after, 'latin1'),
  ])
export const exifSegment = (orientation: number): Buffer => segment(0xe1, exif(orientation))
export const commentSegment = (text: string): Buffer => segment(0xfe, text)
export const xmpSegment = (): Buffer => segment(0xe1, 'http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>XMP-AUTHOR</x:xmpmeta>')

const riffChunk = (name: string, data: Buffer): Buffer =>
  Buffer.concat([Buffer.from(name, 'latin1'), little32(data.length), data, Buffer.alloc(data.length % 2)])
/** A lossless header of this size, with picture data that says nothing. */
const lossless = (width: number, height: number): Buffer => {
  const bits = little32((width - 1) | ((height - 1) << 14))
  return riffChunk('VP8L', Buffer.concat([Buffer.from([0x2f]), bits, Buffer.alloc(8)]))
}
const canvas = (width: number, height: number, flags: number): Buffer => {
  const data = Buffer.alloc(10)
  data.writeUInt8(flags)
  data.writeUIntLE(width - 1, 4, 3)
  data.writeUIntLE(height - 1, 7, 3)
  return riffChunk('VP8X', data)
}
export type WebpParts = { readonly width?: number; readonly height?: number; readonly flags?: number; readonly after?: string }
export const webp = ({ width = 2, height = 2, flags = 0b1100, after = '' }: WebpParts = {}): Buffer => {
  const body = Buffer.concat([
    canvas(width, height, flags),
    lossless(2, 2),
    riffChunk('EXIF', Buffer.from(exif(1), 'latin1')),
    riffChunk('XMP ', Buffer.from('XMP-AUTHOR', 'latin1')),
  ])
  return Buffer.concat([Buffer.from('RIFF', 'latin1'), little32(body.length + 4), Buffer.from('WEBP', 'latin1'), body, Buffer.from(after)])
}

/** A document of one empty page; `more` stands among its objects. */
export const pdf = (more = ''): Buffer =>
  Buffer.from(
    `%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj\n${more}\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n`,
    'latin1',
  )
/** Objects packed into a stream, where a plain search does not see them. */
export const packedObjects = (inside: string, dictionary = '/Filter /FlateDecode'): string =>
  `3 0 obj\n<< /Type /ObjStm /N 1 /First 4 ${dictionary} >>\nstream\n${deflateSync(Buffer.from(inside, 'latin1')).toString('latin1')}\nendstream\nendobj`

/** The harmless text every virus scanner takes for a virus; written in two parts so that none does here. */
export const eicar = `X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-${'STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'}`
