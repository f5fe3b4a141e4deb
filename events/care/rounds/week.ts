// One carer's best week at given prices: which families to serve, exactly, or an upper bound when there are too many ways.
import type { Hourly } from './hourly-problem.ts'

/** `value`: no choice is worth more; `chosen`: edges of the best choice found, which is worth `value` when `exact`. */
export type Week = { readonly value: number; readonly chosen: readonly number[]; readonly exact: boolean }

/** Ways looked at before a week is only bounded. */
const maxSteps = 20_000

type Item = { readonly edge: number; readonly family: number; readonly gain: number; readonly minutes: number }

const byDensity = (a: Item, b: Item): number => b.gain * a.minutes - a.gain * b.minutes || a.edge - b.edge

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

/** `price` of each family: what serving it takes from elsewhere. */
export const bestWeek = ({ edges, ofCarer, minutes, limit, clash }: Hourly, carer: number, price: Float64Array): Week => {
  const families = price.length
  const items: Item[] = []
  for (const edge of ofCarer[carer] ?? []) {
    const { row, weight } = edges[edge] as { row: number; weight: number }
    const gain = weight - (price[row] as number)
    if (gain > 1e-9) items.push({ edge, family: row, gain, minutes: minutes[row] as number })
  }
  items.sort(byDensity)
  let [best, chosen, steps]: [number, readonly number[], number] = [0, [], 0]
  const taken: Item[] = []
  const walk = (open: readonly Item[], worth: number, room: number): void => {
    if (worth > best) {
      best = worth
      chosen = taken.map(({ edge }) => edge)
    }
    for (let at = 0; at < open.length; at++) {
      if (steps >= maxSteps || worth + most(open, at, room) <= best + 1e-9) return
      steps++
      const item = open[at] as Item
      if (item.minutes > room) continue
      taken.push(item)
      const left = room - item.minutes
      const base = item.family * families
      walk(
        open.filter((other, index) => index > at && other.minutes <= left && clash[base + other.family] === 0),
        worth + item.gain,
        left,
      )
      taken.pop()
    }
  }
  const room = limit[carer] as number
  walk(items, 0, room)
  const exact = steps < maxSteps
  return { value: exact ? best : most(items, 0, room), chosen, exact }
}
