// The words of the desk's pages of the requests for care: the board, a request, the diary.
import { dictionary } from '../kernel/words.ts'
import { english } from './page-english-words.ts'
import { italian } from './page-italian-words.ts'

export const pageWords = dictionary(italian, english)
