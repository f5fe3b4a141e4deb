// A small round by the hour by trying every way: the best there is, where there are few enough ways.
import { fits, restore, rise, type Seats, sit } from './seats.ts'

/** As many ways are looked at before it is given up: some milliseconds. */
const mostWays = 20_000

/** Of each family, the most that it and those after it can add. */
const mostFrom = ({ hourly, pairOf }: Seats): Float64Array => {
  const most = new Float64Array(pairOf.length + 1)
  for (let family = pairOf.length - 1; family >= 0; family--) {
    const pairs = hourly.ofFamily[family] as Int32Array
    const heaviest = pairs.reduce((heavy, pair) => Math.max(heavy, hourly.weight[pair] as number), 0)
    most[family] = (most[family + 1] as number) + heaviest
  }
  return most
}

/** Leaves the seats at the best round there is and answers true; where there are too many ways, as they were and false. */
export const tryEveryWay = (seats: Seats): boolean => {
  const { hourly, pairOf } = seats
  const most = mostFrom(seats)
  const before = pairOf.slice()
  const kept = pairOf.slice()
  let [best, ways] = [seats.worth, 0]
  const walk = (family: number): boolean => {
    if (++ways > mostWays) return false
    if (seats.worth > best) {
      best = seats.worth
      kept.set(pairOf)
    }
    if (seats.worth + (most[family] as number) <= best) return true
    for (const pair of hourly.ofFamily[family] ?? []) {
      if (!fits(seats, family, hourly.col[pair] as number)) continue
      sit(seats, pair)
      const all = walk(family + 1)
      rise(seats, family)
      if (!all) return false
    }
    return walk(family + 1)
  }
  for (let family = 0; family < pairOf.length; family++) rise(seats, family)
  const all = walk(0)
  restore(seats, all ? kept : before)
  return all
}
