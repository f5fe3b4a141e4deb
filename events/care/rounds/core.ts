// Where a good round by the hour is looked for: the pairs that lose least at the prices of the bound.
import type { Hourly } from './hourly-problem.ts'
import { bestWeek } from './week.ts'

export type Core = {
  /** a few pairs for each family, those that lose least */
  readonly pairs: Int32Array
  /** the same by family, in order of what they lose */
  readonly ofFamily: readonly Int32Array[]
  /** what the last pair of the core loses, in hundredths of a point */
  readonly spread: number
}

/** Pairs looked at for each family, and how many there are at least: of a small round, all. */
const [perFamily, few] = [3.7, 200]

/**
 * What a pair loses: how much less the carer's best week is worth with it than without that condition. The losses of a round, and the prices of those it
 * leaves without, make up its whole distance from the bound: so the best rounds are made of pairs that lose little.
 */
const lossesAt = (hourly: Hourly, price: Float64Array): Float64Array => {
  const losses = new Float64Array(hourly.row.length)
  hourly.ofCarer.forEach((pairs, carer) => {
    const { value } = bestWeek(hourly, { carer, price })
    for (const pair of pairs) losses[pair] = value - bestWeek(hourly, { carer, price, with: pair }).value
  })
  return losses
}

export const coreOf = (hourly: Hourly, price: Float64Array): Core => {
  const losses = lossesAt(hourly, price)
  const lossOf = (pair: number): number => losses[pair] as number
  const byLoss = (a: number, b: number): number =>
    lossOf(a) - lossOf(b) || (hourly.weight[b] as number) - (hourly.weight[a] as number) || a - b
  const all = Int32Array.from(losses, (_, pair) => pair).sort(byLoss)
  const pairs = all.slice(0, Math.max(few, Math.ceil(perFamily * price.length)))
  const last = pairs.at(-1)
  const inside = new Set(pairs)
  const ofFamily = hourly.ofFamily.map((list) => list.filter((pair) => inside.has(pair)).sort(byLoss))
  return { pairs, ofFamily, spread: last === undefined ? 0 : lossOf(last) }
}
