// The facts by which a proposal ends, is taken up again or is put right.
import { dayOf, idOf, type Turn } from '../../events/kernel/index.ts'
import { begun } from './beginning.ts'
import { pausing, resuming } from './examining.ts'
import type { ProposalRow } from './tables.ts'
import { datesOf, type Fact, type HandlersOf, told, turned } from './telling.ts'

const ended = (row: ProposalRow, stage: ProposalRow['stage'], fact: Fact): Partial<ProposalRow> => ({
  ...{ stage, ended_on: dayOf(fact.on), ...resuming(row, fact), met_on: row.term_from === null ? null : dayOf(fact.on) },
  ...turned(row, 'nobody', fact),
})
const going = (row: ProposalRow, stage: ProposalRow['stage'], who: Turn['who'], fact: Fact): Partial<ProposalRow> => ({
  stage,
  ...turned(row, who, fact),
})

const columns: { readonly [field: string]: keyof ProposalRow } = { protocolOn: 'protocol_on', proponentName: 'proponent_name' }
const columnOf = (field: string): string => columns[field] ?? field

type Types =
  | 'proposals.accepted'
  | 'proposals.refusal-announced'
  | 'proposals.refusal-answered'
  | 'proposals.refusal-dropped'
  | 'proposals.refused'
  | 'proposals.withdrawn'
  | 'proposals.archived'
  | 'proposals.merged'
  | 'proposals.joined'
  | 'proposals.reopened'
  | 'proposals.corrected'

export const ending: HandlersOf<Types> = {
  'proposals.accepted': (fact, at) => {
    const { act, actOn, executiveAct = null, executiveOn = null } = fact.data
    const acts = { act, act_on: actOn, executive_act: executiveAct, executive_on: executiveOn }
    return told(at, fact, { act, actOn, executiveAct }, (row) => ({ ...ended(row, 'accepted', fact), ...acts }))
  },
  'proposals.refusal-announced': (fact, at) => {
    const { reasons, until } = fact.data
    return told(at, fact, { reasons, until }, (row) => ({
      ...{ notice_until: until, ...pausing(row, 'notice', fact) },
      ...going(row, 'notice', 'proponent', fact),
    }))
  },
  'proposals.refusal-answered': (fact, at) => {
    const { reply, person, text } = fact.data
    return [
      at.replies.put({ ...datesOf(fact), reply, person, text, answer: null }),
      ...told(at, fact, { reply }, (row) => turned(row, 'office', fact)),
    ]
  },
  'proposals.refusal-dropped': (fact, at) => {
    const { reason, due } = fact.data
    return told(at, fact, { reason, due }, (row) => ({
      ...{ notice_until: null, ...resuming(row, fact) },
      ...going(row, 'examination', row.awaited > 0 ? 'third' : 'office', fact),
    }))
  },
  'proposals.refused': (fact, at) => {
    const { act, actOn, reasons, answers } = fact.data
    return [
      ...answers.map(({ reply, answer }) => at.replies.patch([idOf(fact.stream), reply], { answer })),
      ...told(at, fact, { act, actOn, reasons }, (row) => ({ ...ended(row, 'refused', fact), act, act_on: actOn })),
    ]
  },
  'proposals.withdrawn': (fact, at) => told(at, fact, { reason: fact.data.reason }, (row) => ended(row, 'withdrawn', fact)),
  'proposals.archived': (fact, at) => {
    const { reason, note } = fact.data
    return told(at, fact, { reason, note }, (row) => ({ ...ended(row, 'archived', fact), archived_for: reason }))
  },
  'proposals.merged': (fact, at) => {
    const { into, reason } = fact.data
    return told(at, fact, { into, reason }, (row) => ({ ...ended(row, 'merged', fact), merged_into: into }))
  },
  'proposals.joined': (fact, at) =>
    told(at, fact, { from: fact.data.from, reason: fact.data.reason }, (row) => ({ joined: [...row.joined, fact.data.from] })),
  'proposals.reopened': (fact, at) => {
    const { reason, term } = fact.data
    return told(at, fact, { reason, due: term.due }, (row) => ({
      ...{ ended_on: null, archived_for: null, notice_until: null, act: null, act_on: null, ...begun(term) },
      ...going(row, 'examination', row.awaited > 0 ? 'third' : 'office', fact),
    }))
  },
  'proposals.corrected': (fact, at) => {
    const { was, now, reason } = fact.data
    const fields = Object.keys(now) as (keyof typeof now)[]
    const line = { ...datesOf(fact), revision: fact.rev, reason, role: fact.role }
    return [
      ...fields.map((field) => at.corrections.put({ ...line, field, was: was[field] ?? null, now: now[field] ?? null })),
      ...told(at, fact, { fields, reason }, (row) => ({
        corrections: row.corrections + 1,
        ...Object.fromEntries(fields.map((field) => [columnOf(field), now[field]])),
      })),
    ]
  },
}
