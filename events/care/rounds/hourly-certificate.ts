// The bound of a round by the hour computed again from its prices: by whoever does not trust the search, with nothing of it.
import type { HourlyProblem, Slot } from './hourly-problem.ts'

/** Prices are in hundredths of a point. */
const hundredths = 100

const length = (slots: readonly Slot[]): number => slots.reduce((sum, [from, until]) => sum + until - from, 0)

type Offer = { readonly gain: number; readonly minutes: number; readonly slots: readonly Slot[] }

/** The best week of one carer: each offer in it or not, unless all that are left could not make it better. */
const best = (offers: readonly Offer[], room: number, between: number): number => {
  const after = offers.map((_, at) => offers.slice(at).reduce((sum, { gain }) => sum + gain, 0))
  let most = 0
  const decide = (at: number, { worth, left, taken }: { worth: number; left: number; taken: readonly Slot[] }): void => {
    most = Math.max(most, worth)
    const offer = offers[at]
    if (!offer || worth + (after[at] ?? 0) <= most) return
    const apart = offer.slots.every(([from, until]) => taken.every(([start, end]) => from >= end + between || start >= until + between))
    if (apart && offer.minutes <= left)
      decide(at + 1, { worth: worth + offer.gain, left: left - offer.minutes, taken: [...taken, ...offer.slots] })
    decide(at + 1, { worth, left, taken })
  }
  decide(0, { worth: 0, left: room, taken: [] })
  return most
}

/**
 * No round is worth more than this: Σ price + Σ over carers of the best week they could have if serving a family cost its price. True for any prices from zero up;
 * undefined when they are not one whole number for each family. A round may say a larger bound, never a smaller one. Takes long where a carer has very many
 * families to choose from.
 */
export const boundOfPrices = ({ families, carers, edges, between = 0 }: HourlyProblem, prices: readonly number[]): number | undefined => {
  if (prices.length !== families.length || !prices.every((price) => Number.isSafeInteger(price) && price >= 0)) return undefined
  const weeks = carers.map(({ minutes }, carer) => {
    const offers = edges
      .filter(({ col }) => col === carer)
      .map(({ row, weight }) => ({ gain: hundredths * weight - (prices[row] ?? 0), slots: families[row]?.slots ?? [] }))
      .map((offer) => ({ ...offer, minutes: length(offer.slots) }))
      .filter((offer) => offer.gain > 0 && offer.minutes <= minutes)
      .sort((a, b) => b.gain - a.gain)
    return best(offers, minutes, between)
  })
  return Math.floor([...prices, ...weeks].reduce((sum, one) => sum + one, 0) / hundredths)
}
