// What to call somebody who takes part: the name they gave, or their number.
import { number } from '../kernel/format.ts'
import { sessionWords } from './session-words.ts'

export const called = (one: { readonly name: string | null; readonly number: number }): string =>
  one.name ?? sessionWords().sheet.unnamed(number(one.number))
