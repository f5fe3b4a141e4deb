// The closed lists of proposals: the words that facts, requests and pages share.
export const kinds = ['ordinary', 'complex', 'civic-use'] as const
export type Kind = (typeof kinds)[number]

export const entryModes = ['own-initiative', 'solicited', 'listed-good', 'consultation', 'self-government'] as const
export type EntryMode = (typeof entryModes)[number]

export const proponents = ['person', 'informal-group', 'association', 'committee', 'body', 'company', 'school', 'cooperative'] as const
export type ProponentKind = (typeof proponents)[number]

/** Areas of action; the first seven are those seen in real registers. */
export const areas = [
  'pedestrian-care',
  'pedestrianisation',
  'green',
  'immaterial',
  'cultural-buildings',
  'sport',
  'cultural-spaces',
  'schools',
  'water',
  'reuse',
  'digital',
  'other',
] as const
export type Area = (typeof areas)[number]

/** 6–12 months, about two years, three or four years. */
export const durations = ['short', 'medium', 'long'] as const
export type Duration = (typeof durations)[number]
export const uses = ['continuous', 'periodic'] as const
export type Use = (typeof uses)[number]

export const supportKinds = ['spaces', 'goods', 'training', 'staff', 'other'] as const
export type SupportKind = (typeof supportKinds)[number]

/** Each is ticked by the proponent, one by one; none comes ticked. */
export const declarations = ['no-exclusion', 'accepts-regulation', 'authorises-publication', 'no-money', 'privacy'] as const
export type Declaration = (typeof declarations)[number]

export const attachmentKinds = [
  'identity',
  'map',
  'drawing',
  'photo',
  'cadastral',
  'statute',
  'participation',
  'group-minutes',
  'other',
] as const
export type AttachmentKind = (typeof attachmentKinds)[number]

/** The points of the form; a draft is written and kept point by point. */
export const points = [
  'who',
  'title',
  'good',
  'idea',
  'activities',
  'recipients',
  'participation',
  'duration',
  'resources',
  'supports',
  'declarations',
  'attachments',
] as const
export type Point = (typeof points)[number]

export const criteria = ['admissibility', 'general-interest', 'feasibility'] as const
export type Criterion = (typeof criteria)[number]

/** Offices whose opinion real files ask for. */
export const advisers = [
  'heritage',
  'district',
  'mobility',
  'green',
  'property',
  'planning',
  'technical',
  'technical-table',
  'other',
] as const
export type Adviser = (typeof advisers)[number]
export const opinions = ['favourable', 'with-prescriptions', 'contrary', 'not-given'] as const
export type Opinion = (typeof opinions)[number]

export const meetings = ['assembly', 'codesign', 'inspection'] as const
export type Meeting = (typeof meetings)[number]
/** What came of an observation. */
export const replies = ['taken', 'partly', 'not-taken'] as const
export type Reply = (typeof replies)[number]

export const archiveReasons = ['inertia', 'incomplete', 'other'] as const
export type ArchiveReason = (typeof archiveReasons)[number]

/** L. 241/1990: days between the reminder and the filing of a file nobody answers for. */
export const reminderDays = 10
/** Months after which an untouched draft is thrown away. */
export const draftMonths = 6
