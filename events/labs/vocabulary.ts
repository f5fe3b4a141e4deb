// The words that the facts and requests of a laboratory are written with.
import { open, personal, text, whole } from '../kernel/index.ts'

export const kinds = ['cittadinanza-attiva', 'comunita', 'civic-center', 'quartiere'] as const
export type LabKind = (typeof kinds)[number]

/** The road of a laboratory, in its order; after the evaluation a new cycle may begin, or the lab goes on without its promoter. */
export const phases = ['start', 'reading', 'priorities', 'co-design', 'action', 'evaluation'] as const
export type Phase = (typeof phases)[number]

/** In what capacity somebody takes part. */
export const capacities = ['citizen', 'operator', 'body', 'volunteer'] as const
export type Capacity = (typeof capacities)[number]
/** Age bands. Nobody below fourteen is enrolled: they are counted. */
export const bands = ['14-17', '18-29', '30-44', '45-64', '65-plus'] as const
export type Band = (typeof bands)[number]
/** Who is in this band is under age: never named. */
export const underAge: Band = '14-17'

/** How it is known that somebody came: ticked on the screen, a code read or typed, a sheet of paper typed in later. */
export const ways = ['roster', 'qr', 'code', 'paper'] as const
export type Way = (typeof ways)[number]
export const presences = ['present', 'absent'] as const
export type Presence = (typeof presences)[number]
/** Whom a head-count is of: grown-ups, minors, or a group that has a name. */
export const counted = ['adults', 'minors', 'group'] as const
export type Counted = (typeof counted)[number]

export const themes = [
  'adolescents',
  'elderly',
  'families',
  'care',
  'school',
  'work',
  'culture',
  'sport',
  'green',
  'spaces',
  'housing',
  'other',
] as const
export type Theme = (typeof themes)[number]
export const ideaStatuses = ['proposed', 'discussed', 'selected', 'shelved', 'dropped'] as const
export type IdeaStatus = (typeof ideaStatuses)[number]
/** What an idea may become, each a stream of its own. */
export const outcomes = ['proposal', 'pact', 'initiative'] as const
export type Outcome = (typeof outcomes)[number]

export const actorKinds = ['institution', 'third-sector', 'association', 'informal-group'] as const
export type ActorKind = (typeof actorKinds)[number]
/** How strong a tie with an actor is: 1 they know each other, 2 they work together at times, 3 they count on each other. */
export const tie = () => whole(1, 3)

/** Hours before a session from which who withdraws withdraws late. [I: a cooperative may choose another] */
export const lateHours = 24
/** Hours before the start from which people may be marked. [I] */
export const hoursBefore = 2
/** Days after the start within which attendance may be recorded, put right or typed in from paper, and a session that was held may be added. [I] */
export const daysAfter = 14
/** Minutes a session lasts at most. */
export const longestSession = 720

export const title = () => open(text(140))
export const place = () => open(text(140))
export const prose = (max = 1_000) => open(text(max))
/** What somebody wants to be called in this laboratory. */
export const called = () => personal('person', text(120))
/** Minutes of the day on the clocks of Italy: 17:30 is 1050. */
export const minuteOfDay = () => whole(0, 1_439)
/** A participant's number in this laboratory, from 1. */
export const number = () => whole(1, 100_000)
