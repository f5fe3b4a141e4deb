// The programmes of generative pacts at the counter: the rules each has, and what it declared of its own past.
import { commands } from '../../events/programmes/commands.ts'
import { decider } from '../../events/programmes/decider.ts'
import { events, secrecy } from '../../events/programmes/events.ts'
import { programmes as projection } from '../../projections/programmes/projection.ts'
import * as queries from '../../projections/programmes/queries.ts'
import { tables } from '../../projections/programmes/tables.ts'
import { context, reader, writes } from '../kernel/context.ts'
import { asksFor } from '../kernel/may.ts'
import { choiceSchema, listSchema, objectSchema, orNull, rowSchema } from '../kernel/schema.ts'
import { access, where } from './access.ts'
import { sentences } from './sentences.ts'

const { one, page } = reader(projection)
const names = Object.keys(commands) as (keyof typeof commands)[]
const limits = rowSchema(tables.limits)

const reads = {
  '/': page({
    says: 'I programmi di patti generativi: l’ente e la revisione delle sue regole.',
    query: {},
    gives: rowSchema(tables.programmes),
    run: async ({ db }) => ({ items: await queries.programmes(db), next: null }),
  }),
  '/:id': one({
    says: 'Le regole del programma di un ente, quelle di oggi e tutte le precedenti, e le cifre della sua storia con la loro fonte.',
    query: {},
    gives: rowSchema(tables.programmes, {
      plus: {
        today: orNull(limits),
        parts: objectSchema({ limits: listSchema(limits), declared: listSchema(rowSchema(tables.declared)) }),
        asks: listSchema(choiceSchema(names)),
      },
    }),
    run: async ({ db, params: { id = '' }, ...asking }) => {
      const found = await queries.programme(db, id, asking.today)
      return found && { ...found, asks: asksFor(access, names, asking, { organisations: [id] }) }
    },
  }),
}

export const programmes = context({
  name: 'programmes',
  secrecy,
  writes: writes({ events, commands, decider, access, where, sentences }),
  projection,
  reads,
})
