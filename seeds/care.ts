// The story of the care desk: the desk and its rules, the carers, the families day by day, and a round adopted. Everybody is invented.
import { deskStory } from './care/desk.ts'
import { listingStory } from './care/listing.ts'
import { lives } from './care/lives.ts'
import { families } from './care/needs.ts'
import { roundDay, runRound } from './care/round.ts'
import type { Tale } from './care/telling.ts'
import { newWorld } from './care/world.ts'
import type { Line } from './line.ts'

const telling = (): readonly Line[] => {
  const world = newWorld()
  const tales = families.map((family) => ({ family, tale: { proposals: [] } as Tale }))
  const steps = tales
    .flatMap(({ family, tale }) => (lives[family.n] ?? []).map(([day, tell], at) => ({ family, tale, day, tell, at })))
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
  const told: Line[] = []
  let ran = false
  for (const { tell, at, ...of } of steps) {
    if (!ran && of.day >= roundDay) {
      const assessed = tales.filter(({ family: { n }, tale }) => [13, 14, 15, 16].includes(n) && tale.proposals.length === 0)
      told.push(...runRound(world, assessed))
      ran = true
    }
    told.push(...tell({ ...of, world, minute: 3 * at }))
  }
  return told
}

export const story: readonly Line[] = [...deskStory, ...listingStory, ...telling()]
