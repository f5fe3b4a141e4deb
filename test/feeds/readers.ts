// What two programs that are not ours read in a calendar: for each event it shows, when it begins and ends.
import ical from 'ical.js'
import nodeIcal, { type VEvent } from 'node-ical'

/** Instants as `from/to`, sorted. */
export type Seen = readonly string[]

const stretch = (from: Date, to: Date): string => `${from.toISOString()}/${to.toISOString()}`

type Calendar = InstanceType<typeof ical.Component>
const eventsOf = (calendar: Calendar): InstanceType<typeof ical.Event>[] => {
  const events = calendar.getAllSubcomponents('vevent').map((one) => new ical.Event(one))
  const masters = events.filter((one) => !one.isRecurrenceException())
  for (const one of events.filter((event) => event.isRecurrenceException()))
    masters.find(({ uid }) => uid === one.uid)?.relateException(one)
  return masters
}

const occurrencesOf = (event: InstanceType<typeof ical.Event>): Seen => {
  if (event.component.getFirstPropertyValue('status') === 'CANCELLED') return []
  if (!event.isRecurring()) return [stretch(event.startDate.toJSDate(), event.endDate.toJSDate())]
  const seen: string[] = []
  const iterator = event.iterator()
  for (let next = iterator.next(); next; next = iterator.next()) {
    const { startDate, endDate } = event.getOccurrenceDetails(next)
    seen.push(stretch(startDate.toJSDate(), endDate.toJSDate()))
  }
  return seen
}

/** As ical.js reads it (what Thunderbird is made with). */
export const readByIcalJs = (text: string): Seen => {
  const calendar = new ical.Component(ical.parse(text))
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ical.TimezoneService.register(new ical.Timezone(zone))
  return eventsOf(calendar).flatMap(occurrencesOf).sort()
}

const rome = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Rome', dateStyle: 'short', timeStyle: 'medium' })
/** What the clocks in Rome show, as if it were UTC: how the rules of node-ical count. */
const shown = (at: Date): Date => new Date(`${rome.format(at).replace(' ', 'T')}Z`)
/** The instant at which the clocks in Rome show it. */
const instantOf = (wall: Date): Date => {
  const first = new Date(wall.getTime() - 3_600_000)
  return shown(first).getTime() === wall.getTime() ? first : new Date(wall.getTime() - 7_200_000)
}

const repeated = (event: VEvent): Seen => {
  const { rrule, recurrences = {}, exdate = {} } = event
  if (!rrule) return [stretch(event.start, event.end)]
  const length = event.end.getTime() - event.start.getTime()
  const moved = Object.values(recurrences)
  const apart = new Set(
    [...Object.values<Date>(exdate), ...moved.map(({ recurrenceid }) => recurrenceid as Date)].map((at) => at.getTime()),
  )
  // Its rule begins at the clocks on the wall, as if they were UTC; with a zone it would count by the zone of the machine.
  const Rule = rrule.constructor as new (options: object) => { all(): Date[] }
  const walls = new Rule({ ...rrule.origOptions, tzid: null }).all()
  const plain = walls.map(instantOf).filter((at) => !apart.has(at.getTime()))
  return [...plain.map((at) => stretch(at, new Date(at.getTime() + length))), ...moved.map(({ start, end }) => stretch(start, end))]
}

/** As node-ical reads it. */
export const readByNodeIcal = (text: string): Seen =>
  Object.values(nodeIcal.sync.parseICS(text))
    .filter((one): one is VEvent => one.type === 'VEVENT' && (one as VEvent).status !== 'CANCELLED')
    .flatMap(repeated)
    .sort()

/** What a program looks at to know which of two tellings of the same event is the later one. */
export type Edition = { readonly sequence: number; readonly stamp: string; readonly modified: string; readonly status: string }

/** As ical.js reads them, by UID: the event itself, or the rule of a series. */
export const editionsByIcalJs = (text: string): ReadonlyMap<string, Edition> => {
  const events = new ical.Component(ical.parse(text)).getAllSubcomponents('vevent').filter((one) => !one.hasProperty('recurrence-id'))
  const instant = (one: Calendar, name: string): string => String(one.getFirstPropertyValue(name))
  return new Map(
    events.map((one) => [
      String(one.getFirstPropertyValue('uid')),
      {
        sequence: Number(one.getFirstPropertyValue('sequence')),
        stamp: new Date(instant(one, 'dtstamp')).toISOString(),
        modified: new Date(instant(one, 'last-modified')).toISOString(),
        status: String(one.getFirstPropertyValue('status')),
      },
    ]),
  )
}

/** As node-ical reads them. */
export const editionsByNodeIcal = (text: string): ReadonlyMap<string, Edition> =>
  new Map(
    Object.values(nodeIcal.sync.parseICS(text))
      .filter((one): one is VEvent => one.type === 'VEVENT')
      .map((one) => [
        one.uid,
        {
          sequence: Number(one.sequence),
          stamp: new Date(one.dtstamp).toISOString(),
          modified: new Date(one.lastmodified).toISOString(),
          status: String(one.status),
        },
      ]),
  )
