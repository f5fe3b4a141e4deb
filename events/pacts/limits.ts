// Limits that a municipality's regulation sets: those pinned when the pact was drafted, or the usual ones where none was.
import { type Day, type Instant, plusDays, plusMonths } from '../kernel/index.ts'
import { type Refused, when } from './rules.ts'
import type { Pact } from './state.ts'
import { type Kind, type Organ, organs } from './vocabulary.ts'

/** Months a pact may last without a recorded reason; absent: no limit is written (Palermo, DCC 20/04/2023, art. 9 c. 7). */
export const usualMonths: { readonly [K in Kind]: number | undefined } = { ordinary: undefined, complex: 48 }

/** The least organ whose act a text needs before anybody signs it: a complex pact always the Giunta's, whatever was pinned (art. 8 c. 9). */
export const leastOrgan: { readonly [K in Kind]: Organ } = { ordinary: 'none', complex: 'giunta' }

/** Days from the receipt of a withdrawal to the day it takes effect: thirty of notice, effective on the thirty-first. */
export const noticeDays = 31
/** Hours between the notice of a suspension and its effect. */
export const suspensionHours = 48
/** Days the three conciliators have for their proposal (art. 20). */
export const conciliationDays = 30
/** Weeks after which citizens are asked whether it was done: a default for configuration. */
export const askWeeks = 4

type Promised = { readonly keptOn?: Day | null | undefined; readonly due?: Day | null | undefined; readonly begun?: Day | null | undefined }
/** The day from which citizens are asked: some weeks after it was said to be kept, or was due, or the pact began; undefined before that. */
export const askedFrom = ({ keptOn, due, begun }: Promised): Day | undefined => {
  const day = keptOn ?? due ?? begun ?? undefined
  return day === undefined ? undefined : plusDays(day, askWeeks * 7)
}

export const effectiveOn = (received: Day): Day => plusDays(received, noticeDays)

/** The last day of a pact that lasts so many months from its first day. */
export const lastDay = (from: Day, months: number): Day => plusDays(plusMonths(from, months), -1)

/** The first instant at which a suspension notified then may take effect. An instant is written in UTC, where every day has 24 hours. */
export const suspendableFrom = (notified: Instant): Instant =>
  `${plusDays(notified.slice(0, 10), suspensionHours / 24)}${notified.slice(10)}`

const kindOf = (pact: Pact): Kind => pact.record.kind ?? 'ordinary'
const weight = (organ: Organ): number => organs.indexOf(organ)

export const capOf = (pact: Pact): number | undefined => pact.pinned?.capMonths ?? usualMonths[kindOf(pact)]

/** Whose act this pact's text needs. */
export const organFor = (pact: Pact): Organ => {
  const [pinned, least] = [pact.pinned?.approval ?? 'none', leastOrgan[kindOf(pact)]]
  return weight(pinned) > weight(least) ? pinned : least
}
export const isEnough = (organ: Organ, pact: Pact): boolean => weight(organ) >= weight(organFor(pact))

/** What the kind of pact demands before it is signed: the act of the right organ, and a reason for lasting longer than is usual. */
export const limitRefusal = (pact: Pact): Refused => {
  const usual = capOf(pact)
  const { months = 0, derogation } = pact.record
  return (
    when(usual !== undefined && months > usual && derogation === undefined, 'longer-needs-reason', { months, usual }) ??
    when(!isEnough(pact.text?.approved ?? 'none', pact), 'not-approved', { organ: organFor(pact) })
  )
}

/** Whether a pact from `from` to `until` lasts longer than the cap. */
export const isLonger = (pact: Pact, from: Day, until: Day): boolean => {
  const cap = capOf(pact)
  return cap !== undefined && until > lastDay(from, cap)
}
