// The story of OPIFICI 22: the building and the initiatives of those who live there. Everybody is invented.
import { askingStory } from './housing/asking.ts'
import { buildingStory } from './housing/building.ts'
import { goingStory } from './housing/going.ts'
import type { Line } from './line.ts'

export const story: readonly Line[] = [...buildingStory, ...goingStory, ...askingStory]
