// The lists this device keeps for when there is no network: which sessions, and the roster of those that were opened here. Gone at sign-out and after seven days.
import { openDB } from 'idb'
import { listsName } from '../kernel/remember.ts'
import type { Acquaintances } from './api.ts'
import type { Session } from './roster.ts'

export type Who = { readonly id: string; readonly label: string }
/** A session without its people. */
export type Card = Omit<Session, 'people' | 'tallies'>
export type Kept<A> = { readonly of: Who; readonly at: string; readonly answer: A }

const [store, cards] = ['kept', 'cards'] as const
const knownIn = (lab: string): string => `met ${lab}`
/** What an earlier version kept under other names goes with the rest, after a week. */
const isSession = (key: string): boolean => /^[0-9a-f-]{36}$/.test(key)
const week = 7 * 86_400_000
const isOld = ({ at }: Kept<unknown>, now: number): boolean => now - Date.parse(at) > week

// Opened for one thing and closed again: an open database could not be deleted when somebody signs out.
const inside = async <A>(work: (db: Awaited<ReturnType<typeof opened>>) => Promise<A>): Promise<A> => {
  const db = await opened()
  try {
    return await work(db)
  } finally {
    db.close()
  }
}
const opened = () =>
  openDB<{ kept: { key: string; value: Kept<unknown> } }>(listsName, 1, { upgrade: (fresh) => void fresh.createObjectStore(store) })

const put = (key: string, kept: Kept<unknown>): Promise<void> => inside(async (db) => void (await db.put(store, kept, key)))
const get = <A>(key: string): Promise<Kept<A> | undefined> => inside(async (db) => (await db.get(store, key)) as Kept<A> | undefined)

/** Throws away what is older than a week, and everything when it is of somebody other than `who`. */
export const tidyLists = (who: string | undefined, now = Date.now()): Promise<void> =>
  inside(async (db) => {
    for (const key of await db.getAllKeys(store)) {
      const kept = await db.get(store, key)
      if (kept && (isOld(kept, now) || (who !== undefined && kept.of.id !== who))) await db.delete(store, key)
    }
  })

export const keepCards = (of: Who, at: string, answer: readonly Card[]): Promise<void> => put(cards, { of, at, answer })
export const keptCards = (): Promise<Kept<readonly Card[]> | undefined> => get(cards)
export const keepSession = (of: Who, at: string, answer: Session): Promise<void> => put(answer.session, { of, at, answer })
export const keptSession = (session: string): Promise<Kept<Session> | undefined> => get(session)
export const keepKnown = (of: Who, at: string, answer: Acquaintances, lab: string): Promise<void> => put(knownIn(lab), { of, at, answer })
export const keptKnown = (lab: string): Promise<Kept<Acquaintances> | undefined> => get(knownIn(lab))
/** The sessions whose roster is here. */
export const keptSessions = (): Promise<readonly string[]> => inside(async (db) => (await db.getAllKeys(store)).filter(isSession))
