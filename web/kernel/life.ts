// The first day the register knows something of: where the slider of time begins.
import { createSignal } from 'solid-js'
import { plusDays, today } from './format.ts'

const [begins, setBegins] = createSignal<string>()

const whenUnknown = 365
/** The first day of the register; a year ago until a page has told. */
export const registerBegins = (): string => begins() ?? plusDays(today(), -whenUnknown)
/** A page read a fact known on `day`: the life of the register goes back at least that far. */
export const knownSince = (day: string | undefined): void => {
  if (day && day < registerBegins()) setBegins(day)
}
