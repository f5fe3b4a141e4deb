// The shelf in the browser’s own database: it survives reloading, closing and switching off.
import { type DBSchema, openDB } from 'idb'
import type { NewAct, QueuedAct } from './act.ts'
import type { Shelf } from './shelf.ts'

type Kept = Omit<QueuedAct, 'seq'> & { readonly seq?: number }
interface Schema extends DBSchema {
  acts: { key: number; value: Kept; indexes: { key: string; who: string } }
}

/** Throws when the browser keeps nothing (a private window of an old browser, a full disk). */
export const indexedShelf = async (name = 'comunanza-invii'): Promise<Shelf> => {
  const db = await openDB<Schema>(name, 1, {
    upgrade: (fresh) => {
      const acts = fresh.createObjectStore('acts', { keyPath: 'seq', autoIncrement: true })
      acts.createIndex('key', 'key', { unique: true })
      acts.createIndex('who', 'who')
    },
  })
  const add = async (act: NewAct & Pick<QueuedAct, 'key' | 'who' | 'on'>): Promise<void> => {
    await db.add('acts', { ...act, standing: 'waiting' })
  }
  // Within an index rows come by primary key: the order in which they were added.
  const of = async (who: string): Promise<readonly QueuedAct[]> => (await db.getAllFromIndex('acts', 'who', who)) as QueuedAct[]
  const left = async (): Promise<number> => (await db.getAll('acts')).filter(({ standing }) => standing !== 'sent').length
  const change: Shelf['change'] = async (key, to) => {
    const changing = db.transaction('acts', 'readwrite')
    const before = (await changing.store.index('key').get(key)) as QueuedAct | undefined
    const after = before && to(before)
    if (before && after) await changing.store.put(after)
    else if (before) await changing.store.delete(before.seq)
    await changing.done
    return after
  }
  return { add, of, left, change }
}
