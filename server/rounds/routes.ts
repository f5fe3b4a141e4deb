// The matching rounds at the counter: what was computed, and what a person made of it.
import { reference } from '../../events/kernel/index.ts'
import { commands } from '../../events/rounds/commands.ts'
import { decider } from '../../events/rounds/decider.ts'
import { events, secrecy } from '../../events/rounds/events.ts'
import { askable } from '../../events/rounds/state.ts'
import { rounds as projection } from '../../projections/rounds/projection.ts'
import * as queries from '../../projections/rounds/queries.ts'
import { context, reader, writes } from '../kernel/context.ts'
import { asksFor } from '../kernel/may.ts'
import { access, desk, seen, where } from './access.ts'
import { sentences } from './sentences.ts'
import * as shapes from './shapes.ts'

const { one, page } = reader(projection)

const reads = {
  '/': page({
    says: 'I giri di abbinamento di uno sportello, prima l’ultimo.',
    query: { desk: reference() },
    gives: shapes.item,
    run: async ({ db, query, page }) => {
      const { items, next } = await queries.rounds(db, query.desk, page)
      return { items: items.map(({ sees: _, ...row }) => row), next }
    },
  }),
  '/:id': one({
    says: 'Un giro di abbinamenti con le sue coppie e ciò che puoi chiedere adesso.',
    query: {},
    gives: shapes.one,
    run: async ({ db, params: { id = '' }, ...asking }) => {
      const found = await queries.round(db, id)
      if (!found) return undefined
      const { sees: _, parts, ...row } = found
      const pairs = parts.pairs.map(({ sees: __, ...pair }) => pair)
      return { ...row, parts: { pairs }, asks: asksFor(access, askable[row.stage], asking, { organisations: [row.organisation] }) }
    },
  }),
}

export const rounds = context({
  name: 'rounds',
  secrecy,
  writes: writes({ events, commands, decider, access, where, seen, sentences }),
  projection,
  reads,
  readers: { '/': desk, '/:id': desk, '/:id/history': desk },
})
