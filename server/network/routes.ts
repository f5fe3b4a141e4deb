// The network at the counter: who does what where, and where every fact comes from.
import { oneOf, open, optional, reference, text } from '../../events/kernel/index.ts'
import { commands } from '../../events/network/commands.ts'
import { decider } from '../../events/network/decider.ts'
import { events, secrecy } from '../../events/network/events.ts'
import { families, kinds, serviceKinds, stages } from '../../events/network/vocabulary.ts'
import { network as projection } from '../../projections/network/projection.ts'
import * as queries from '../../projections/network/queries.ts'
import { context, reader, writes } from '../kernel/context.ts'
import { access, where } from './access.ts'
import { admitted, asksOf } from './asks.ts'
import { sentences } from './sentences.ts'
import * as shapes from './shapes.ts'

const { one, page } = reader(projection)

const reads = {
  '/': page({
    says: 'Organizzazioni, enti e territori della rete per nome: per scaffale, tipo, territorio e parole.',
    query: {
      family: optional(oneOf(families)),
      kind: optional(oneOf(kinds)),
      territory: optional(reference()),
      q: optional(open(text(200))),
    },
    gives: shapes.item,
    run: ({ db, query, page }) => queries.bodies(db, query, page),
  }),
  '/services': page({
    says: 'Chi fa che cosa dove: i servizi con chi li gestisce, per conto di chi, con chi, in quali territori e da quale fonte si sa.',
    query: {
      kind: optional(oneOf(serviceKinds)),
      stage: optional(oneOf(stages)),
      body: optional(reference()),
      territory: optional(reference()),
      q: optional(open(text(200))),
    },
    gives: shapes.service,
    run: ({ db, query, page }) => queries.services(db, query, page),
  }),
  '/territories': page({
    says: 'I territori con i loro comuni, e quanto è sicura ogni appartenenza.',
    query: {},
    gives: shapes.territory,
    run: ({ db, page }) => queries.territories(db, page),
  }),
  '/figures': page({
    says: 'Le cifre dichiarate accanto a quelle contate nel registro: nessuna corregge l’altra.',
    query: {},
    gives: shapes.declared,
    run: async ({ db }) => ({ items: await queries.figures(db), next: null }),
  }),
  '/asks': one({
    says: 'Ciò che il tuo ruolo può chiedere della rete, in qualunque scheda: vuoto per chi non è entrato.',
    query: {},
    gives: shapes.asks,
    run: async (asking) => ({ asks: admitted(asking) }),
  }),
  '/:id': one({
    says: 'Un’organizzazione, un ente o un territorio con tutte le sue parti (appartenenze nei due versi, servizi, cifre, note, fonti) e ciò che puoi chiedere adesso.',
    query: {},
    gives: shapes.one,
    run: async ({ db, params: { id = '' }, ...asking }) => {
      const found = await queries.body(db, id)
      return found && { ...found, asks: asksOf(found, asking) }
    },
  }),
}

export const network = context({
  name: 'network',
  secrecy,
  writes: writes({ events, commands, decider, access, where, sentences }),
  projection,
  reads,
  places: {
    municipality: queries.municipalityNamed,
    organisation: queries.bodyNamed,
  },
})
