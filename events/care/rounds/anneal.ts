// Simulated annealing: changes that lose something are kept the less often the more they lose and the later it is.
import { makeChange, tryChange } from './change.ts'
import { restore, type Seats } from './seats.ts'

export type Cooling = {
  /** the pairs a family is tried by */
  readonly pairs: Int32Array
  readonly steps: number
  /** how much worth a change may lose, at the beginning and at the end, to be kept about one time in three */
  readonly hot: number
  readonly cold: number
  /** a worth nothing is above: reached, the search is over */
  readonly goal: number
  /** told now and then which share of the steps is done; true ends the search */
  readonly late: (done: number) => boolean
}

const askEvery = 1024

/** Leaves the seats at the best round met. */
export const anneal = (seats: Seats, next: () => number, { pairs, steps, hot, cold, goal, late }: Cooling): void => {
  if (pairs.length === 0) return
  const change = makeChange(seats, next)
  const kept = seats.pairOf.slice()
  let [best, heat] = [seats.worth, hot]
  for (let step = 0; step < steps && best < goal; step++) {
    if (step % askEvery === 0) {
      if (late(step / steps)) break
      heat = hot * (cold / hot) ** (step / steps)
    }
    const pair = pairs[Math.floor(next() * pairs.length)] as number
    if (seats.pairOf[seats.hourly.row[pair] as number] === pair) continue
    if (!tryChange(change, pair, heat * Math.log(next())) || seats.worth <= best) continue
    best = seats.worth
    kept.set(seats.pairOf)
  }
  restore(seats, kept)
}
