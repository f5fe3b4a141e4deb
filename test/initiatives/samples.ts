// Facts of an initiative that tests begin with: proposed by one household of a building, endorsed by others. Invented.
import type { InitiativeCommands } from '../../events/initiatives/commands.ts'
import type { InitiativeEvent } from '../../events/initiatives/events.ts'
import { nth } from '../support/counter.ts'

/** who asks when a test says nothing else (support/given.ts) */
export const promoter = '00000000-0000-4000-8000-000000000001'
export const neighbour = { by: nth(92), role: 'resident' }
export const manager = { by: nth(90), role: 'social-manager' }
export const owner = { by: nth(95), role: 'owner' }
export const house = (n: number): string => `4a000000-0000-4000-8000-00000000000${n}`
export const building = '0b1f1c10-0000-4000-8000-0000000000aa'
export const assembly = '7c000000-0000-4000-8000-0000000000aa'

export const plan: InitiativeCommands['amend'] = {
  ...{ title: 'Orto nei cassoni', purpose: 'Sei cassoni sul lato sud.', when: { says: 'Il sabato', weekly: true } },
  ...{ spaces: [], openTo: 'residents', asksCents: 42_000, touchesCommonParts: false },
}
export const asked: InitiativeCommands['propose'] = { ...plan, building, household: house(1), promoter, shownAs: 'nobody' }
export const proposed: InitiativeEvent = { type: 'initiatives.proposed', data: asked }
export const touching: InitiativeEvent = { type: 'initiatives.proposed', data: { ...asked, touchesCommonParts: true } }
export const rules = { needed: 2, units: 3, windowDays: 14, answerDays: 10, againDays: 30 }
export const collecting: InitiativeEvent = { type: 'initiatives.collection-opened', data: { ...rules, closes: '2025-06-15' } }
export const voice = (n: number): InitiativeEvent => ({ type: 'initiatives.endorsed', data: { household: house(n) } })
export const reached: InitiativeEvent = { type: 'initiatives.threshold-reached', data: { households: 2 } }
export const put: InitiativeEvent = { type: 'initiatives.asked', data: { due: '2025-06-11' } }
export const upToAnswer = (begins: InitiativeEvent = proposed): readonly InitiativeEvent[] => [
  begins,
  collecting,
  voice(2),
  voice(3),
  reached,
  put,
]
export const approved: InitiativeEvent = { type: 'initiatives.approved', data: { conditions: ['In ordine entro le 19.'], cents: 42_000 } }
export const dates = { first: '2025-06-01', weekly: true, bookings: [] }
export const scheduled: InitiativeEvent = { type: 'initiatives.scheduled', data: dates }
export const started: InitiativeEvent = { type: 'initiatives.started', data: {} }
export const heads = { minutes: 90, adults: 12, children: 3, told: 'Piantata l’insalata.' }
export const carried: InitiativeEvent = { type: 'initiatives.carried-out', data: { occasion: 1, day: '2025-06-01', ...heads, photos: [] } }
export const running: readonly InitiativeEvent[] = [...upToAnswer(), approved, scheduled, started]
export const photo = { sha256: 'a'.repeat(64), bytes: 10, type: 'image/jpeg' as const }
