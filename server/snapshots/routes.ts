// The published registers at the counter: which municipality's, and each publication that was taken in.
import { commands } from '../../events/snapshots/commands.ts'
import { type Book, decider } from '../../events/snapshots/decider.ts'
import { events, secrecy } from '../../events/snapshots/events.ts'
import { snapshots as projection } from '../../projections/snapshots/projection.ts'
import * as queries from '../../projections/snapshots/queries.ts'
import { context, reader, writes } from '../kernel/context.ts'
import { access } from './access.ts'
import { sentences } from './sentences.ts'
import * as shapes from './shapes.ts'

const { one, page } = reader(projection)

const reads = {
  '/': page({
    says: 'I registri pubblicati altrove e importati qui, uno per Comune.',
    query: {},
    gives: shapes.item,
    run: ({ db, page }) => queries.registers(db, page),
  }),
  '/:id': one({
    says: 'Un registro pubblicato, con tutte le pubblicazioni importate.',
    query: {},
    gives: shapes.one,
    run: ({ db, params: { id = '' } }) => queries.register(db, id),
  }),
}

const where = ({ municipality }: Book) => (municipality === '' ? undefined : { municipality })

export const snapshots = context({
  name: 'snapshots',
  secrecy,
  writes: writes({
    events,
    commands,
    decider,
    access,
    sentences,
    where,
  }),
  projection,
  reads,
})
