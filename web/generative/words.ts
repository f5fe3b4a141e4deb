// The names of what happens to a generative pact: stages, turns, requests, facts.
import { dictionary } from '../kernel/words.ts'
import { english } from './words-english.ts'
import { italian } from './words-italian.ts'

export const words = dictionary(italian, english)
