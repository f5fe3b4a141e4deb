// The code of a sheet: made anew each time from the proposal it answers, so that it is kept nowhere and opens nothing else.
import type { Sheet } from '../../projections/care/disclosed.ts'
import type { Counter } from '../kernel/counter.ts'
import { sameText } from '../kernel/identity.ts'

// Without letters that look alike; thirty-two, so that each says five bits.
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const alike: { readonly [letter: string]: string } = { O: '0', I: '1', L: '1' }
const [letters, each] = [16, 4]

/** The first eighty bits of a keyed hash, in letters. */
const lettersOf = (hash: string): string => {
  const bits = [...Buffer.from(hash, 'base64url').subarray(0, 10)].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  return Array.from({ length: letters }, (_, at) => alphabet[Number.parseInt(bits.slice(5 * at, 5 * at + 5), 2)]).join('')
}
const plainOf = (print: Counter['print'], { request, proposal, side, sheet }: Sheet): string =>
  lettersOf(print(`care sheet ${request} ${proposal} ${side} ${sheet}`))

/** `K7QM-2P4X-9DRT-V3NA` */
export const codeOf = (print: Counter['print'], sheet: Sheet): string => plainOf(print, sheet).replace(/(.{4})(?=.)/g, '$1-')

/** What somebody typed, with or without dashes, spaces and capitals; undefined when it cannot be a code. */
export const typedCode = (text: string): string | undefined => {
  const plain = text
    .slice(0, 100)
    .toUpperCase()
    .replace(/[\s-]+/g, '')
    .replace(/[OIL]/g, (letter) => alike[letter] ?? letter)
  return plain.length === letters && [...plain].every((letter) => alphabet.includes(letter)) ? plain : undefined
}
/** What failures with codes that begin alike are counted under. */
export const headOf = (code: string): string => code.slice(0, each)

/** The sheet a code is of; all are looked at, so that time says nothing. */
export const sheetOf = (print: Counter['print'], code: string, sheets: readonly Sheet[]): Sheet | undefined =>
  sheets.filter((sheet) => sameText(plainOf(print, sheet), code))[0]
