// Deciding the examination: what is missing, what other offices say, what was weighed and met about.
import {
  canonical,
  daysBetween,
  dueDay,
  longestIntegration,
  mayPause,
  plusDays,
  resumed,
  type Term,
  term,
  usualDays,
} from '../kernel/index.ts'
import type { Decide } from './decide.ts'
import { when } from './rules.ts'
import { countOf, type Proposal } from './state.ts'
import { reminderDays } from './vocabulary.ts'

/** A file always has a term once it is registered. */
export const termOf = ({ term: running }: Proposal, today: string): Term => running ?? term(usualDays, today)
/** The last day of the term if it runs again from today. */
export const dueAgain = (of: Proposal, today: string): string => dueDay(resumed(termOf(of, today), today), today)

export const assess: Decide['assess'] = (ask, of) =>
  when(of.assessed[ask.criterion] === ask.passes, 'nothing-new') ?? [{ type: 'proposals.assessed', data: ask }]

export const askIntegration: Decide['askIntegration'] = ({ items, due }, of, { today }) =>
  when(items.length === 0, 'nothing-missing') ??
  when(!mayPause(termOf(of, today), 'integration'), 'already-suspended') ??
  when(due <= today, 'past-due') ??
  when(daysBetween(today, due) > longestIntegration, 'suspension-too-long', { latest: plusDays(today, longestIntegration) }) ?? [
    { type: 'proposals.integration-asked', data: { items: items.map((what, at) => ({ item: at + 1, what })), due } },
  ]

export const remind: Decide['remind'] = (_, of) =>
  when(of.integration?.remindedOn !== undefined, 'already-reminded') ?? [{ type: 'proposals.reminded', data: {} }]

const strange = (of: Proposal, items: readonly number[]): readonly number[] => items.filter((item) => !of.integration?.items.includes(item))

export const integrate: Decide['integrate'] = (ask, of, { by, role }) =>
  when(ask.person !== of.person || (by !== of.person && role !== 'clerk'), 'not-the-proponent') ??
  when(ask.items.length === 0 || strange(of, ask.items).length > 0, 'no-such-item', { items: [...strange(of, ask.items)] }) ?? [
    { type: 'proposals.integrated', data: ask },
  ]

export const receiveIntegration: Decide['receiveIntegration'] = ({ waived }, of, { today }) => {
  const settled = [...(of.integration?.answered ?? []), ...waived]
  const open = (of.integration?.items ?? []).filter((item) => !settled.includes(item))
  return (
    when(strange(of, waived).length > 0, 'no-such-item', { items: [...strange(of, waived)] }) ??
    when(open.length > 0, 'items-unanswered', { items: open }) ?? [
      { type: 'proposals.integration-received', data: { waived, due: dueAgain(of, today) } },
    ]
  )
}

export const askOpinion: Decide['askOpinion'] = (ask, of, { today }) =>
  when(ask.due < today, 'past-due') ?? [{ type: 'proposals.opinion-asked', data: { opinion: countOf(of.opinions) + 1, ...ask } }]

export const giveOpinion: Decide['giveOpinion'] = (ask, of) => {
  const asked = of.opinions[ask.opinion]
  return (
    when(!asked, 'no-such-opinion') ??
    // What did not come may still come late.
    when(asked?.outcome !== undefined && asked.outcome !== 'not-given', 'opinion-given') ?? [{ type: 'proposals.opinion-given', data: ask }]
  )
}

export const meet: Decide['meet'] = (ask, of) => [{ type: 'proposals.met', data: { meeting: of.meetings + 1, ...ask } }]

export const archive: Decide['archive'] = (ask, of, { today }) => {
  const due = of.integration?.due ?? ''
  const reminded = of.integration?.remindedOn
  const inert = of.stage === 'integration'
  return (
    when(ask.reason === 'inertia' && !inert, 'nothing-missing') ??
    when(inert && today <= due, 'due-not-passed', { due }) ??
    when(inert && (reminded === undefined || daysBetween(reminded, today) < reminderDays), 'no-reminder', { days: reminderDays }) ?? [
      { type: 'proposals.archived', data: ask },
    ]
  )
}

type Correctable = Proposal['record']
type Field = keyof Correctable
const pick = (from: Correctable, fields: readonly Field[]): Correctable => Object.fromEntries(fields.map((field) => [field, from[field]]))

export const correct: Decide['correct'] = ({ to, reason }, of, { today }) => {
  const fields = (Object.keys(to) as Field[]).filter((field) => to[field] !== of.record[field])
  const unrecorded = fields.filter((field) => of.record[field] === undefined)
  return (
    when(canonical(to) === '{}' || fields.length === 0, 'nothing-new') ??
    when(unrecorded.length > 0, 'never-recorded', { fields: unrecorded }) ??
    when((to.protocolOn ?? '') > today, 'in-the-future', { field: 'protocolOn' }) ?? [
      { type: 'proposals.corrected', data: { was: pick(of.record, fields), now: pick(to, fields), reason } },
    ]
  )
}
