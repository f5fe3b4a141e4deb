// The shared spaces at the counter: what there is, when it is free, one's own bookings, and the day of who looks after them.
import { instantAt, minuteAt } from '../../events/kernel/clock.ts'
import { day, dayOf, instant, istat, oneOf, optional, plusDays, reference, whole } from '../../events/kernel/index.ts'
import { commands } from '../../events/spaces/commands.ts'
import { decider } from '../../events/spaces/decider.ts'
import { events, secrecy } from '../../events/spaces/events.ts'
import { kinds } from '../../events/spaces/vocabulary.ts'
import { spaces as projection } from '../../projections/spaces/projection.ts'
import * as queries from '../../projections/spaces/queries.ts'
import { context, reader, writes } from '../kernel/context.ts'
import { type Asking, asksFor } from '../kernel/may.ts'
import { access, keepers, seen, where } from './access.ts'
import { allowanceOf } from './allowance.ts'
import { beside, besideSentences } from './beside.ts'
import { closedDaysOf } from './closed-days.ts'
import { doorOf } from './door.ts'
import { carries, joins } from './joins.ts'
import { openingFor } from './opening.ts'
import { sentences } from './sentences.ts'
import * as shapes from './shapes.ts'
import { planFields, tryPlan } from './trying.ts'

const { one, page } = reader(projection)

/** Days of a calendar that are shown at once, and days back that one's own bookings are. */
const mostDays = 62
const daysBack = 30
/** The day one looks at: a past one, or today. */
const dayShown = ({ asOf, today }: { readonly asOf: string | undefined; readonly today: string }): string =>
  asOf === undefined ? today : dayOf(asOf)
const midnight = (of: string): string => instantAt(minuteAt(of, 0))

type Kept = { readonly building: string | null; readonly municipality: string; readonly stage: 'open' | 'retired' }
const asksOf = ({ building, municipality }: Kept, asking: Asking) =>
  asksFor(access, Object.keys(commands) as (keyof typeof commands)[], asking, {
    ...(building === null ? {} : { building }),
    municipality,
  }).filter((command) => command !== 'open')

const common = {
  '/': page({
    says: 'Gli spazi condivisi, per nome: per edificio, Comune, tipo, o patto o iniziativa che li governa.',
    query: {
      building: optional(reference()),
      municipality: optional(istat()),
      kind: optional(oneOf(kinds)),
      governed: optional(reference()),
    },
    gives: shapes.item,
    run: ({ db, query, page }) => queries.spaces(db, query, page),
  }),
  '/free': one({
    says: 'Dove c’è posto tra due momenti per almeno tanti minuti: i primi mille tratti liberi, in ordine di tempo.',
    query: {
      ...{ from: instant(), to: instant(), minutes: whole(1, 10_080), people: optional(whole(1, 5_000)) },
      ...{ building: optional(reference()), municipality: optional(istat()), kind: optional(oneOf(kinds)) },
    },
    gives: shapes.free,
    run: async ({ db, query }) => {
      const latest = instantAt(minuteAt(plusDays(query.from.slice(0, 10), mostDays), 0))
      const to = query.to < latest ? query.to : latest
      return { items: query.from < to ? await queries.free(db, { ...query, to }) : [] }
    },
  }),
  '/booked': one({
    says: 'Le prenotazioni di un’iniziativa da oggi in avanti, in tutti gli spazi: quelle che chi legge può vedere, in ordine di tempo.',
    query: { initiative: reference() },
    gives: shapes.booked,
    run: async ({ db, query: { initiative }, asOf, today }) => ({
      items: await queries.toComeFor(db, initiative, midnight(dayShown({ asOf, today }))),
    }),
  }),
  '/mine': one({
    says: 'Le prenotazioni di chi legge, da un mese fa in avanti, le ripetizioni, e le liste d’attesa con i posti tenuti.',
    query: {},
    gives: shapes.mine,
    run: async ({ db, me, asOf, today }) => {
      const shown = dayShown({ asOf, today })
      return (
        me && {
          bookings: await queries.bookingsOf(db, me.id, midnight(plusDays(shown, -daysBack))),
          series: await queries.seriesOf(db, me.id),
          waiting: await queries.entriesOf(db, me.id, midnight(shown)),
        }
      )
    },
  }),
  '/opening': one({
    says: 'Dove chi legge può aprire uno spazio: ovunque, o nei palazzi e nei Comuni elencati.',
    query: {},
    gives: shapes.opening,
    timeless: true,
    run: async ({ me, today }) => me && openingFor(me, access.open, today),
  }),
  '/mates': one({
    says: 'Chi abita con chi legge, per nome: per dire chi altro risponde di una prenotazione. Lo legge solo chi abita lì.',
    query: {},
    gives: shapes.mates,
    timeless: true,
    discloses: true,
    run: async ({ db, me }) => me && { items: await queries.matesOf(db, me.id) },
  }),
}

const ofOne = {
  '/:id/calendar': one({
    says: 'Quando uno spazio è preso, giorno per giorno: senza dire da chi.',
    query: { from: day(), to: day() },
    gives: shapes.calendar,
    run: async ({ db, params: { id = '' }, query: { from, to }, me }) => {
      const last = plusDays(from, mostDays) < to ? plusDays(from, mostDays) : to
      return { items: await queries.calendar(db, id, { from: midnight(from), to: midnight(plusDays(last, 1)) }, me?.id) }
    },
  }),
  '/:id/try': one({
    says: 'Una prenotazione che si ripete, provata prima di chiederla: ogni giorno libero, o perché no.',
    query: planFields,
    gives: shapes.tried,
    run: ({ db, params: { id = '' }, query, asOf, today }) => tryPlan(db, id, query, dayShown({ asOf, today })),
  }),
  '/:id/allowance': one({
    says: 'Quanto resta a una famiglia, a un’iniziativa o a chi legge: prenotazioni aperte, ore, ore più chieste, in questo spazio e nell’edificio.',
    query: { household: optional(reference()), initiative: optional(reference()), day: optional(day()) },
    gives: shapes.allowance,
    run: async ({ db, params: { id = '' }, query: { household, initiative, day: on }, me, asOf, today: now }) => {
      const today = dayShown({ asOf, today: now })
      const space = await queries.space(db, id, today)
      if (!space || !me) return undefined
      const kind = initiative !== undefined ? 'initiative' : household !== undefined ? 'household' : 'person'
      return allowanceOf(db, space, { holder: initiative ?? household ?? me.id, kind, day: on ?? today, today })
    },
  }),
  '/:id/day': one({
    says: 'Un giorno di uno spazio per chi lo cura: per chi è ogni prenotazione e com’è andata, e chi aspetta.',
    query: { day: day() },
    gives: shapes.keptDay,
    run: async ({ db, params: { id = '' }, query: { day: on }, asOf, today }) => ({
      items: await queries.dayOf(db, id, { from: midnight(on), to: midnight(plusDays(on, 1)) }),
      waiting: await queries.waitingFor(db, id, midnight(dayShown({ asOf, today }))),
    }),
  }),
  '/:id/door': one({
    says: 'Il segreto di oggi per il foglio alla porta, e le sei cifre: domani sono altri, e anche prima se chi cura lo spazio li cambia.',
    query: {},
    gives: shapes.door,
    run: async ({ db, params: { id = '' }, me, today, asOf, print }) => {
      const space = await queries.space(db, id, today)
      return space && asksOf(space, { me, today, asOf }).includes('no-show')
        ? doorOf(print, id, { day: today, turn: await queries.doorTurn(db, id, today) })
        : undefined
    },
  }),
  '/:id': one({
    says: 'Uno spazio con le sue regole, le chiusure e i giorni di festa che vengono e ciò che puoi chiedere; a chi lo cura anche chiavi, eccezioni e danni.',
    query: {},
    gives: shapes.one,
    run: async ({ db, params: { id = '' }, me, today, asOf }) => {
      const shown = dayShown({ asOf, today })
      const found = await queries.space(db, id, shown)
      if (!found) return undefined
      const asks = asksOf(found, { me, today, asOf })
      // A past day cannot be asked anything, but whoever looks after the space now sees it whole then too.
      const keeps = asksOf(found, { me, today, asOf: undefined }).includes('exempt')
      const parts = keeps ? found.parts : { ...found.parts, exceptions: [], damages: [], keys: [] }
      return { ...found, parts: { ...parts, days: closedDaysOf(found.rules, shown) }, asks }
    },
  }),
}

export const spaces = context({
  name: 'spaces',
  secrecy,
  writes: writes({
    ...{ events, commands, decider, access, where, seen, beside, joins, carries, sentences: { ...sentences, ...besideSentences } },
    opens: { roles: keepers, where: seen },
    together: ['book', 'series'],
  }),
  projection,
  reads: { ...common, ...ofOne },
  readers: {
    '/': 'everyone',
    '/free': 'everyone',
    '/:id/calendar': 'everyone',
    '/:id/try': 'everyone',
    '/:id': 'everyone',
    '/mine': ['self'],
    '/mates': ['self'],
    '/opening': keepers,
    '/:id/day': keepers,
    '/:id/door': keepers,
    '/:id/history': keepers,
  },
})
