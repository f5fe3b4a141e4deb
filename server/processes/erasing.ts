// When the law has said that somebody is erased, the house forgets them.
import type { Stored } from '../../events/kernel/index.ts'
import type { Process } from './following.ts'

/** What the fact says: who, why, and where it stands in the log. */
export type Erasure = {
  readonly person: string
  readonly basis: string
  readonly event: string
  readonly position: number
  readonly at: string
}

const erasureOf = ({ id, position, at, data }: Stored): Erasure => {
  const { person, basis } = data
  if (typeof person !== 'string' || typeof basis !== 'string') throw new Error(`people.erased at ${position} does not say who or why`)
  return { person, basis, event: id, position, at }
}

export const erasing = (erase: (erasure: Erasure) => Promise<unknown>): Process => ({
  name: 'erasing',
  types: ['people.erased'],
  handle: async (fact) => void (await erase(erasureOf(fact))),
})
