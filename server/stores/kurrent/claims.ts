// A claim is a stream of one record that says: this id is taken, and where. KurrentDB has no index by id, and these are ours.
// A claim is written in the same append as its event and only where there is none: so of two requests with one id one wins, whenever they come,
// whatever they expect and whoever crashes in between; and an id leads to its event by two reads.
import { UnreadableEvent } from '../errors.ts'

export type Claim = { readonly stream: string; readonly rev: number; readonly ask: string }

/** Not the name of any event of ours: reading the log leaves it out. */
export const claimType = 'id.taken'
export const claimStream = (id: string): string => `ids-${id}`

export const claimOf = (data: unknown): Claim => {
  const { stream, rev, ask } = (data ?? {}) as Partial<Claim>
  if (typeof stream !== 'string' || typeof rev !== 'number' || typeof ask !== 'string')
    throw new UnreadableEvent('a claim on an id is not legible')
  return { stream, rev, ask }
}
