// The shelf of a browser that keeps nothing: it lasts as long as the page, so what is recorded leaves while it is open.
import type { QueuedAct } from './act.ts'
import type { Shelf } from './shelf.ts'

export type PassingShelf = Shelf & { readonly all: () => readonly QueuedAct[] }

export const passingShelf = (): PassingShelf => {
  const acts = new Map<string, QueuedAct>()
  const all = (): readonly QueuedAct[] => [...acts.values()]
  let seq = 0
  return {
    all,
    add: async (act) => {
      seq += 1
      acts.set(act.key, { ...act, seq, standing: 'waiting' })
    },
    of: async (who) => all().filter((act) => act.who === who),
    left: async () => all().filter(({ standing }) => standing !== 'sent').length,
    change: async (key, to) => {
      const before = acts.get(key)
      const after = before && to(before)
      if (after) acts.set(key, after)
      else acts.delete(key)
      return after
    },
  }
}
