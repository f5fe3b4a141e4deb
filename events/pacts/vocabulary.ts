// The closed lists and the repeated shapes that the facts and the requests of pacts are written with.
import { cents, code, day, flag, group, istat, list, oneOf, open, optional, reference, sha256, slug, text, whole } from '../kernel/index.ts'

/** Ordinary: modest, repeated care, signed by the manager alone. Complex: value or size that wants an act of the Giunta. */
export const kinds = ['ordinary', 'complex'] as const
export type Kind = (typeof kinds)[number]

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

export const partyKinds = [
  'person',
  'informal-group',
  'association',
  'committee',
  'company',
  'school',
  'cooperative',
  'municipality',
] as const
export type PartyKind = (typeof partyKinds)[number]

/** The municipality is a party of every pact, under this name. */
export const municipality = 'comune'

export const sides = ['citizens', 'municipality'] as const
export type Side = (typeof sides)[number]

/** How a pact ends before its time: a withdrawal took effect, a breach was not remedied, or the public interest changed. */
export const endings = ['withdrawn', 'breach', 'early'] as const
export type Ending = (typeof endings)[number]

/** Whose act approves a text, from the lightest to the weightiest; `none`: the regulation wants no act before signing. */
export const organs = ['none', 'manager', 'giunta', 'council'] as const
export type Organ = (typeof organs)[number]
export const actOrgans = ['manager', 'giunta', 'council'] as const

/** Forms of support (Palermo, DCC 20/04/2023, artt. 10–15). Money only where the regulation in force at drafting allows it. */
export const supportKinds = [
  'space',
  'utilities',
  'maintenance',
  'tools',
  'consumables',
  'protection',
  'staff',
  'training',
  'fee-exemption',
  'tax-relief',
  'self-financing',
  'visibility',
  'insurance',
  'planning',
  'money',
] as const
export type SupportKind = (typeof supportKinds)[number]

/** Offices and bodies asked for an opinion. */
export const offices = [
  'soprintendenza',
  'district',
  'mobility',
  'green',
  'state-property',
  'planning',
  'technical',
  'round-table',
  'other',
] as const
export type Office = (typeof offices)[number]
export const opinionOutcomes = ['favourable', 'prescriptions', 'contrary', 'not-received'] as const
export type OpinionOutcome = (typeof opinionOutcomes)[number]

/** What the office says of a report: approved, to be completed, or critical. */
export const reviews = ['approved', 'incomplete', 'critical'] as const
export type Review = (typeof reviews)[number]

/** «È stato fatto?» */
export const voices = ['yes', 'no', 'not-yet'] as const
export type Voice = (typeof voices)[number]

/** How an inspection found things, a good or a tool came back. */
export const inspections = ['regular', 'remarks', 'serious'] as const
export const conditions = ['good', 'worn', 'damaged'] as const
/** Coherence, social impact and objectives weighed at the end or before a renewal. */
export const verdicts = ['positive', 'mixed', 'negative'] as const
export type Verdict = (typeof verdicts)[number]

/** Who chose each of the three members of a conciliation. */
export const choosers = ['citizens', 'municipality', 'jointly'] as const

/** How a text is made ready to be published: as it is, because somebody checked that it names nobody, or as a file without the names. */
export const redactions = ['text', 'file'] as const

export const kind = () => oneOf(kinds)
export const area = () => oneOf(areas)
export const side = () => oneOf(sides)
export const ending = () => oneOf(endings)
export const title = () => open(text(140))
export const prose = (max = 2_000) => open(text(max))
/** The clauses of a text in their order. One clause at most 6,000 UTF-16 units, all of them at most `longestText`. */
export const clauses = () => list(group({ heading: open(text(120)), body: open(text(6_000)) }), 40)
/** A text of 20,000 UTF-16 units fits one entry of the log (65,535 bytes) in any script. */
export const longestText = 20_000
export const months = () => whole(1, 600)
export const partyId = () => slug()
export const ordinal = () => whole(1, 10_000)
export const hours = () => whole(0, 1_000_000)
export const people = () => whole(0, 1_000_000)
/** Number of an act or of the register, as the office writes it: never a key, because offices cite the same act in different ways. */
export const actNumber = () => code(40)

/** WGS84 in whole millionths of a degree, because the log knows only integers. */
const latitude = () => whole(-90_000_000, 90_000_000)
const longitude = () => whole(-180_000_000, 180_000_000)

/** `municipality` is the ISTAT code (six digits), `town` its name, `address` the good or where it is. */
export const place = () =>
  group({
    municipality: istat(),
    town: open(text(80)),
    address: open(text(200)),
    lat: optional(latitude()),
    lon: optional(longitude()),
  })

/** A group, body or company says its name in `label`; a person has no label here and a UUID as id. */
export const party = () => group({ id: partyId(), kind: oneOf(partyKinds), label: optional(open(text(120))) })

export const outcomes = () => list(group({ commitment: ordinal(), kept: flag(), note: optional(prose(500)) }))

/** What people and municipality put in besides the hours, in euro cents; `staffHours` are those of the municipality. */
export const resources = () =>
  group({ citizens: optional(cents()), municipality: optional(cents()), staffHours: optional(hours()), goods: optional(prose(500)) })

/** The regulation under which a pact is written, and what it says of it: pinned at drafting, whatever changes later. */
export const pinned = () =>
  group({
    regulation: reference(),
    version: ordinal(),
    moneyAllowed: flag(),
    /** the longest term without a reason, in months */
    capMonths: optional(months()),
    /** whose act approves the text of this kind of pact */
    approval: oneOf(organs),
  })

/** Which clause says what an opinion prescribed. */
export const mapped = () => group({ opinion: ordinal(), clause: ordinal() })
/** Commitments that an amendment adds. */
export const promises = () => list(group({ side: side(), what: prose(500), due: optional(day()) }))
/** The same once they hold, under their numbers. */
export const numberedPromises = () => list(group({ commitment: ordinal(), side: side(), what: prose(500), due: optional(day()) }))
/** The three who conciliate, by who chose them and what they are, never by name. */
export const members = () => list(group({ chosen: oneOf(choosers), who: open(text(120)) }), 3)

/** The pact this one follows, and the last day of that one: terms do not overlap. */
export const predecessor = () => group({ pact: reference(), until: day() })

/** What one party read and consents to: a version and the hash of its exact text. */
export const reading = { version: ordinal(), sha256: sha256() }

/** What may be corrected once the pact is signed; `hours` and `people` are those of the report the correction names. */
export const correctable = () =>
  group({
    title: optional(title()),
    area: optional(area()),
    address: optional(open(text(200))),
    lat: optional(latitude()),
    lon: optional(longitude()),
    number: optional(actNumber()),
    act: optional(actNumber()),
    from: optional(day()),
    until: optional(day()),
    hours: optional(hours()),
    people: optional(people()),
  })
