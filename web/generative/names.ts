// The closed lists of a generative pact in words, in both languages.
import { dictionary } from '../kernel/words.ts'
import { english } from './names-english.ts'
import { italian } from './names-italian.ts'

export const names = dictionary(italian, english)
