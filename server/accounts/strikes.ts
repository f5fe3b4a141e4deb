// Failed sign-ins, counted by address and by account: after too many one waits, and nobody is locked out for ever.
import { makeMemory } from '../kernel/memory.ts'

export type Strikes = {
  /** Seconds to wait before the next try; 0 when one may try. `now` in milliseconds. */
  waits(who: string, now: number): number
  failed(who: string, now: number): void
  succeeded(who: string): void
}
export type StrikeRule = { readonly most: number; readonly seconds: number }

/** ASVS 5.0 6.3.1: five for an account in a quarter of an hour, fifty for an address in an hour. */
export const strikeRules = {
  account: { most: 5, seconds: 900 },
  address: { most: 50, seconds: 3600 },
} as const satisfies { readonly [by: string]: StrikeRule }

/** Names remembered, at least; the ones that failed longest ago are forgotten first. */
const remembered = 10_000

export const makeStrikes = ({ most, seconds }: StrikeRule): Strikes => {
  const memory = makeMemory<readonly number[]>(remembered)
  const recent = (who: string, now: number): readonly number[] => (memory.get(who) ?? []).filter((at) => now - at < seconds * 1000)
  return {
    waits: (who, now) => {
      const last = recent(who, now).slice(-most)
      const [first = now] = last
      return last.length < most ? 0 : Math.max(0, Math.ceil((first + seconds * 1000 - now) / 1000))
    },
    failed: (who, now) => memory.set(who, [...recent(who, now), now].slice(-most)),
    succeeded: memory.forget,
  }
}
