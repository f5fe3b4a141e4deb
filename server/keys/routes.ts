// The log's keys at the counter: what was said of them, by the log itself.
import { commands } from '../../events/keys/commands.ts'
import { decider } from '../../events/keys/decider.ts'
import { events, secrecy } from '../../events/keys/events.ts'
import { kinds, keys as projection, tables } from '../../projections/keys/projection.ts'
import * as queries from '../../projections/keys/queries.ts'
import { context, reader, writes } from '../kernel/context.ts'
import { choiceSchema, rowSchema } from '../kernel/schema.ts'
import { access } from './access.ts'
import { sentences } from './sentences.ts'

const { page } = reader(projection)

const reads = {
  '/': page({
    says: 'Le chiavi nuove e le epoche nuove del registro, come il registro le ha dichiarate; le ultime prima.',
    query: {},
    gives: rowSchema(tables.declarations, { plus: { kind: choiceSchema(kinds) } }),
    run: ({ db, page }) => queries.declarations(db, page),
  }),
}

export const keys = context({ name: 'keys', secrecy, writes: writes({ events, commands, decider, access, sentences }), projection, reads })
