// How good a by-the-hour round can be at most: prices on families, each carer's best week at those prices, and their sum.
import { type Hourly, parts } from './hourly-problem.ts'
import { bestWeek } from './week.ts'

/**
 * The bound of Lagrange: families may be served twice, but being served costs `price`. For any prices ≥ 0, Σ price + Σ over carers of their best week at those
 * prices is at least the worth of every round, so the least sum met is an upper bound that anybody can compute again from `price` (hourly-certificate.ts).
 */
export type Pricing = {
  /** One step of the subgradient method towards `target`, the worth of the best round known. */
  readonly step: (target: number) => void
  /** a whole number, because weights are */
  readonly bound: () => number
  /** the prices of the least sum, in whole hundredths: every sum of them is exact */
  readonly price: () => Float64Array
  /** pairs looked at so far */
  readonly work: () => number
  /** false when steps have become too small to bring anything */
  readonly moving: () => boolean
}

/** Steps without a better bound before smaller ones are tried, and how small they become. */
const [patience, smallest] = [12, 1e-3]

type Sum = { readonly value: number; readonly served: Int32Array; readonly work: number }

/** Σ price + Σ best weeks, and how often each family is served in them. */
const sumAt = (hourly: Hourly, price: Float64Array): Sum => {
  const served = new Int32Array(price.length)
  let [value, work] = [price.reduce((sum, one) => sum + one, 0), 0]
  hourly.limit.forEach((_, carer) => {
    const week = bestWeek(hourly, { carer, price })
    value += week.value
    work += week.work
    for (const pair of week.chosen) {
      const row = hourly.row[pair] as number
      served[row] = (served[row] as number) + 1
    }
  })
  return { value, served, work }
}

const walk = (price: Float64Array, served: Int32Array, length: number): void => {
  let norm = 0
  served.forEach((count, family) => {
    if (count > 1 || (price[family] as number) > 0) norm += (1 - count) ** 2
  })
  if (norm === 0) return
  served.forEach((count, family) => {
    price[family] = Math.max(0, Math.round((price[family] as number) - (length / norm) * (1 - count)))
  })
}

export const makePricing = (hourly: Hourly): Pricing => {
  const price = new Float64Array(hourly.ofFamily.length)
  let centre = price.slice()
  let [least, scale, stale, done] = [Number.POSITIVE_INFINITY, 1, 0, 0]
  const step = (target: number): void => {
    const { value, served, work } = sumAt(hourly, price)
    done += work
    if (value < least) {
      least = value
      centre = price.slice()
      stale = 0
    } else if (++stale >= patience) {
      scale /= 2
      stale = 0
      price.set(centre)
    }
    walk(price, served, scale * Math.max(value - parts * target, parts))
  }
  return {
    step,
    bound: () => Math.floor(least / parts),
    price: () => centre.slice(),
    work: () => done,
    moving: () => scale > smallest,
  }
}
