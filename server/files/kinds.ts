// The kinds of file that are taken: how each begins, what it may be called, and what makes it safe to keep.
import type { FileType } from '../../events/kernel/index.ts'
import type { Cleaning } from './cleaned.ts'
import { cleanJpeg } from './jpeg.ts'
import { cleanPdf } from './pdf.ts'
import { cleanPng } from './png.ts'
import { cleanWebp } from './webp.ts'

type Kind = {
  readonly extensions: readonly [string, ...string[]]
  readonly begins: (bytes: Uint8Array) => boolean
  readonly clean: Cleaning
}

const at = (bytes: Uint8Array, offset: number, latin: string): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset + offset, Math.max(0, Math.min(latin.length, bytes.length - offset))).toString('latin1') ===
  latin

export const kinds: { readonly [T in FileType]: Kind } = {
  'application/pdf': { extensions: ['pdf'], begins: (bytes) => at(bytes, 0, '%PDF-'), clean: cleanPdf },
  'image/jpeg': { extensions: ['jpg', 'jpeg'], begins: (bytes) => at(bytes, 0, '\xff\xd8\xff'), clean: cleanJpeg },
  'image/png': { extensions: ['png'], begins: (bytes) => at(bytes, 0, '\x89PNG\r\n\x1a\n'), clean: cleanPng },
  'image/webp': { extensions: ['webp'], begins: (bytes) => at(bytes, 0, 'RIFF') && at(bytes, 8, 'WEBP'), clean: cleanWebp },
}

/** The first bytes that tell every kind apart. */
export const tellingBytes = 12

/** The kind these first bytes are of, whatever the file calls itself. */
export const typeOf = (bytes: Uint8Array): FileType | undefined =>
  (Object.keys(kinds) as FileType[]).find((type) => kinds[type].begins(bytes))

/** Whether a file called so may be of this kind: what a computer opens by its last extension. */
export const isCalledAs = (type: FileType, name: string): boolean =>
  kinds[type].extensions.some((extension) => name.toLowerCase().endsWith(`.${extension}`))
