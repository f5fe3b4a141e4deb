// The words for the time somebody gives to a thing: how many and how much, and nothing of who or why.
import { plural } from './format.ts'
import { dictionary } from './words.ts'

export const hostedWords = dictionary(
  {
    given: (volunteers: number, hours: number) =>
      `Tempo donato qui: ${plural(volunteers, { one: 'volontario', other: 'volontari' })}, ${plural(hours, { one: 'ora', other: 'ore' })}.`,
  },
  {
    given: (volunteers: number, hours: number) =>
      `Time given here: ${plural(volunteers, { one: 'volunteer', other: 'volunteers' })}, ${plural(hours, { one: 'hour', other: 'hours' })}.`,
  },
)
