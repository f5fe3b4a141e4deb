// The closed lists and repeated shapes that a common good is described with.
import { code, group, istat, list, oneOf, open, optional, text, whole } from '../kernel/index.ts'

export const natures = ['material', 'immaterial', 'digital'] as const
export type Nature = (typeof natures)[number]
export const kinds = [
  'green',
  'square',
  'street',
  'school',
  'building',
  'portico',
  'sport',
  'water',
  'website',
  'activity',
  'heritage',
  'other',
] as const
export type Kind = (typeof kinds)[number]
/** A private owner is never named: what is recorded is the consent. */
export const owners = ['municipality', 'other-public', 'private'] as const
export type Owner = (typeof owners)[number]

/** WGS84 in whole millionths of a degree, because the log knows only integers. */
const latitude = () => whole(-90_000_000, 90_000_000)
const longitude = () => whole(-180_000_000, 180_000_000)
const point = () => group({ lat: latitude(), lon: longitude() })
/** most corners of an outline */
export const mostCorners = 200

export const name = () => open(text(140))
export const prose = (max = 1_000) => open(text(max))
export const act = () => code(40)
/** The corners of an outline in order, the first not repeated at the end. */
export const outline = () => list(point(), mostCorners)

/** `municipality` is the ISTAT code, `town` its name. An immaterial good has the town and no point. */
export const place = () =>
  group({
    municipality: istat(),
    town: open(text(80)),
    district: optional(open(text(80))),
    address: optional(open(text(200))),
    lat: optional(latitude()),
    lon: optional(longitude()),
    outline: optional(outline()),
  })

export const described = {
  name: name(),
  nature: oneOf(natures),
  kind: oneOf(kinds),
  place: place(),
  owner: oneOf(owners),
  /** the office that answers for it */
  office: optional(open(text(120))),
  cadastral: optional(list(code(40), 20)),
  notes: optional(prose()),
}
/** What may be told anew or put right; `place` is always whole. */
export const changed = {
  name: optional(name()),
  nature: optional(oneOf(natures)),
  kind: optional(oneOf(kinds)),
  place: optional(place()),
  owner: optional(oneOf(owners)),
  office: optional(open(text(120))),
  cadastral: optional(list(code(40), 20)),
  notes: optional(prose()),
}
