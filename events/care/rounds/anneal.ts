// Simulated annealing with ejection: a family comes in, those in its way get up and look for another place, and the change is kept or not.
import { fill, inTheWay, nobody, restore, rise, type Seats, sit } from './seats.ts'

export type Cooling = {
  readonly steps: number
  /** how much worth a change may lose, at the beginning and at the end, to be kept about one time in three */
  readonly hot: number
  readonly cold: number
  /** asked now and then: true ends the search */
  readonly late: () => boolean
}

const askEvery = 1024

/** Tries one change; true when it was made. */
const tryChange = (seats: Seats, { family, edge }: { family: number; edge: number }, heat: number, luck: number): boolean => {
  const worth = seats.worth
  const moved = [family, ...inTheWay(seats, edge)]
  const before = moved.map((one) => seats.edgeOf[one] as number)
  for (const one of moved) rise(seats, one)
  sit(seats, edge)
  fill(seats, moved.slice(1))
  const change = seats.worth - worth
  if (change >= 0 || luck < Math.exp(change / heat)) return true
  for (const one of moved) rise(seats, one)
  for (const old of before) if (old !== nobody) sit(seats, old)
  return false
}

/** Leaves the seats at the best round met. */
export const anneal = (seats: Seats, next: () => number, { steps, hot, cold, late }: Cooling): void => {
  const { ofFamily } = seats.hourly
  const wanted = ofFamily.flatMap((list, family) => (list.length > 0 ? [family] : []))
  if (wanted.length === 0) return
  let best = seats.worth
  let kept = seats.edgeOf.slice()
  for (let step = 0; step < steps; step++) {
    if (step % askEvery === 0 && late()) break
    const family = wanted[Math.floor(next() * wanted.length)] as number
    const list = ofFamily[family] as Int32Array
    const edge = list[Math.floor(next() * list.length)] as number
    if (edge === seats.edgeOf[family]) continue
    const heat = hot * (cold / hot) ** (step / steps)
    if (!tryChange(seats, { family, edge }, heat, next()) || seats.worth <= best) continue
    best = seats.worth
    kept = seats.edgeOf.slice()
  }
  restore(seats, kept)
}
