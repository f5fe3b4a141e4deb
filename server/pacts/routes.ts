// The pacts at the counter: what can be read, what may be asked, by whom.
import { istat, oneOf, open, optional, text } from '../../events/kernel/index.ts'
import { type CommandName, commands } from '../../events/pacts/commands.ts'
import { decider } from '../../events/pacts/decider.ts'
import { events, secrecy } from '../../events/pacts/events.ts'
import { askable, type Stage, stages } from '../../events/pacts/stages.ts'
import { areas, kinds, partyKinds } from '../../events/pacts/vocabulary.ts'
import { pacts as projection } from '../../projections/pacts/projection.ts'
import * as queries from '../../projections/pacts/queries.ts'
import { context, reader, writes } from '../kernel/context.ts'
import { type Me, roleFor } from '../kernel/people.ts'
import { access } from './access.ts'
import { sentences } from './sentences.ts'
import * as shapes from './shapes.ts'

const { one, page } = reader(projection)

/** The commands this person may ask of a pact that stands there; the past cannot be asked anything. */
const asksOf = (stage: Stage, me: Me | undefined, asOf: string | undefined): readonly CommandName[] =>
  me && asOf === undefined ? askable[stage].filter((command) => roleFor(me, access[command])) : []

const wholeOf = (digits: string): number | undefined => (/^\d{1,5}$/.test(digits) ? Number(digits) : undefined)

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
  '/:id': one({
    says: 'Un patto con le sue parti, gli impegni, il testo che vale, le firme, i resoconti, le rettifiche, la sua storia e ciò che puoi chiedere adesso.',
    query: {},
    gives: shapes.one,
    run: async ({ db, params: { id = '' }, me, asOf }) => {
      const found = await queries.pact(db, id)
      return found && { ...found, asks: asksOf(found.stage, me, asOf) }
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
  writes: writes({ events, commands, decider, access, sentences }),
  projection,
  reads,
})
