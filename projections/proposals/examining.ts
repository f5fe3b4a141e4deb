// The facts of the examination: consultation, what is missing, opinions, meetings.
import { dayOf, idOf, paused, resumed, type Term } from '../../events/kernel/index.ts'
import { begun } from './beginning.ts'
import type { ProposalRow } from './tables.ts'
import { datesOf, type Fact, type HandlersOf, told, turned } from './telling.ts'

const termOf = ({ term_days, term_from, pauses }: ProposalRow): Term => ({ days: term_days ?? 0, from: term_from ?? '', pauses })
export const pausing = (row: ProposalRow, why: 'integration' | 'notice', fact: Fact) => ({
  pauses: paused(termOf(row), why, dayOf(fact.on)).pauses,
})
export const resuming = (row: ProposalRow, fact: Fact) => ({ pauses: resumed(termOf(row), dayOf(fact.on)).pauses })

/** While the office examines, the file is elsewhere as long as somebody else's opinion is awaited. */
const weighing = (row: ProposalRow, fact: Fact, awaited: number) => ({
  awaited,
  ...(['examination', 'codesign'].includes(row.stage) ? turned(row, awaited > 0 ? 'third' : 'office', fact) : {}),
})

type Types =
  | 'proposals.published'
  | 'proposals.observed'
  | 'proposals.replied'
  | 'proposals.consulted'
  | 'proposals.assessed'
  | 'proposals.integration-asked'
  | 'proposals.reminded'
  | 'proposals.integrated'
  | 'proposals.integration-received'
  | 'proposals.opinion-asked'
  | 'proposals.opinion-given'
  | 'proposals.codesign-opened'
  | 'proposals.met'
  | 'proposals.transmitted'

const consulting: HandlersOf<'proposals.published' | 'proposals.observed' | 'proposals.replied' | 'proposals.consulted'> = {
  'proposals.published': (fact, at) => {
    const { version, from, until } = fact.data
    return told(at, fact, { version, until }, (row) => ({
      ...{ stage: 'published', window_from: from, window_until: until },
      ...turned(row, 'public', fact),
    }))
  },
  'proposals.observed': (fact, at) => {
    const { observation, text } = fact.data
    const answer = { outcome: null, reply: null, replied_on: null }
    return [
      at.observations.put({ ...datesOf(fact), observation, by: fact.actor, text, ...answer }),
      ...told(at, fact, { observation }, (row) => ({ observations: row.observations + 1, unanswered: row.unanswered + 1 })),
    ]
  },
  'proposals.replied': (fact, at) => {
    const { observation, outcome, text } = fact.data
    return [
      at.observations.patch([idOf(fact.stream), observation], { outcome, reply: text, replied_on: dayOf(fact.on) }),
      ...told(at, fact, { observation, outcome }, (row) => ({ unanswered: row.unanswered - 1 })),
    ]
  },
  'proposals.consulted': (fact, at) =>
    told(at, fact, { observations: fact.data.observations, due: fact.data.term.due }, (row) => ({
      ...{ stage: 'examination', ...begun(fact.data.term) },
      ...turned(row, 'office', fact),
    })),
}

const completing: HandlersOf<
  'proposals.integration-asked' | 'proposals.reminded' | 'proposals.integrated' | 'proposals.integration-received'
> = {
  'proposals.integration-asked': (fact, at) => {
    const { items, due } = fact.data
    const nothing = { reminded_on: null, person: null, answers: null, answered_on: null, received_on: null }
    return [
      at.integrations.put({ ...datesOf(fact), items: items.map((one) => ({ ...one, answered: false, waived: false })), due, ...nothing }),
      ...told(at, fact, { items: items.map(({ what }) => what), due }, (row) => ({
        ...{ stage: 'integration', ...pausing(row, 'integration', fact) },
        ...turned(row, 'proponent', fact),
      })),
    ]
  },
  'proposals.reminded': (fact, at) => [at.integrations.patch([idOf(fact.stream)], { reminded_on: dayOf(fact.on) }), ...told(at, fact, {})],
  'proposals.integrated': (fact, at) => {
    const { person, answers, items, attachments } = fact.data
    const dates = datesOf(fact)
    return [
      at.integrations.patch([dates.proposal], (row) => ({
        ...{ person, answers, answered_on: dates.day },
        items: row.items.map((one) => (items.includes(one.item) ? { ...one, answered: true } : one)),
      })),
      ...attachments.map(({ what, file }) => at.attachments.put({ ...dates, what, ...file })),
      ...told(at, fact, { items }, (row) => turned(row, 'office', fact)),
    ]
  },
  'proposals.integration-received': (fact, at) => {
    const { waived, due } = fact.data
    return [
      at.integrations.patch([idOf(fact.stream)], (row) => ({
        received_on: dayOf(fact.on),
        items: row.items.map((one) => (waived.includes(one.item) ? { ...one, waived: true } : one)),
      })),
      ...told(at, fact, { waived, due }, (row) => ({
        ...{ stage: 'examination', ...resuming(row, fact) },
        ...turned(row, row.awaited > 0 ? 'third' : 'office', fact),
      })),
    ]
  },
}

const weighed: HandlersOf<Exclude<Types, keyof typeof consulting | keyof typeof completing>> = {
  'proposals.assessed': (fact, at) => {
    const { criterion, passes, note = null } = fact.data
    return [at.assessments.put({ ...datesOf(fact), criterion, passes, note }), ...told(at, fact, { criterion, passes })]
  },
  'proposals.opinion-asked': (fact, at) => {
    const { adviser, office, due } = fact.data
    const nothing = { outcome: null, prescriptions: [], document: null, given_on: null }
    return [
      at.opinions.put({ ...datesOf(fact), ...fact.data, ...nothing }),
      ...told(at, fact, { adviser, office, due }, (row) => weighing(row, fact, row.awaited + 1)),
    ]
  },
  'proposals.opinion-given': (fact, at) => {
    const { opinion, outcome, prescriptions, document = null } = fact.data
    return [
      at.opinions.patch([idOf(fact.stream), opinion], { outcome, prescriptions, document, given_on: dayOf(fact.on) }),
      ...told(at, fact, { opinion, outcome }, (row) => weighing(row, fact, Math.max(0, row.awaited - 1))),
    ]
  },
  'proposals.codesign-opened': (fact, at) => told(at, fact, { note: fact.data.note }, () => ({ stage: 'codesign' })),
  'proposals.met': (fact, at) => {
    const { kind, place, present, minutes = null } = fact.data
    return [at.meetings.put({ ...datesOf(fact), ...fact.data, minutes }), ...told(at, fact, { kind, place, present })]
  },
  'proposals.transmitted': (fact, at) => {
    const { version, sha256, draft } = fact.data
    return [
      at.drafts.put({ ...datesOf(fact), version, sha256, draft }),
      ...told(at, fact, { version }, (row) => ({ stage: 'executive', ...turned(row, 'third', fact) })),
    ]
  },
}

export const examining: HandlersOf<Types> = { ...consulting, ...completing, ...weighed }
