// Control at the counter: what the register answers for itself, as of any day. Nothing can be asked here, only read.
import { code, day, isUuid, oneOf, open, optional, text, whole } from '../../events/kernel/index.ts'
import { audit as projection } from '../../projections/audit/projection.ts'
import * as queries from '../../projections/audit/queries.ts'
import { context, reader } from '../kernel/context.ts'
import * as shapes from './shapes.ts'

const { one, page } = reader(projection)

const watched = ['pacts', 'network', 'seats', 'findings'] as const
const span = { since: day(), until: day(), context: optional(oneOf(watched)) }
const between = ({ since, ...rest }: { readonly since: string; readonly until: string; readonly context?: (typeof watched)[number] }) => ({
  after: since,
  ...rest,
})
/** Pacts one sample may have, as the law of seats says. */
const largestSample = 100

const reads = {
  '/figures': one({
    says: 'Le cifre del registro: fatti, patti, ore, rettifiche, fatti scritti in ritardo.',
    query: {},
    gives: shapes.figures,
    run: ({ db }) => queries.figures(db),
  }),
  '/checks': one({
    says: 'Le verifiche che il registro fa da solo, con quanti patti ognuna trova.',
    query: {},
    gives: shapes.checks,
    run: async ({ db, asOf }) => ({ items: await queries.checksCounted(db, asOf) }),
  }),
  '/checks/:check': one({
    says: 'I patti che una verifica trova.',
    query: {},
    gives: shapes.found,
    run: async ({ db, params: { check: asked = '' }, asOf }) => {
      const check = queries.checkNames.find((name) => name === asked)
      return check && { check, items: await queries.checkFound(db, check, asOf) }
    },
  }),
  '/sample': one({
    says: 'Un campione di patti che chiunque può rifare: per SHA-256 di seme, giorno e identità, i primi in ordine.',
    query: { seed: code(40), size: whole(1, largestSample) },
    gives: shapes.sample,
    run: ({ db, query, asOf }) => queries.sample(db, query, asOf),
  }),
  '/titles': one({
    says: 'Come si chiamano i patti con queste identità, separate da virgole.',
    query: { of: open(text(4_000)) },
    gives: shapes.titles,
    run: async ({ db, query }) => ({ items: await queries.titles(db, query.of.split(',').filter(isUuid).slice(0, largestSample)) }),
  }),
  '/corrections': page({
    says: 'Che cosa è stato rettificato: che cosa diceva, che cosa dice, chi per ruolo, perché e quanto dopo.',
    query: {},
    gives: shapes.correction,
    run: ({ db, page }) => queries.corrections(db, page),
  }),
  '/changes': page({
    says: 'I fatti venuti a sapersi dopo un giorno e fino a un altro, i più recenti prima.',
    query: span,
    gives: shapes.change,
    run: ({ db, query, page }) => queries.changes(db, between(query), page),
  }),
  '/changes/counted': one({
    says: 'Gli stessi fatti contati per tipo, e quante cose hanno toccato.',
    query: span,
    gives: shapes.changesCounted,
    run: async ({ db, query }) => ({ items: await queries.changesCounted(db, between(query)) }),
  }),
}

export const audit = context({ name: 'audit', secrecy: 'open', projection, reads })
