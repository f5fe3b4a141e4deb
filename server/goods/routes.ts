// The common goods at the counter: the list, where they are, and each with its story.
import { commands } from '../../events/goods/commands.ts'
import { decider } from '../../events/goods/decider.ts'
import { events, secrecy } from '../../events/goods/events.ts'
import { askable, stages } from '../../events/goods/state.ts'
import { kinds, natures } from '../../events/goods/vocabulary.ts'
import { flag, istat, oneOf, optional } from '../../events/kernel/index.ts'
import { goods as projection } from '../../projections/goods/projection.ts'
import * as queries from '../../projections/goods/queries.ts'
import { context, reader, writes } from '../kernel/context.ts'
import { asksFor } from '../kernel/may.ts'
import { access, office, where } from './access.ts'
import { sentences } from './sentences.ts'
import * as shapes from './shapes.ts'

const { one, page } = reader(projection)

const filters = {
  municipality: optional(istat()),
  stage: optional(oneOf(stages)),
  kind: optional(oneOf(kinds)),
  nature: optional(oneOf(natures)),
  underPact: optional(flag()),
}

const reads = {
  '/': page({
    says: 'I beni comuni registrati, in ordine di nome: materiali, immateriali, digitali.',
    query: filters,
    gives: shapes.item,
    run: ({ db, query, page }) => queries.goods(db, query, page),
  }),
  '/places': one({
    says: 'Dove sono i beni comuni: punti e aree in milionesimi di grado (WGS84), per disegnare una mappa.',
    query: filters,
    gives: shapes.places,
    run: async ({ db, query }) => ({ items: await queries.places(db, query) }),
  }),
  '/:id': one({
    says: 'Un bene comune con le rettifiche, la storia e ciò che puoi chiedere adesso.',
    query: {},
    gives: shapes.one,
    run: async ({ db, params: { id = '' }, me, asOf, today }) => {
      const found = await queries.good(db, id)
      return found && { ...found, asks: asksFor(access, askable[found.stage], { me, asOf, today }, { municipality: found.municipality }) }
    },
  }),
}

export const goods = context({
  name: 'goods',
  secrecy,
  writes: writes({
    ...{ events, commands, decider, access, where, sentences },
    opens: { roles: office, where: ({ record }) => (record.place ? { municipality: record.place.municipality } : {}) },
  }),
  projection,
  reads,
})
