// The laboratories at the counter: calendar, minutes and ideas for everybody; rosters for those who run them.
import { day, istat, oneOf, optional, reference, whole } from '../../events/kernel/index.ts'
import { commands } from '../../events/labs/commands.ts'
import { decider } from '../../events/labs/decider.ts'
import { events, secrecy } from '../../events/labs/events.ts'
import { stages } from '../../events/labs/state.ts'
import { phases } from '../../events/labs/vocabulary.ts'
import { labs as projection } from '../../projections/labs/projection.ts'
import * as queries from '../../projections/labs/queries.ts'
import * as staff from '../../projections/labs/roster.ts'
import { context, reader, writes } from '../kernel/context.ts'
import { access, makers, seen, where } from './access.ts'
import { beside, besideSentences } from './beside.ts'
import { allFigures, bare, enrolledOf, insideOf, knownOf, toTakeAlong, wholeLab, wholeRoster, wholeSession } from './reading.ts'
import { sentences } from './sentences.ts'
import * as shapes from './shapes.ts'

const { one, page } = reader(projection)
type Params = { readonly params: { readonly [name: string]: string } }
const idOf = ({ params }: Params): string => params.id ?? ''
const sessionOf = ({ params }: Params): string => params.session ?? ''

const reads = {
  '/': page({
    says: 'I laboratori, prima l’ultimo aperto: per Comune, fase e stato, con il prossimo incontro.',
    query: { municipality: optional(istat()), phase: optional(oneOf(phases)), stage: optional(oneOf(stages)) },
    gives: shapes.lab,
    run: async ({ db, query, page, today }) => {
      const { items, next } = await queries.labs(db, query, page, today)
      return { items: items.map(bare), next }
    },
  }),
  '/calendar': page({
    says: 'Gli incontri dei laboratori da un giorno in poi, il primo a cominciare per primo.',
    query: { from: optional(day()), until: optional(day()), municipality: optional(istat()), lab: optional(reference()) },
    gives: shapes.meeting,
    run: ({ db, query: { from, ...query }, page, today }) => queries.calendar(db, { ...query, from: from ?? today }, page),
  }),
  '/mine': one({
    says: 'I laboratori a cui partecipa chi legge, e i suoi incontri.',
    query: {},
    gives: shapes.mine,
    run: async ({ db, me }) => me && (await staff.mine(db, me.id)),
  }),
  '/today': one({
    says: 'Gli incontri di ieri, di oggi e dei prossimi sette giorni che chi legge conduce; di un solo incontro anche l’elenco da portare con sé.',
    query: { session: optional(reference()), skip: optional(whole(0, 1_000)) },
    gives: shapes.today,
    run: (asking) => toTakeAlong(asking, asking.query),
  }),
  '/known': one({
    says: 'Chi legge li conosce dagli altri laboratori che conduce, o da prima che lasciassero questo, oppure hanno accettato di essere trovati per nome.',
    query: { lab: reference() },
    // Who took the consent back is found on no day.
    timeless: true,
    gives: shapes.known,
    run: ({ query: { lab }, ...asking }) => knownOf(asking, lab),
  }),
  '/born': one({
    says: 'Da quale idea di quale laboratorio è nata una proposta, un patto o un’iniziativa.',
    query: { became: reference() },
    gives: shapes.born,
    run: async ({ db, query: { became } }) => ({ items: await queries.bornAs(db, became) }),
  }),
  '/:id/sessions/:session/roster': one({
    says: 'L’elenco di un incontro: chi partecipa, chi c’era, i conteggi, le note e il codice all’ingresso.',
    query: {},
    gives: shapes.roster,
    run: (asking) => wholeRoster({ ...asking, id: idOf(asking) }, sessionOf(asking)),
  }),
  '/:id/sessions/:session': one({
    says: 'Un incontro con ordine del giorno, resoconto e decisioni; quante persone c’erano, se non sono poche.',
    query: {},
    gives: shapes.sessionOne,
    run: (asking) => wholeSession({ ...asking, id: idOf(asking) }, sessionOf(asking)),
  }),
  '/:id/participants': one({
    says: 'Chi partecipa a un laboratorio, e quante volte è venuto.',
    query: {},
    gives: shapes.participants,
    run: (asking) => enrolledOf({ ...asking, id: idOf(asking) }),
  }),
  '/:id/inside': one({
    says: 'Chi accompagna un laboratorio, chi ha preso quali compiti, di chi sono le idee.',
    query: {},
    gives: shapes.inside,
    run: (asking) => insideOf({ ...asking, id: idOf(asking) }),
  }),
  '/:id/figures': one({
    says: 'Le cifre di un laboratorio: presenze e persone contate a parte, idee e ciò che sono diventate; i conteggi piccoli sono nascosti.',
    query: {},
    gives: shapes.figures,
    run: (asking) => allFigures({ ...asking, id: idOf(asking) }),
  }),
  '/:id': one({
    says: 'Un laboratorio con gli incontri, i bisogni, le idee, gli attori, ciò che riguarda chi legge e ciò che può chiedere adesso.',
    query: {},
    gives: shapes.one,
    run: (asking) => wholeLab({ ...asking, id: idOf(asking) }),
  }),
}

export const labs = context({
  name: 'labs',
  secrecy,
  writes: writes({
    ...{ events, commands, decider, access, where, seen, beside, sentences: { ...sentences, ...besideSentences } },
    opens: { roles: makers, where: seen },
  }),
  projection,
  reads,
  opens: { P2: makers },
  readers: {
    '/': 'everyone',
    '/calendar': 'everyone',
    '/mine': ['self'],
    '/today': makers,
    '/known': makers,
    '/born': 'everyone',
    '/:id/sessions/:session/roster': makers,
    '/:id/sessions/:session': 'everyone',
    '/:id/participants': makers,
    '/:id/inside': makers,
    '/:id/figures': 'everyone',
    '/:id': 'everyone',
    '/:id/history': makers,
  },
  places: {
    lab: async (db: queries.Db, id) => (await queries.lab(db, id))?.title,
  },
})
