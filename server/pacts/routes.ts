// The pacts at the counter: what can be read, what may be asked, by whom.
import { type Day, dayOf, istat, oneOf, open, optional, text } from '../../events/kernel/index.ts'
import { type CommandName, commands } from '../../events/pacts/commands.ts'
import { decider } from '../../events/pacts/decider.ts'
import { events, secrecy } from '../../events/pacts/events.ts'
import { askable, stages } from '../../events/pacts/stages.ts'
import { areas, kinds, partyKinds } from '../../events/pacts/vocabulary.ts'
import { pacts as projection } from '../../projections/pacts/projection.ts'
import * as queries from '../../projections/pacts/queries.ts'
import { turns } from '../../projections/pacts/turn.ts'
import { context, reader, writes } from '../kernel/context.ts'
import { type Asking, asksFor, may, rolesOf, type Where } from '../kernel/may.ts'
import { access, where } from './access.ts'
import { isApplicable } from './applicable.ts'
import { beside, besideSentences } from './beside.ts'
import { organisationOf } from './organisations.ts'
import { sentences } from './sentences.ts'
import * as shapes from './shapes.ts'

const { one, page } = reader(projection)

/** What a resident asks only as a party: where no party is a person there is nobody to ask it for. */
const asThemself: readonly CommandName[] = ['sign', 'report', 'withdraw']
type Shown = NonNullable<Awaited<ReturnType<typeof queries.pact>>>

/** The commands this person may ask of a pact that stands there; the past cannot be asked anything. */
const asksOf = (pact: Shown, asking: Asking, place: Where | undefined): readonly CommandName[] => {
  const alone = pact.parts.parties.some(({ kind }) => kind === 'person')
  const asked = asksFor(access, [...new Set(askable[pact.stage])], asking, place)
  const merely = (command: CommandName): boolean => {
    const said = may(asking.me, rolesOf(access[command]), place, asking.today)
    return said.yes && said.role === 'resident'
  }
  return asked.filter(
    (command) => isApplicable(command, pact, asking.today) && (alone || !asThemself.includes(command) || !merely(command)),
  )
}

/** Each party with the identity under which somebody is given the role of speaking for it; the municipality and persons have none. */
const named = ({ municipality, parts }: Shown) => {
  const organisation = (party: string, label: string | null) => (label === null ? null : organisationOf(municipality, party))
  return { ...parts, parties: parts.parties.map((one) => ({ ...one, organisation: organisation(one.party, one.label) })) }
}

const wholeOf = (digits: string): number | undefined => (/^\d{1,5}$/.test(digits) ? Number(digits) : undefined)

/** The day a question is asked for. */
const dayAsked = (asOf: string | undefined, today: Day): Day => (asOf === undefined ? today : dayOf(asOf))

const reads = {
  '/': page({
    says: 'Il registro dei patti, una pagina alla volta: per stato, comune, ambito, tipo, proponente e parole.',
    query: {
      stage: optional(oneOf(stages)),
      municipality: optional(istat()),
      area: optional(oneOf(areas)),
      kind: optional(oneOf(kinds)),
      proposer: optional(oneOf(partyKinds)),
      q: optional(open(text(200))),
      sort: optional(oneOf(queries.sorts)),
    },
    gives: shapes.item,
    run: ({ db, query: { sort = 'recent', ...filter }, page: { limit, cursor }, asOf }) =>
      queries.register(db, filter, { sort, limit, cursor, asOf }),
  }),
  '/figures': one({
    says: 'I numeri del registro: quanti patti per stato, ambito, proponente e anno, quante ore e quanti impegni mantenuti.',
    query: {},
    gives: shapes.figures,
    run: ({ db }) => queries.figures(db),
  }),
  '/places': one({
    says: 'I comuni che hanno almeno un patto, con quanti ne hanno.',
    query: {},
    gives: shapes.places,
    run: async ({ db }) => ({ items: await queries.places(db) }),
  }),
  '/todo': page({
    says: 'I patti che aspettano qualcuno: di chi è il turno, per che cosa e da quando; prima chi aspetta da più tempo.',
    query: { turn: oneOf(turns), municipality: optional(istat()) },
    gives: shapes.item,
    run: ({ db, query, page: { limit, cursor } }) => queries.todo(db, query, { limit, cursor }),
  }),
  '/ending': one({
    says: 'I patti in vigore che scadono entro novanta giorni o sono già oltre il termine, prima i più vicini.',
    query: { municipality: optional(istat()) },
    gives: shapes.waiting,
    run: async ({ db, query: { municipality }, asOf, today }) => {
      const day = dayAsked(asOf, today)
      return { day, items: await queries.endingSoon(db, { day, municipality }) }
    },
  }),
  '/late': one({
    says: 'I patti il cui resoconto doveva già essere arrivato, prima i più in ritardo.',
    query: { municipality: optional(istat()) },
    gives: shapes.waiting,
    run: async ({ db, query: { municipality }, asOf, today }) => {
      const day = dayAsked(asOf, today)
      return { day, items: await queries.lateReports(db, { day, municipality }) }
    },
  }),
  '/:id': one({
    says: 'Un patto con le sue parti, gli impegni, il testo che vale, le firme, i resoconti, le rettifiche, la sua storia e ciò che puoi chiedere adesso.',
    query: {},
    gives: shapes.one,
    run: async ({ db, params: { id = '' }, ...asking }) => {
      const found = await queries.pact(db, id)
      const place = found && asking.me && (await asking.whereOf('pacts', id))
      return found && { ...found, parts: named(found), asks: asksOf(found, asking, place) }
    },
  }),
  '/:id/texts/:version': one({
    says: 'Una versione del testo di un patto, intera.',
    query: {},
    gives: shapes.version,
    run: async ({ db, params: { id = '', version = '' } }) => {
      const number = wholeOf(version)
      return number === undefined ? undefined : queries.text(db, id, number)
    },
  }),
}

export const pacts = context({
  name: 'pacts',
  secrecy,
  writes: writes({ events, commands, decider, access, where, beside, sentences: { ...sentences, ...besideSentences } }),
  projection,
  reads,
})
