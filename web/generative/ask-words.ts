// The words of what is asked of a generative pact.
import { dictionary } from '../kernel/words.ts'
import { english } from './ask-english-words.ts'
import { italian } from './ask-italian-words.ts'

export const askWords = dictionary(italian, english)
