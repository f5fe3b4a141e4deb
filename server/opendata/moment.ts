// The moment open data is asked for: a day, an instant, a time of Italy, or the name a publication had.
import { type Instant, isDay, isInstant } from '../../events/kernel/index.ts'
import { momentNamed, momentStated } from '../kernel/italian-time.ts'
import { readingMoment } from '../kernel/moments.ts'

const withZone = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})$/i

const instantOf = (text: string): Instant | undefined => {
  if (isInstant(text)) return text
  // A plus in an address is a space.
  const zoned = text.replace(/ (\d{2}:?\d{2})$/, '+$1')
  if (!withZone.test(zoned)) return momentStated(text) ?? momentNamed(text)
  const time = Date.parse(zoned)
  return Number.isNaN(time) ? undefined : new Date(time).toISOString()
}

/** The instant to read the register at; a day is everything known until it ended in Italy. `wrong` for what names no moment, or one to come. */
export const momentAsked = (text: string | undefined, now: Instant): Instant | undefined | 'wrong' => {
  if (text === undefined || text === '') return undefined
  if (isDay(text)) return text > now.slice(0, 10) && readingMoment(text, now) === now ? 'wrong' : readingMoment(text, now)
  const instant = instantOf(text)
  return instant === undefined || instant > now ? 'wrong' : instant
}
