// The text of a file somebody saved: UTF-8, UTF-16 with its mark, or the Windows-1252 of an Italian spreadsheet.
import { type FileProblem, fileProblem } from './file-problems.ts'

export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const
export type Encoding = (typeof encodings)[number]
export type Decoded = { readonly text: string; readonly encoding: Encoding }

const begins = (bytes: Uint8Array, ...mark: readonly number[]): boolean => mark.every((byte, i) => bytes[i] === byte)

const marked = (bytes: Uint8Array): Encoding | undefined =>
  begins(bytes, 0xff, 0xfe) ? 'utf-16le' : begins(bytes, 0xfe, 0xff) ? 'utf-16be' : begins(bytes, 0xef, 0xbb, 0xbf) ? 'utf-8' : undefined

const decodedAs = (bytes: Uint8Array, encoding: Encoding): Decoded | undefined => {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding }
  } catch (error) {
    if (error instanceof TypeError) return undefined
    throw error
  }
}

// A tab or the end of a line is text; what else lies below the space, and what Windows-1252 leaves empty, is not.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const noText = /[\u0000-\u0008\u000b\u000e-\u001f\u007f\u0080-\u009f]/

const lineAt = (text: string, index: number): number => text.slice(0, index).split('\n').length

/** The text of these bytes, the mark at their beginning left out, or why they are none. */
export const textOf = (bytes: Uint8Array): Decoded | FileProblem => {
  if (bytes.length === 0) return fileProblem('empty')
  if (begins(bytes, 0x50, 0x4b, 0x03, 0x04) || begins(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return fileProblem('spreadsheet')
  const mark = marked(bytes)
  const decoded = mark ? decodedAs(bytes, mark) : (decodedAs(bytes, 'utf-8') ?? decodedAs(bytes, 'windows-1252'))
  if (!decoded) return fileProblem('not-text', { line: 1 })
  const astray = noText.exec(decoded.text)
  if (astray) return fileProblem('not-text', { line: lineAt(decoded.text, astray.index) })
  return decoded.text.trim() === '' ? fileProblem('empty') : decoded
}
