// Who lives in OPIFICI 22, as identities: three of the cast, the others invented and without a name anywhere.
import { opifici } from '../../server/people/cast.ts'

export const building = opifici
const nth = (n: number): string => String(n).padStart(12, '0')
const cast = (n: number): string => `d0000000-0000-4000-8000-${nth(n)}`
export const manager = cast(21)
export const maker = cast(3)
export const owner = cast(25)

export const unitId = (n: number): string => `0a110000-0000-4000-8000-${nth(n)}`
export const householdId = (n: number): string => `4a000000-0000-4000-8000-${nth(n)}`
const known: { readonly [household: number]: string } = { 1: cast(22), 2: cast(23), 3: cast(24) }
/** The person of a household who speaks for it here. */
export const personOf = (household: number): string => known[household] ?? `4b000000-0000-4000-8000-${nth(household * 10)}`
const sizes = [2, 1, 3, 4, 1, 2, 2, 3]
export const peopleOf = (household: number): readonly string[] => [
  personOf(household),
  ...Array.from(
    { length: (sizes[household % sizes.length] ?? 1) - 1 },
    (_, at) => `4b000000-0000-4000-8000-${nth(household * 10 + at + 1)}`,
  ),
]

/** Flats by stair: the first two were for sale, the others are let with an agreement to sell. */
const stairs = [
  { stair: 'A', flats: 24, purpose: 'sale' },
  { stair: 'B', flats: 24, purpose: 'sale' },
  { stair: 'C', flats: 18, purpose: 'rent-to-buy' },
  { stair: 'D', flats: 18, purpose: 'rent-to-buy' },
  { stair: 'E', flats: 17, purpose: 'rent-to-buy' },
] as const
const rooms = [3, 2, 3, 4, 1, 3, 2]
export const units = stairs
  .flatMap(({ stair, flats, purpose }) => Array.from({ length: flats }, (_, at) => ({ stair, number: String(at + 1), purpose })))
  .map((flat, at) => ({ unit: unitId(at + 1), ...flat, rooms: rooms[at % rooms.length] ?? 2 }))

// Berto and Cleo rent on other stairs: two tenures, one voice each.
const moved: { readonly [household: number]: number } = { 2: 50, 50: 2, 3: 85, 85: 3 }
export const unitOf = (household: number): number => moved[household] ?? household
export const stairOf = (household: number): string => units[unitOf(household) - 1]?.stair ?? ''
const empty = [19, 47, 66, 88, 101]
/** The households, by the number of their first flat; five flats are empty. */
export const households = Array.from({ length: units.length }, (_, at) => at + 1).filter((n) => !empty.includes(n))
