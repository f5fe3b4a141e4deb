// Deciding the time of a pact: it begins, stops, goes on, lasts longer.
import { dayOf } from '../kernel/index.ts'
import type { Decide } from './drafting.ts'
import { capOf, isLonger, lastDay, suspendableFrom, suspensionHours } from './limits.ts'
import { type Refused, when } from './rules.ts'
import type { Pact } from './state.ts'

const uncovered = (pact: Pact, from: string): boolean =>
  pact.record.insurance === true && !pact.insured.some((one) => one.from <= from && from <= one.until)

const readyRefusal = (pact: Pact, from: string): Refused =>
  when(pact.text?.redacted !== true, 'not-redacted') ??
  when(pact.text?.published !== true, 'not-published') ??
  when(uncovered(pact, from), 'not-insured')

export const activate: Decide['activate'] = ({ until: asked, ...ask }, pact, { today }) => {
  const agreed = lastDay(ask.from, pact.record.months ?? 1)
  const until = asked ?? agreed
  return (
    when(ask.actOn !== undefined && ask.actOn > today, 'in-the-future', { field: 'actOn' }) ??
    when(pact.signedOn !== undefined && ask.from < pact.signedOn, 'before-signature', { signed: pact.signedOn }) ??
    when(pact.follows !== undefined && ask.from <= pact.follows, 'overlaps-predecessor', { until: pact.follows }) ??
    when(ask.from > today, 'start-not-reached', { from: ask.from }) ??
    when(until <= ask.from, 'end-before-start') ??
    when(until > agreed, 'longer-than-agreed', { until: agreed }) ??
    readyRefusal(pact, ask.from) ?? [{ type: 'pacts.activated', data: { ...ask, until } }]
  )
}

export const suspend: Decide['suspend'] = (ask, _, { today }) =>
  when(dayOf(ask.notified) > today, 'in-the-future', { field: 'notified' }) ??
  when(ask.effective < suspendableFrom(ask.notified), 'notice-too-short', { hours: suspensionHours }) ??
  when(ask.until !== undefined && ask.until < dayOf(ask.effective), 'end-before-start') ?? [{ type: 'pacts.suspended', data: ask }]

export const resume: Decide['resume'] = (ask) => [{ type: 'pacts.resumed', data: ask }]

export const extend: Decide['extend'] = (ask, pact, { today }) => {
  const { from = '', until: was = '' } = pact.record
  const derogated = ask.derogation !== undefined && ask.derogationAct !== undefined
  return (
    when(ask.actOn > today, 'in-the-future', { field: 'actOn' }) ??
    when(today > was, 'already-over', { until: was }) ??
    when(ask.until <= was, 'not-longer', { until: was }) ??
    when(isLonger(pact, from, ask.until) && !derogated, 'past-the-cap', { months: capOf(pact) }) ?? [
      { type: 'pacts.extended', data: { ...ask, was } },
    ]
  )
}
