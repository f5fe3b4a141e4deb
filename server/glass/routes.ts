// The broken glasses at the counter: for who broke them, for those whose case it is, for who protects data.
import { commands } from '../../events/glass/commands.ts'
import { decider } from '../../events/glass/decider.ts'
import { events, secrecy } from '../../events/glass/events.ts'
import { flag, optional } from '../../events/kernel/index.ts'
import { glass as projection } from '../../projections/glass/projection.ts'
import * as queries from '../../projections/glass/queries.ts'
import { context, reader, writes } from '../kernel/context.ts'
import { type Asking, asksFor } from '../kernel/may.ts'
import { access, inCharge, seen, where } from './access.ts'
import { sentences } from './sentences.ts'
import * as shapes from './shapes.ts'

const { one, page } = reader(projection)

type Row = NonNullable<Awaited<ReturnType<typeof queries.breaking>>>
// Whoever is shown a breaking is in charge of its case: what is left to see is whether it was theirs, and whether anybody has seen it.
const shown = ({ sees: _, ...row }: Row, asking: Asking) => ({
  ...row,
  asks: row.seen_at === null && row.by !== asking.me?.id ? asksFor(access, ['see'], asking, { case: row.case }) : [],
})

const reads = {
  '/': page({
    says: 'I vetri rotti che riguardano chi legge: chi ha visto quale caso in emergenza, e perché; gli ultimi prima.',
    query: { unseen: optional(flag()) },
    gives: shapes.one,
    run: async ({ db, query, page, ...asking }) => {
      const { items, next } = await queries.breakings(db, query, page)
      return { items: items.map((row) => shown(row, asking)), next }
    },
  }),
  '/:id': one({
    says: 'Un vetro rotto: chi, quale caso, perché, fino a quando, e chi lo ha visto.',
    query: {},
    gives: shapes.one,
    run: async ({ db, params: { id = '' }, ...asking }) => {
      const found = await queries.breaking(db, id)
      return found && shown(found, asking)
    },
  }),
}

export const glass = context({
  name: 'glass',
  secrecy,
  writes: writes({ events, commands, decider, access, where, seen, sentences }),
  projection,
  reads,
  readers: { '/': [...inCharge, 'self'], '/:id': [...inCharge, 'self'] },
})
