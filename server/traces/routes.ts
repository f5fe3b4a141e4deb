// A person's traces at the counter: what the register keeps about who asks, and what they follow. Nobody reads another's.
import { traces as projection } from '../../projections/traces/projection.ts'
import * as queries from '../../projections/traces/queries.ts'
import { context, type Page, reader } from '../kernel/context.ts'
import * as shapes from './shapes.ts'

const { page } = reader(projection)

// Whose they are need not be said: they are of who asks.
const own = <R extends { readonly sees: unknown; readonly person: string }>({ items, next }: Page<R>) => ({
  items: items.map(({ sees: _, person: __, ...row }) => row),
  next,
})

const reads = {
  '/': page({
    says: 'Tutto ciò che il registro conserva di chi legge: ciò che ha chiesto, ciò che altri hanno scritto di lui o per lui.',
    query: {},
    gives: shapes.trace,
    run: async ({ db, me, page }) => me && own(await queries.tracesOf(db, me.id, page)),
  }),
  '/followed': page({
    says: 'Le cose su cui chi legge ha agito: patti, proposte, beni; l’ultima prima.',
    query: {},
    gives: shapes.thing,
    run: async ({ db, me, page }) => me && own(await queries.followedBy(db, me.id, page)),
  }),
}

export const traces = context({
  name: 'traces',
  secrecy: 'case',
  projection,
  reads,
  readers: { '/': ['self'], '/followed': ['self'] },
})
