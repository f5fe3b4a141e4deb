// The law of buildings, as far as initiatives have to do with it.
import { type Building, neededOf, rulesOn } from '../../events/housing/state.ts'
import type { Day } from '../../events/kernel/index.ts'

export type { Building }

export const rulesIn = (building: Building, today: Day) => rulesOn(building, today)
/** Households that must endorse an initiative there. */
export const neededIn = (building: Building, today: Day): number => neededOf(rulesOn(building, today), Object.keys(building.units).length)
