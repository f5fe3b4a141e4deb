// Deciding what the office does first: registering, naming the manager, writing the version for everybody, and the consultation.
import { canonical, dueDay, plusDays, term, usualDays } from '../kernel/index.ts'
import type { Decide } from './decide.ts'
import { when } from './rules.ts'
import { countOf, numbersOf, type Proposal } from './state.ts'

/** A term of `days` that begins on `from`, with its last day. */
export const beginning = (days: number, from: string) => ({ days, from, due: dueDay(term(days, from), from) })

export const register: Decide['register'] = (ask, of, { today }) => {
  const { from, days } = ask.regulation
  return (
    when(ask.protocolOn > today, 'in-the-future', { field: 'protocolOn' }) ??
    when(ask.protocolOn < (of.submittedOn ?? ask.protocolOn), 'before-submission', { submitted: of.submittedOn }) ?? [
      { type: 'proposals.registered', data: { ...ask, term: beginning(from === 'registration' ? days : usualDays, ask.protocolOn) } },
    ]
  )
}

export const designate: Decide['designate'] = (ask, of, { today }) => {
  const first = of.manager === undefined && of.regulation?.from === 'designation'
  return (
    when(of.manager === ask.manager, 'same-manager') ?? [
      { type: 'proposals.designated', data: { ...ask, ...(first && { term: beginning(of.regulation?.days ?? usualDays, today) }) } },
    ]
  )
}

/** The consultation is held where the regulation wants it, and for every proposal that is not ordinary. */
export const isConsulted = (of: Proposal): boolean => of.regulation?.consultation === true || of.kind !== 'ordinary'

export const redact: Decide['redact'] = (ask, of) =>
  when(canonical(ask) === of.versionSaid, 'same-version') ?? [{ type: 'proposals.redacted', data: { version: of.versions + 1, ...ask } }]

export const publish: Decide['publish'] = ({ version }, of, { today }) =>
  when(of.versions === 0, 'no-publishable-version') ??
  when(version !== of.versions, 'not-the-latest-version', { version: of.versions }) ??
  when(!isConsulted(of), 'no-consultation') ?? [
    {
      type: 'proposals.published',
      data: { version, from: today, until: plusDays(today, of.regulation?.consultationDays ?? usualDays) },
    },
  ]

export const observe: Decide['observe'] = (ask, of, { today }) =>
  when(today > (of.windowUntil ?? ''), 'window-closed', { until: of.windowUntil }) ?? [
    { type: 'proposals.observed', data: { observation: countOf(of.observations) + 1, ...ask } },
  ]

export const reply: Decide['reply'] = (ask, of) =>
  when(!of.observations[ask.observation], 'no-such-observation') ??
  when(of.observations[ask.observation]?.replied === true, 'already-replied') ?? [{ type: 'proposals.replied', data: ask }]

export const closeConsultation: Decide['closeConsultation'] = (_, of, { today }) => {
  const unanswered = numbersOf(of.observations, ({ replied }) => !replied)
  return (
    when(today <= (of.windowUntil ?? ''), 'window-open', { until: of.windowUntil }) ??
    when(unanswered.length > 0, 'observations-unanswered', { observations: unanswered }) ??
    when(of.manager === undefined, 'no-manager') ?? [
      {
        type: 'proposals.consulted',
        data: { observations: countOf(of.observations), term: beginning(of.regulation?.days ?? usualDays, today) },
      },
    ]
  )
}
