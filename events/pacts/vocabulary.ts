// The closed lists and the repeated shapes that the facts and the requests of pacts are written with.
import { code, day, flag, group, istat, list, oneOf, open, optional, sha256, slug, text, whole } from '../kernel/index.ts'

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

/** Concluded: its time is over and a final report is there. Expired: its time is over and nobody reported. Early and breach want a motive. */
export const endings = ['concluded', 'expired', 'withdrawn', 'early', 'breach'] as const
export type Ending = (typeof endings)[number]

export const kind = () => oneOf(kinds)
export const area = () => oneOf(areas)
export const side = () => oneOf(sides)
export const ending = () => oneOf(endings)
export const title = () => open(text(140))
export const prose = (max = 2_000) => open(text(max))
/** A text of 20,000 UTF-16 units fits one entry of the log (65,535 bytes) in any script. */
export const wholeText = () => open(text(20_000))
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
