// The regulations at the counter: every version with its figures, and the one in force in a place on a day.
import { code, day, optional } from '../../events/kernel/index.ts'
import { commands } from '../../events/regulations/commands.ts'
import { decider } from '../../events/regulations/decider.ts'
import { events, secrecy } from '../../events/regulations/events.ts'
import { askable } from '../../events/regulations/state.ts'
import { regulations as projection } from '../../projections/regulations/projection.ts'
import * as queries from '../../projections/regulations/queries.ts'
import { context, reader, writes } from '../kernel/context.ts'
import { asksFor } from '../kernel/may.ts'
import { access, where, whereIn } from './access.ts'
import { sentences } from './sentences.ts'
import * as shapes from './shapes.ts'

const { one, page } = reader(projection)

const reads = {
  '/': page({
    says: 'I regolamenti dei beni comuni, in ordine di nome.',
    query: {},
    gives: shapes.item,
    run: ({ db, page }) => queries.regulations(db, page),
  }),
  '/standing': one({
    says: 'La versione in vigore in un Comune in un certo giorno, con i suoi valori: è quella a cui una proposta resta legata.',
    query: { territory: code(6), day: optional(day()) },
    gives: shapes.standing,
    run: ({ db, query: { territory, day }, today }) => queries.inForce(db, territory, day ?? today),
  }),
  '/:id': one({
    says: 'Un regolamento con tutte le versioni, le rettifiche e ciò che puoi chiedere adesso.',
    query: {},
    gives: shapes.one,
    run: async ({ db, params: { id = '' }, me, asOf, today }) => {
      const found = await queries.regulation(db, id)
      return found && { ...found, asks: asksFor(access, askable[found.stage], { me, asOf, today }, whereIn(found.territory)) }
    },
  }),
}

export const regulations = context({
  name: 'regulations',
  secrecy,
  writes: writes({ events, commands, decider, access, where, sentences }),
  projection,
  reads,
})
