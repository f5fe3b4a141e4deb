// The public register at the counter: entries of every origin, searched and narrowed, as of any day.
import { type Day, day, dayOf, endOfDay, flag, istat, oneOf, open, optional, slug, text, whole } from '../../events/kernel/index.ts'
import { commands } from '../../events/register/commands.ts'
import { decider } from '../../events/register/decider.ts'
import { events, secrecy } from '../../events/register/events.ts'
import type { PublishedRow } from '../../events/register/state.ts'
import { states } from '../../events/register/vocabulary.ts'
import { register as projection } from '../../projections/register/projection.ts'
import * as queries from '../../projections/register/queries.ts'
import { origins } from '../../projections/register/tables.ts'
import { context, reader, writes } from '../kernel/context.ts'
import { access } from './access.ts'
import { sentences } from './sentences.ts'
import * as shapes from './shapes.ts'

const { one, page } = reader(projection)

const narrowing = {
  state: optional(oneOf(states)),
  origin: optional(oneOf(origins)),
  municipality: optional(istat()),
  district: optional(open(text(80))),
  area: optional(slug(40)),
  good: optional(slug(40)),
  proponent: optional(slug(40)),
  from: optional(day()),
  until: optional(day()),
  late: optional(flag()),
  q: optional(open(text(200))),
}
type Narrowing = Omit<queries.Filter, 'lateOn'> & { readonly late?: boolean }

/** The day a question is asked for. */
const dayAsked = (asOf: string | undefined, today: Day): Day => (asOf === undefined ? today : dayOf(asOf))
const filterOf = ({ late, ...filter }: Narrowing, of: Day): queries.Filter => (late ? { ...filter, lateOn: of } : filter)

const counted = (items: readonly queries.Changed[]) =>
  Object.fromEntries(queries.changeKinds.map((kind) => [kind, items.filter(({ kinds }) => kinds.includes(kind)).length])) as {
    readonly [K in queries.ChangeKind]: number
  }

/** Changes one answer carries; all of them are in the CSV. */
const shownChanges = 200

const reads = {
  '/': page({
    says: 'Il registro pubblico, una pagina alla volta: proposte, patti e registri pubblicati altrove, per stato, Comune, quartiere, ambito, bene, proponente, periodo e parole.',
    query: { ...narrowing, sort: optional(oneOf(queries.sorts)) },
    gives: shapes.item,
    run: ({ db, query: { sort = 'recent', ...given }, page: { limit, cursor }, asOf, today }) =>
      queries.page(db, filterOf(given, dayAsked(asOf, today)), { sort, limit, cursor, asOf }),
  }),
  '/points': one({
    says: 'Dove si trovano le voci del registro, per la mappa; coordinate in milionesimi di grado.',
    query: narrowing,
    gives: shapes.points,
    run: ({ db, query, asOf, today }) => queries.points(db, filterOf(query, dayAsked(asOf, today))),
  }),
  '/figures': one({
    says: 'Le cifre del registro: per stato, Comune, quartiere, ambito, bene e proponente, ore, sostegni, resoconti in ritardo, giorni di ogni fase.',
    query: narrowing,
    gives: shapes.figures,
    run: ({ db, query, asOf, today }) => {
      const of = dayAsked(asOf, today)
      return queries.figures(db, filterOf(query, of), of)
    },
  }),
  '/choices': one({
    says: 'Comuni, quartieri e tipi di bene con cui si può restringere il registro.',
    query: {},
    gives: shapes.choices,
    run: ({ db }) => queries.choices(db),
  }),
  '/changes': one({
    says: 'Che cosa è cambiato tra la sera di un giorno e quella di un altro: voci nuove, passate di stato, modificate, in ritardo, concluse, rettificate.',
    query: {
      since: day(),
      until: day(),
      municipality: optional(istat()),
      kind: optional(oneOf(queries.changeKinds)),
      skip: optional(whole(0, 100_000)),
    },
    gives: shapes.changes,
    run: async ({ db, query: { since, until, municipality, kind, skip = 0 } }) => {
      const between = { after: endOfDay(since), until: endOfDay(until), ...(municipality === undefined ? {} : { municipality }) }
      const all = await queries.changed(db, between)
      const wanted = kind === undefined ? all : all.filter(({ kinds }) => kinds.includes(kind))
      return { since, until, counts: counted(all), items: wanted.slice(skip, skip + shownChanges), total: wanted.length }
    },
  }),
  '/:id': one({
    says: 'Una voce del registro: che cosa dice, le fasi che ha attraversato e, se è pubblicata altrove, le celle com’erano.',
    query: {},
    gives: shapes.one,
    run: ({ db, params: { id = '' } }) => queries.entry(db, id),
  }),
}
const where = ({ municipality }: PublishedRow) => (municipality === '' ? undefined : { municipality })

export const register = context({
  name: 'register',
  secrecy,
  writes: writes({ events, commands, decider, access, sentences, where }),
  projection,
  reads,
})
