// The auditors' seats at the counter: who sits where, until when, what was drawn and looked at.
import { type CommandName, commands } from '../../events/seats/commands.ts'
import { decider } from '../../events/seats/decider.ts'
import { events, secrecy } from '../../events/seats/events.ts'
import { askable, type Stage } from '../../events/seats/state.ts'
import { seats as projection } from '../../projections/seats/projection.ts'
import * as queries from '../../projections/seats/queries.ts'
import { context, reader, writes } from '../kernel/context.ts'
import { type Asking, asksFor } from '../kernel/may.ts'
import { access } from './access.ts'
import { sentences } from './sentences.ts'
import * as shapes from './shapes.ts'

const { one, page } = reader(projection)

const sitters: readonly CommandName[] = ['take', 'draw', 'look', 'leave']

/** The commands this person may ask of a seat that stands there; the past cannot be asked anything. */
const asksOf = ({ stage, auditor }: { readonly stage: Stage; readonly auditor: string }, asking: Asking): readonly CommandName[] =>
  asksFor(access, askable[stage], asking).filter((command) => !sitters.includes(command) || asking.me?.id === auditor)

const reads = {
  '/': page({
    says: 'I posti di controllo: chi manda chi controlla, fino a quando, quanti campioni e quanti sguardi.',
    query: {},
    gives: shapes.item,
    run: ({ db, page }) => queries.seats(db, page),
  }),
  '/:id': one({
    says: 'Un posto di controllo con i campioni estratti, gli ultimi sguardi e ciò che puoi chiedere adesso.',
    query: {},
    gives: shapes.one,
    run: async ({ db, params: { id = '' }, ...asking }) => {
      const found = await queries.seat(db, id)
      return found && { ...found, asks: asksOf(found, asking) }
    },
  }),
}

export const seats = context({
  name: 'seats',
  secrecy,
  writes: writes({ events, commands, decider, access, sentences }),
  projection,
  reads,
})
