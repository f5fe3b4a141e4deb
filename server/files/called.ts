// What a file is called: read from who sends it, written for who saves it (RFC 6266, RFC 8187).
import type { FileType } from '../../events/kernel/index.ts'
import { kinds } from './kinds.ts'

const longest = 120
/** Controls, path separators, what shells and Windows refuse, and what writes from right to left (`exe.gpj` shown as `jpg.exe`). */
const unfit = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Surrogate}\\/:*?"<>|]+/gu

const decoded = (text: string): string | undefined => {
  try {
    return decodeURIComponent(text)
  } catch {
    // A percent sign that begins no code: no name was given.
    return undefined
  }
}

/** The name in `Content-Disposition: attachment; filename*=UTF-8''…`, or undefined when it has none. */
export const nameIn = (disposition: string | undefined): string | undefined => {
  const [, coded] = /^attachment;\s*filename\*=UTF-8''([\w!#$&+.^`|~%-]{1,1000})$/i.exec(disposition ?? '') ?? []
  const name = coded === undefined ? undefined : decoded(coded)
  return name?.trim() ? name : undefined
}

const coded = (name: string): string =>
  encodeURIComponent(name).replace(/['()*]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`)

/** A header that has a file saved, never shown: under `wanted` made harmless, with the extension of what it is. */
export const dispositionOf = (type: FileType, sha256: string, wanted: string | undefined): string => {
  const base = (wanted ?? '')
    .normalize('NFC')
    .replace(unfit, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
  const [extension] = kinds[type].extensions
  const stem = [...base.replace(new RegExp(`\\.(${kinds[type].extensions.join('|')})$`, 'i'), '')].slice(0, longest).join('')
  const plain = `${sha256.slice(0, 16)}.${extension}`
  return `attachment; filename="${plain}"; filename*=UTF-8''${coded(stem === '' ? plain : `${stem}.${extension}`)}`
}
