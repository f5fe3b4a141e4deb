// A one-time code as people read it out and type it: four groups of four, without letters that look alike.
import { randomLetters } from '../kernel/identity.ts'

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const [handleLength, length] = [4, 16]
const alike: { readonly [letter: string]: string } = { O: '0', I: '1', L: '1' }

/** `handle` finds the row (20 bits); `secret` (60 bits) is hashed slowly and tried few times. */
export type CodeParts = { readonly handle: string; readonly secret: string }

export const newCode = (): CodeParts => ({
  handle: randomLetters(alphabet, handleLength),
  secret: randomLetters(alphabet, length - handleLength),
})

/** `K7QM-2P4X-9DRT-V3NA` */
export const codeText = ({ handle, secret }: CodeParts): string => (handle + secret).replace(/(.{4})(?=.)/g, '$1-')

/** What somebody typed, with or without dashes, spaces and capitals; undefined when it cannot be a code. */
export const codeIn = (text: string): CodeParts | undefined => {
  const letters = text
    .slice(0, 100)
    .toUpperCase()
    .replace(/[\s-]+/g, '')
    .replace(/[OIL]/g, (letter) => alike[letter] ?? letter)
  if (letters.length !== length || [...letters].some((letter) => !alphabet.includes(letter))) return undefined
  return { handle: letters.slice(0, handleLength), secret: letters.slice(handleLength) }
}
