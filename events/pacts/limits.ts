// Limits that a municipality's regulation sets. These are the defaults that hold until regulations are a context of their own.
import { type Day, plusDays, plusMonths } from '../kernel/index.ts'
import { type Refused, when } from './rules.ts'
import type { Pact } from './state.ts'
import type { Kind } from './vocabulary.ts'

/** Months a pact may last without a recorded reason; absent: no limit is written (Palermo, DCC 20/04/2023, art. 9 c. 7). */
export const usualMonths: { readonly [K in Kind]: number | undefined } = { ordinary: undefined, complex: 48 }

/** Kinds that want an act of the Giunta before anybody signs. */
export const wantsGiunta: { readonly [K in Kind]: boolean } = { ordinary: false, complex: true }

/** Days from the receipt of a withdrawal to the day it takes effect: thirty of notice, effective on the thirty-first. */
export const noticeDays = 31

export const effectiveOn = (received: Day): Day => plusDays(received, noticeDays)

/** The last day of a pact that lasts so many months from its first day. */
export const lastDay = (from: Day, months: number): Day => plusDays(plusMonths(from, months), -1)

const kindOf = (pact: Pact): Kind => pact.record.kind ?? 'ordinary'

/** What the kind of pact demands before it is signed: the Giunta's act, and a reason for lasting longer than is usual. */
export const limitRefusal = (pact: Pact): Refused => {
  const usual = usualMonths[kindOf(pact)]
  const { months = 0, derogation } = pact.record
  return (
    when(usual !== undefined && months > usual && derogation === undefined, 'longer-needs-reason', { months, usual }) ??
    when(wantsGiunta[kindOf(pact)] && !pact.text?.approved, 'not-approved')
  )
}

/** Whether a pact from `from` to `until` lasts longer than is usual for its kind. */
export const isLonger = (pact: Pact, from: Day, until: Day): boolean => {
  const usual = usualMonths[kindOf(pact)]
  return usual !== undefined && until > lastDay(from, usual)
}
