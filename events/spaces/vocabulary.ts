// The words of shared spaces: kinds, what one books for, quotas, and the fields that several facts and requests share.
import { slots } from '../kernel/care.ts'
import {
  cents,
  day,
  flag,
  group,
  instant,
  istat,
  list,
  oneOf,
  open,
  optional,
  reference,
  slug,
  text,
  type ValueOf,
  whole,
} from '../kernel/index.ts'

export const kinds = ['room', 'laundry', 'garden', 'courtyard', 'workshop', 'play', 'tools', 'desk'] as const
export const purposes = [
  'family',
  'neighbours',
  'study',
  'children',
  'sport',
  'culture',
  'repair',
  'laundry',
  'garden',
  'meeting',
  'party',
  'music',
  'other',
] as const
export type Purpose = (typeof purposes)[number]
/** What neighbours hear: not in quiet hours. */
export const loud: readonly Purpose[] = ['party', 'music']
/** `residents`: for a household or an initiative of the building. */
export const audiences = ['residents', 'everybody'] as const
export const holidayPolicies = ['open', 'closed'] as const
/** What a rule of fair use limits, and an exception lifts. */
export const quotas = ['open', 'hours', 'prime', 'pause'] as const
export type QuotaName = (typeof quotas)[number]
export const governing = ['pact', 'initiative'] as const
/** What an edit of a repeated booking reaches. */
export const scopes = ['this', 'following', 'all'] as const
export type Scope = (typeof scopes)[number]
/** On holidays and closed days: leave the day out, or ask for it all the same and be told it cannot be. */
export const holidayChoices = ['skip', 'keep'] as const
/** Where an occurrence cannot be: leave it out, or take none. */
export const conflictChoices = ['skip', 'refuse'] as const
/** How somebody showed that they are there. `desk`: whoever looks after the space saw them. */
export const arrivals = ['qr', 'code', 'desk'] as const
export const conditions = ['ok', 'damage'] as const
/** Why an occurrence of a series is left out. */
export const obstacles = ['taken', 'closed', 'holiday', 'outside-hours', 'quiet', 'too-far', 'past', 'own'] as const
export type Obstacle = (typeof obstacles)[number]

/** Minutes before and after its beginning in which a booking may be checked in. */
export const checkIn = { before: 15, after: 30 } as const
/** Hours an offer holds a place, and hours before the beginning when no place is held any more. */
export const holding = { hours: 2, before: 3 } as const
/** Days over which hours are counted. */
export const rollingDays = 30

/**
 * Limits of one holder; what is absent is not limited. `open` bookings to come, `hours` in any 30 days, `pauseDays` between one and the next: in this
 * space; those named `building…` count over all spaces of its building.
 */
const quota = () =>
  group({
    open: optional(whole(1, 100)),
    hours: optional(whole(1, 720)),
    pauseDays: optional(whole(1, 60)),
    buildingOpen: optional(whole(1, 100)),
    buildingHours: optional(whole(1, 720)),
    buildingPauseDays: optional(whole(1, 60)),
  })

/** How a space is used, on the wall clock of Italy: stretches in minutes of the week from Monday. */
export const rules = {
  week: slots(),
  holidays: oneOf(holidayPolicies),
  /** the patron's day as `mm-dd`, a holiday here */
  patron: optional(slug(5)),
  closedDays: optional(list(day(), 100)),
  quiet: optional(slots()),
  audience: oneOf(audiences),
  longestMinutes: whole(15, 10_080),
  advanceDays: whole(1, 730),
  /** how far ahead a repeated booking may go, in weeks; 0: none may be made */
  seriesWeeks: whole(0, 104),
  bufferMinutes: whole(0, 240),
  cancelHours: whole(0, 720),
  /** how many may be there at the same time, each with their own booking; 1: a booking has the space to itself */
  seats: whole(1, 500),
  household: optional(quota()),
  initiative: optional(quota()),
  /** the hours everybody wants, and which share of a household's hours may be among them, in percent: of those here, of those in the building */
  prime: optional(group({ week: slots(), share: whole(1, 100), buildingShare: optional(whole(1, 100)) })),
  deposit: optional(cents(1_000_00)),
}
const ruleSet = group(rules)
export type Rules = ValueOf<typeof ruleSet>
export type Quota = NonNullable<Rules['household']>

export const period = { from: instant(), to: instant() }
/** Where a space is: who looks after what is there sees who booked. */
export const place = () => group({ building: optional(reference()), municipality: istat() })
export const governor = () => group({ kind: oneOf(governing), id: reference() })
export type Governor = { readonly kind: (typeof governing)[number]; readonly id: string }
/** For whom a place is taken. Nobody is named: households, initiatives and people are references. */
export const claim = {
  household: optional(reference()),
  initiative: optional(reference()),
  /** others who may check in */
  hosts: optional(list(reference(), 5)),
  people: whole(1, 1_000),
  seats: optional(whole(1, 100)),
  purpose: oneOf(purposes),
}
export const name = () => open(text(120))
export const reason = () => open(text(300))
export const purposeText = () => open(text(600))
export const alone = () => flag()
