// One carer's best week at given prices: which families to serve, exactly, or an upper bound when there are too many ways.
import { type Hourly, parts } from './hourly-problem.ts'

/** All worth is in hundredths of a point and whole. */
export type Week = {
  /** no choice is worth more */
  readonly value: number
  /** pairs of the best choice found, which is worth `value` when all ways were looked at */
  readonly chosen: readonly number[]
  /** pairs looked at, as a measure of the work done */
  readonly work: number
}
export type Asked = {
  readonly carer: number
  /** of each family, what serving it takes from elsewhere: whole hundredths */
  readonly price: Float64Array
  /** a pair that must be in the week */
  readonly with?: number
}

/** Pairs looked at before a week is only bounded. */
const mostWork = 200_000

type Item = { readonly pair: number; readonly family: number; readonly gain: number; readonly minutes: number }

const byDensity = (a: Item, b: Item): number => b.gain * a.minutes - a.gain * b.minutes || a.pair - b.pair

/** What the items from `start` on can be worth at most in `room` minutes, clashes forgotten. */
const most = (items: readonly Item[], start: number, room: number): number => {
  let [worth, left] = [0, room]
  for (let at = start; at < items.length; at++) {
    const { gain, minutes } = items[at] as Item
    if (minutes > left) return worth + (gain * left) / minutes
    worth += gain
    left -= minutes
  }
  return worth
}

const gainOf = ({ weight, row }: Hourly, price: Float64Array, pair: number): number =>
  parts * (weight[pair] as number) - (price[row[pair] as number] as number)

/** The pairs that bring something, and fit beside the one that must be there. */
const itemsOf = (hourly: Hourly, { carer, price, with: must }: Asked): readonly Item[] => {
  const { ofCarer, row, minutes, clash } = hourly
  const items: Item[] = []
  for (const pair of ofCarer[carer] as Int32Array) {
    const family = row[pair] as number
    const gain = gainOf(hourly, price, pair)
    if (gain <= 0 || pair === must || (must !== undefined && clash[(row[must] as number) * price.length + family] === 1)) continue
    items.push({ pair, family, gain, minutes: minutes[family] as number })
  }
  return items.sort(byDensity)
}

type Found = { readonly value: number; readonly chosen: readonly number[]; readonly work: number }

/** Branch and bound: the densest first, and no way that cannot be worth a whole hundredth more. */
const search = (items: readonly Item[], room: number, clashing: (a: number, b: number) => boolean): Found => {
  let [best, chosen, work]: [number, readonly number[], number] = [0, [], 0]
  const taken: number[] = []
  const walk = (open: readonly Item[], worth: number, left: number): void => {
    if (worth > best) {
      best = worth
      chosen = [...taken]
    }
    for (let at = 0; at < open.length; at++) {
      if (work >= mostWork || worth + most(open, at, left) < best + 0.5) return
      const item = open[at] as Item
      if (item.minutes > left) continue
      work += open.length - at
      taken.push(item.pair)
      const rest = left - item.minutes
      walk(
        open.filter((other, index) => index > at && other.minutes <= rest && !clashing(item.family, other.family)),
        worth + item.gain,
        rest,
      )
      taken.pop()
    }
  }
  walk(items, 0, room)
  return { value: work < mostWork ? best : Math.ceil(most(items, 0, room)), chosen, work }
}

/** The best week of a carer at these prices, or the best with one pair in it. */
export const bestWeek = (hourly: Hourly, asked: Asked): Week => {
  const { carer, price, with: must } = asked
  const { clash, minutes, row, limit } = hourly
  const clashing = (a: number, b: number): boolean => clash[a * price.length + b] === 1
  const held = must === undefined ? 0 : (minutes[row[must] as number] as number)
  const found = search(itemsOf(hourly, asked), (limit[carer] as number) - held, clashing)
  if (must === undefined) return found
  return { ...found, value: found.value + gainOf(hourly, price, must), chosen: [must, ...found.chosen] }
}
