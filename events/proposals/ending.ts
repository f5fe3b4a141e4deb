// Deciding how a proposal ends: agreed, refused after a notice, withdrawn, merged; and how a closed one is taken up again.
import { noticeDays, plusDays, usualDays, workingDay } from '../kernel/index.ts'
import type { Decide } from './decide.ts'
import { beginning } from './desk.ts'
import { dueAgain } from './examining.ts'
import { type Refused, when } from './rules.ts'
import { numbersOf, type Proposal } from './state.ts'

const contrary = (of: Proposal): Refused =>
  when(numbersOf(of.opinions, ({ binding, outcome }) => binding && outcome === 'contrary').length > 0, 'contrary-opinion')

export const openCodesign: Decide['openCodesign'] = (ask, of) =>
  when(of.assessed.feasibility !== true, 'not-feasible') ?? contrary(of) ?? [{ type: 'proposals.codesign-opened', data: ask }]

export const transmit: Decide['transmit'] = ({ draft }, of, { digest }) =>
  when(of.regulation?.executive !== true, 'no-executive-needed') ??
  contrary(of) ?? [{ type: 'proposals.transmitted', data: { version: of.drafts + 1, sha256: digest(draft), draft } }]

type Mapped = { readonly opinion: number; readonly prescription: number }
/** Prescriptions no clause answers, as `opinion/prescription`. */
const unmapped = (of: Proposal, mapped: readonly Mapped[]): readonly string[] => {
  const answered = new Set(mapped.map(({ opinion, prescription }) => `${opinion}/${prescription}`))
  return Object.entries(of.opinions).flatMap(([opinion, { prescriptions }]) =>
    Array.from({ length: prescriptions }, (_, at) => `${opinion}/${at + 1}`).filter((one) => !answered.has(one)),
  )
}

export const accept: Decide['accept'] = (ask, of, { today }) => {
  const executive = of.regulation?.executive === true
  const pending = numbersOf(of.opinions, ({ binding, outcome }) => binding && (outcome === undefined || outcome === 'not-given'))
  const missing = unmapped(of, ask.mapped)
  return (
    when(
      executive && (of.stage !== 'executive' || ask.executiveAct === undefined || ask.executiveOn === undefined),
      'executive-act-missing',
    ) ??
    when(of.versions === 0, 'no-publishable-version') ??
    when(ask.actOn > today || (ask.executiveOn ?? '') > today, 'in-the-future', { field: 'actOn' }) ??
    when(pending.length > 0, 'opinions-pending', { opinions: pending }) ??
    contrary(of) ??
    when(missing.length > 0, 'prescriptions-unmapped', { prescriptions: missing }) ?? [{ type: 'proposals.accepted', data: ask }]
  )
}

export const announceRefusal: Decide['announceRefusal'] = ({ reasons }, _, { today }) =>
  when(reasons.length === 0, 'no-reasons') ?? [
    { type: 'proposals.refusal-announced', data: { reasons, until: workingDay(plusDays(today, noticeDays)) } },
  ]

export const answerRefusal: Decide['answerRefusal'] = (ask, of, { by, role, today }) =>
  when(ask.person !== of.person || (by !== of.person && role !== 'clerk'), 'not-the-proponent') ??
  when(today > (of.noticeUntil ?? ''), 'window-closed', { until: of.noticeUntil }) ?? [
    { type: 'proposals.refusal-answered', data: { person: ask.person, reply: of.replies + 1, text: ask.text } },
  ]

export const dropRefusal: Decide['dropRefusal'] = ({ reason }, of, { today }) => [
  { type: 'proposals.refusal-dropped', data: { reason, due: dueAgain(of, today) } },
]

export const refuseIt: Decide['refuse'] = (ask, of, { today }) => {
  const given = Array.from({ length: of.replies - of.repliesBefore }, (_, at) => of.repliesBefore + at + 1)
  const open = given.filter((reply) => !ask.answers.some((one) => one.reply === reply))
  const strange = ask.answers.map(({ reply }) => reply).filter((reply) => !given.includes(reply))
  return (
    when(today <= (of.noticeUntil ?? ''), 'notice-running', { until: of.noticeUntil }) ??
    when(ask.reasons.length === 0, 'no-reasons') ??
    when(ask.actOn > today, 'in-the-future', { field: 'actOn' }) ??
    when(strange.length > 0, 'no-such-reply', { replies: strange }) ??
    when(open.length > 0, 'replies-unanswered', { replies: open }) ?? [{ type: 'proposals.refused', data: ask }]
  )
}

export const withdraw: Decide['withdraw'] = (ask, of, { by }) =>
  when(by !== of.person, 'not-the-proponent') ?? [{ type: 'proposals.withdrawn', data: ask }]

export const merge: Decide['merge'] = (ask, _, { id }) =>
  when(ask.into === id, 'same-proposal') ?? when(!ask.informed, 'not-informed') ?? [{ type: 'proposals.merged', data: ask }]

export const join: Decide['join'] = (ask, of, { id }) =>
  when(ask.from === id, 'same-proposal') ??
  when(of.joined.includes(ask.from), 'already-joined') ?? [{ type: 'proposals.joined', data: ask }]

export const reopen: Decide['reopen'] = ({ reason }, of, { today }) => [
  { type: 'proposals.reopened', data: { reason, term: beginning(of.regulation?.days ?? usualDays, today) } },
]
