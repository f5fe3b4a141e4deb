// The findings at the counter: what auditors saw, what the office answered, how it ended.
import { commands } from '../../events/findings/commands.ts'
import { decider } from '../../events/findings/decider.ts'
import { events, secrecy } from '../../events/findings/events.ts'
import { askable, type Stage, stages } from '../../events/findings/state.ts'
import { oneOf, optional, reference } from '../../events/kernel/index.ts'
import { findings as projection } from '../../projections/findings/projection.ts'
import * as queries from '../../projections/findings/queries.ts'
import { context, reader, writes } from '../kernel/context.ts'
import { type Asking, asksFor, type Where } from '../kernel/may.ts'
import { access, where } from './access.ts'
import { sentences } from './sentences.ts'
import * as shapes from './shapes.ts'

const { one, page } = reader(projection)

/** The commands this person may ask of a finding that stands there: who saw it judges, others answer. */
const asksOf = ({ stage, auditor }: { readonly stage: Stage; readonly auditor: string }, asking: Asking, where: Where | undefined) =>
  asksFor(access, askable[stage], asking, where).filter((command) => (command === 'answer') !== (asking.me?.id === auditor))

// Who saw it is known to the log; the page says from which seat.
const publicRow = <R extends { readonly auditor: string }>({ auditor: _, ...row }: R): Omit<R, 'auditor'> => row

const reads = {
  '/': page({
    says: 'I rilievi di chi controlla, prima quelli che si sono mossi per ultimi: per stato, patto e posto di controllo.',
    query: { stage: optional(oneOf(stages)), pact: optional(reference()), seat: optional(reference()) },
    gives: shapes.item,
    run: async ({ db, query, page }) => {
      const { items, next } = await queries.findings(db, query, page)
      return { items: items.map(publicRow), next }
    },
  }),
  '/stages': one({
    says: 'Quanti rilievi ci sono a ogni stato.',
    query: {},
    gives: shapes.counted,
    run: async ({ db }) => ({ items: await queries.stagesCounted(db) }),
  }),
  '/:id': one({
    says: 'Un rilievo con tutto ciò che ne è stato detto e ciò che puoi chiedere adesso.',
    query: {},
    gives: shapes.one,
    run: async ({ db, params: { id = '' }, ...asking }) => {
      const found = await queries.finding(db, id)
      const where = found && asking.me && (await asking.whereOf('findings', id))
      return found && { ...publicRow(found), asks: asksOf(found, asking, where) }
    },
  }),
}

export const findings = context({
  name: 'findings',
  secrecy,
  writes: writes({ events, commands, decider, access, where, sentences }),
  projection,
  reads,
})
