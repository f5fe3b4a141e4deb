// The keys of people this process holds unwrapped, the most recent ones only.
import { type Keks, unwrapBy } from './kek.ts'
import type { Dek } from './row.ts'
import type { WrappedKey } from './shelf.ts'

export type Keyring = {
  /** The newest key of each person it was told of, to seal with. */
  readonly newest: (subject: string) => Dek | undefined
  readonly remember: (subject: string, dek: Dek) => void
  /** A key to open with, unwrapped the first time. Throws `UnknownKek`. */
  readonly take: (key: WrappedKey) => Dek
  readonly forget: (subject: string) => void
}

const maxKeys = 10_000

const trim = <T>(of: Map<string, T>): void => {
  const [oldest] = of.keys()
  if (of.size > maxKeys && oldest !== undefined) of.delete(oldest)
}

export const makeKeyring = (keks: Keks): Keyring => {
  const held = new Map<string, Dek>()
  const newest = new Map<string, Dek>()
  return {
    newest: (subject) => newest.get(subject),
    remember: (subject, dek) => {
      newest.set(subject, dek)
      trim(newest)
    },
    take: ({ subject, gen, kek, wrapped }) => {
      const name = `${subject}.${gen}`
      const there = held.get(name)
      if (there) return there
      const dek = { gen, key: unwrapBy(keks, kek, wrapped, { subject, gen }) }
      held.set(name, dek)
      trim(held)
      return dek
    },
    forget: (subject) => {
      newest.delete(subject)
      for (const name of held.keys()) if (name.startsWith(subject)) held.delete(name)
    },
  }
}
