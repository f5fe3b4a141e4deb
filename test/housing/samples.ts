// Facts of a building that tests begin with: three flats, two households. Invented.
import type { HousingEvent } from '../../events/housing/events.ts'
import { nth } from '../support/counter.ts'

export const flat = (n: number): string => `0a110000-0000-4000-8000-00000000000${n}`
export const house = (n: number): string => `4a000000-0000-4000-8000-00000000000${n}`
export const one = nth(91)
export const two = nth(92)
export const three = nth(93)
export const initiative = '1de00000-0000-4000-8000-0000000000aa'
export const turn = '7a000000-0000-4000-8000-0000000000aa'
export const manager = { by: nth(90), role: 'social-manager' }
export const units = [
  { unit: flat(1), stair: 'A', number: '1', purpose: 'sale', rooms: 3 },
  { unit: flat(2), stair: 'A', number: '2', purpose: 'rent-to-buy', rooms: 2 },
  { unit: flat(3), stair: 'B', number: '1', purpose: 'rent-to-buy', rooms: 4 },
] as const

export const asked = { name: 'Casa Prova', municipality: '019036', address: 'Via Inventata 1' }
export const registered: HousingEvent = { type: 'housing.registered', data: asked }
export const added: HousingEvent = { type: 'housing.units-added', data: { units: [...units] } }
export const first = { household: house(1), unit: flat(1), tenure: 'owner' as const, people: [one, two] }
export const second = { household: house(2), unit: flat(2), tenure: 'tenant' as const, people: [three] }
export const lived: readonly HousingEvent[] = [
  registered,
  added,
  { type: 'housing.household-moved-in', data: first },
  { type: 'housing.household-moved-in', data: second },
]
export const offered = { turn, what: 'Foglie in cortile', day: '2025-06-07', slots: 1 }
export const rules = { minimum: 2, percent: 10, checkDays: 3, windowDays: 14, answerDays: 10, againDays: 30 }
