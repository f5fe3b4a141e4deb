// The words of the desk’s pages of generative pacts.
import { dictionary } from '../kernel/words.ts'
import { english } from './page-english-words.ts'
import { italian } from './page-italian-words.ts'

export const pageWords = dictionary(italian, english)
