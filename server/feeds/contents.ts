// What the calendars show: read from the tables of spaces and laboratories, as they are now.
import { dayOf, endOfDay, plusDays } from '../../events/kernel/index.ts'
import { everywhere } from '../../projections/kernel/index.ts'
import type { Counter } from '../kernel/counter.ts'
import { StoreUnavailable } from '../stores/errors.ts'
import { type LabsDb, meetings, ofLab, signedBy, titleOfLab } from './from-labs.ts'
import { appointments, nameOfSpace, ofPerson, ofSpace, type Row, type SpacesDb } from './from-spaces.ts'
import type { Calendar } from './ical/calendar.ts'
import type { Feed, FeedKind, FeedOf } from './shelf.ts'
import { feedWords } from './words.ts'

export type Around = {
  readonly now: string
  /** where the pages are: `https://…` */
  readonly origin: string
}
export type Contents = {
  /** what the space or laboratory is called; undefined when there is none */
  titleOf(what: FeedOf): Promise<string | undefined>
  /** from the beginning of today; undefined when what it is about is there no more, unavailable while its tables are being made */
  calendarOf(feed: Feed, around: Around): Promise<Calendar | undefined>
}
type Room = Pick<Counter, 'projector' | 'contexts'>
type Making = Around & { readonly feed: Feed; readonly since: string }
type Source = {
  readonly title: (of: string) => Promise<string | undefined>
  readonly calendar: (making: Making) => Promise<Omit<Calendar, 'language'> | undefined>
}

/** The tables of a context, whole; where the context is not mounted there is nothing to ask. */
const asking =
  <D>({ projector, contexts }: Room, name: string) =>
  async <A>(ask: (db: D) => Promise<A>, none: A): Promise<A> => {
    if (!contexts.some((one) => one.name === name)) return none
    const answered = await projector.read(name, { sees: [everywhere], ask: (db) => ask(db as unknown as D) })
    if (!('answer' in answered)) throw new StoreUnavailable(`the tables of ${name} are still being made`)
    return answered.answer
  }

const spacePage =
  (origin: string) =>
  ({ space }: Row): string =>
    `${origin}/spazi/${space}`

const sourcesOf = (room: Room): { readonly [K in FeedKind]: Source } => {
  const [spaces, labs] = [asking<SpacesDb>(room, 'spaces'), asking<LabsDb>(room, 'labs')]
  const space = (id: string) => spaces((db) => nameOfSpace(db, id), undefined)
  const lab = (id: string) => labs((db) => titleOfLab(db, id), undefined)
  const labPage = (origin: string) => (row: { readonly lab: string }) => `${origin}/laboratori/${row.lab}`
  return {
    mine: {
      title: async () => undefined,
      calendar: async ({ feed: { person, language }, since, origin }) => {
        const w = feedWords[language]
        const [booked, signed] = await Promise.all([
          spaces((db) => ofPerson(db, person, since), []),
          labs((db) => signedBy(db, person, since), []),
        ])
        const shows = { title: (row: Row) => `${row.name}: ${w.purposes[row.purpose]}`, url: spacePage(origin) }
        const { singles, series } = appointments(booked, shows)
        return { name: w.mine, singles: [...singles, ...meetings(signed, w.session, labPage(origin))], series }
      },
    },
    space: {
      title: space,
      calendar: async ({ feed: { of = '', language }, since, origin }) => {
        const name = await space(of)
        if (name === undefined) return undefined
        const w = feedWords[language]
        const rows = await spaces((db) => ofSpace(db, of, since), [])
        return { name: w.space(name), ...appointments(rows, { title: () => w.taken, url: spacePage(origin) }) }
      },
    },
    lab: {
      title: lab,
      calendar: async ({ feed: { of = '', language }, since, origin }) => {
        const name = await lab(of)
        if (name === undefined) return undefined
        const rows = await labs((db) => ofLab(db, of, since), [])
        return { name, singles: meetings(rows, feedWords[language].session, labPage(origin)), series: [] }
      },
    },
  }
}

export const makeContents = (room: Room): Contents => {
  const sources = sourcesOf(room)
  return {
    titleOf: ({ kind, of }) => sources[kind].title(of ?? ''),
    calendarOf: async (feed, around) => {
      const since = endOfDay(plusDays(dayOf(around.now), -1))
      const said = await sources[feed.kind].calendar({ ...around, feed, since })
      return said && { ...said, language: feed.language }
    },
  }
}
