// The words of the person's own page.
import { dictionary } from '../kernel/words.ts'
import { english } from './path-english-words.ts'
import { italian } from './path-italian-words.ts'

export const pathWords = dictionary(italian, english)
