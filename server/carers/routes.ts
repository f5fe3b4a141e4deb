// The carers at the counter: the desk's lists, one carer whole, and each carer's own papers.
import { commands } from '../../events/carers/commands.ts'
import { decider } from '../../events/carers/decider.ts'
import { events, secrecy } from '../../events/carers/events.ts'
import { askable, stages } from '../../events/carers/state.ts'
import { tiers } from '../../events/carers/vocabulary.ts'
import { day, oneOf, optional, reference } from '../../events/kernel/index.ts'
import { carers as projection } from '../../projections/carers/projection.ts'
import * as queries from '../../projections/carers/queries.ts'
import { context, reader, writes } from '../kernel/context.ts'
import { type Asking, asksFor } from '../kernel/may.ts'
import { access, desk, seen, where } from './access.ts'
import { sentences } from './sentences.ts'
import * as shapes from './shapes.ts'

const { one, page } = reader(projection)

type Found = NonNullable<Awaited<ReturnType<typeof queries.carer>>>
const whole = ({ sees: _, ...row }: Found, asking: Asking) => ({
  ...row,
  asks: asksFor(access, askable[row.stage], asking, { case: row.id, organisations: [row.organisation], persons: [row.person] }),
})

const reads = {
  '/': page({
    says: 'Le assistenti familiari dello sportello, prima chi si è candidata per ultima: per stato ed elenco.',
    query: { desk: optional(reference()), stage: optional(oneOf(stages)), tier: optional(oneOf(tiers)) },
    gives: shapes.item,
    run: async ({ db, query, page }) => {
      const { items, next } = await queries.carers(db, query, page)
      return { items: items.map(({ sees: _, note: __, ...row }) => row), next }
    },
  }),
  '/mine': one({
    says: 'Le proprie carte di assistente familiare, e ciò che si può chiedere adesso.',
    query: {},
    gives: shapes.mine,
    run: async ({ db, me, ...asking }) => {
      if (!me) return undefined
      const { items } = await queries.carers(db, { person: me.id }, { limit: 20, cursor: undefined })
      const found = await Promise.all(items.map(({ id }) => queries.carer(db, id)))
      return { items: found.flatMap((row) => (row ? [whole(row, { me, ...asking })] : [])) }
    },
  }),
  '/expiring': one({
    timeless: true,
    says: 'I documenti delle assistenti di uno sportello che scadono entro un giorno, il primo a scadere per primo.',
    query: { desk: reference(), by: day() },
    gives: shapes.expiring,
    run: async ({ db, query: { desk: of, by } }) => ({ items: await queries.expiring(db, of, by) }),
  }),
  '/counted': one({
    timeless: true,
    says: 'Quante assistenti di uno sportello ci sono per stato, elenco e livello; i conteggi piccoli sono nascosti.',
    query: { desk: reference() },
    gives: shapes.counted,
    run: ({ db, query }) => queries.counted(db, query.desk),
  }),
  '/:id': one({
    says: 'Un’assistente familiare con documenti, formazione, referenze, famiglie servite, osservazioni e ciò che puoi chiedere adesso.',
    query: {},
    gives: shapes.one,
    run: async ({ db, params: { id = '' }, ...asking }) => {
      const found = await queries.carer(db, id)
      return found && whole(found, asking)
    },
  }),
}

export const carers = context({
  name: 'carers',
  secrecy,
  writes: writes({ quiet: true, events, commands, decider, access, where, seen, sentences }),
  projection,
  reads,
  opens: { P2: desk, P3: desk },
  readers: {
    '/': desk,
    '/mine': ['self'],
    '/expiring': desk,
    '/counted': [...desk, 'manager', 'funder', 'caseworker', 'admin', 'auditor'],
    '/:id': ['self', ...desk],
    '/:id/history': ['self', ...desk],
  },
})
