// The care desks at the counter: where they are, by what right they mediate, and by which rules.
import { commands } from '../../events/desks/commands.ts'
import { decider } from '../../events/desks/decider.ts'
import { events, secrecy } from '../../events/desks/events.ts'
import { askable } from '../../events/desks/state.ts'
import { desks as projection } from '../../projections/desks/projection.ts'
import * as queries from '../../projections/desks/queries.ts'
import { context, reader, writes } from '../kernel/context.ts'
import { asksFor } from '../kernel/may.ts'
import { access, where } from './access.ts'
import { sentences } from './sentences.ts'
import * as shapes from './shapes.ts'

const { one, page } = reader(projection)

const reads = {
  '/': page({
    says: 'Gli sportelli di cura per nome: dove sono e quali Comuni servono.',
    query: {},
    gives: shapes.item,
    run: ({ db, page }) => queries.desks(db, page),
  }),
  '/:id': one({
    says: 'Uno sportello con convenzioni, autorizzazioni, tabelle dei minimi, pesi pubblicati e ciò che puoi chiedere adesso.',
    query: {},
    gives: shapes.one,
    run: async ({ db, params: { id = '' }, ...asking }) => {
      const found = await queries.desk(db, id)
      return found && { ...found, asks: asksFor(access, askable[found.stage], asking, { organisations: [found.organisation] }) }
    },
  }),
}

export const desks = context({
  name: 'desks',
  secrecy,
  writes: writes({ events, commands, decider, access, where, sentences }),
  projection,
  reads,
})
