// PDF that only shows pages: what would run a script, open a program or carry other files is refused. The bytes stay, for signatures.
import { inflateSync } from 'node:zlib'
import { type Cleaning, type FileFault, refusedFor } from './cleaned.ts'

/** Names that make a reader do something, or that bring other files along (ISO 32000-2, §12.6 and §7.11.4). */
const active = [
  'JavaScript',
  'Launch',
  'EmbeddedFile',
  'EmbeddedFiles',
  'RichMedia',
  'Rendition',
  'SubmitForm',
  'ImportData',
  'GoToE',
  'XFA',
]

// Any letter of a name may be written as its code: /J#61vaScript is /JavaScript.
const letter = (one: string): string => {
  const hex = one.charCodeAt(0).toString(16)
  return `(?:${one}|#${[...hex].map((digit) => (/[a-f]/.test(digit) ? `[${digit}${digit.toUpperCase()}]` : digit)).join('')})`
}
const nameOf = (name: string): string => `/${[...name].map(letter).join('')}(?![A-Za-z0-9#])`
const named = (names: readonly string[], flags = ''): RegExp => new RegExp(names.map(nameOf).join('|'), flags)

const [isActive, isEncrypted] = [named(active), named(['Encrypt'])]
const packed = (): RegExp => named(['ObjStm'], 'g')
const [filter, onlyFlate, transformed] = [named(['Filter', 'F']), /\/Filter\s*\[?\s*\/FlateDecode\s*\]?/, named(['DecodeParms', 'DP'])]

/** What all packed objects together may unfold to, in bytes. */
const maxUnpacked = 64 * 1_048_576
const longestDictionary = 4096
const endWithin = 1024

type Unpacked = { readonly text: string } | { readonly why: FileFault }

/** The text of the packed objects whose dictionary names them at `at`. What cannot be unfolded cannot be checked. */
const unpack = (bytes: Buffer, text: string, at: number, room: number): Unpacked => {
  const begins = text.indexOf('stream', at)
  const dictionary = text.slice(Math.max(text.lastIndexOf('obj', at), at - longestDictionary), begins)
  if (begins < 0 || transformed.test(dictionary)) return { why: 'broken' }
  if (!filter.test(dictionary)) return { text: '' }
  if (!onlyFlate.test(dictionary)) return { why: 'broken' }
  const data = begins + 'stream'.length + (text.startsWith('\r\n', begins + 6) ? 2 : 1)
  try {
    return { text: inflateSync(bytes.subarray(data), { maxOutputLength: room }).toString('latin1') }
  } catch {
    // Damaged, or made to grow without end: either way nobody can say what it holds.
    return { why: 'broken' }
  }
}

export const cleanPdf: Cleaning = (bytes) => {
  const text = bytes.toString('latin1')
  if (!/^%PDF-[12]\.\d/.test(text) || !text.slice(-endWithin).includes('%%EOF')) return refusedFor('broken')
  if (isEncrypted.test(text)) return refusedFor('encrypted')
  if (isActive.test(text)) return refusedFor('active')
  let room = maxUnpacked
  for (const { index } of text.matchAll(packed())) {
    if (room <= 0) return refusedFor('broken')
    const unpacked = unpack(bytes, text, index, room)
    if ('why' in unpacked) return refusedFor(unpacked.why)
    if (isActive.test(unpacked.text)) return refusedFor('active')
    room -= unpacked.text.length
  }
  return { ok: true, bytes }
}
