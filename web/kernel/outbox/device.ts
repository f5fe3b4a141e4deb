// This browser as the outbox needs it: its database, its locks, its network, its other tabs.
import { type Done, written } from '../api.ts'
import { post } from '../http.ts'
import { isProblem } from '../problem.ts'
import { upload } from '../upload.ts'
import type { QueuedAct } from './act.ts'
import { indexedShelf } from './indexed-shelf.ts'
import type { Device } from './outbox.ts'
import type { Carrier } from './sending.ts'
import type { Shelf } from './shelf.ts'

const name = 'comunanza-invii'

const endings: { readonly [type: string]: string } = { 'image/jpeg': 'jpg', 'image/png': 'png', 'image/webp': 'webp' }

const carrier: Omit<Carrier, 'isSo'> = {
  post: async ({ context, id, command, key }: QueuedAct, data) => {
    const done = await post<Done>(`/api/${context}/${id}/${command}`, data, { 'idempotency-key': key })
    if (!isProblem(done)) written(done.position)
    return done
  },
  picture: (picture) =>
    upload(new File([picture], `foto.${endings[picture.type] ?? 'jpg'}`, { type: picture.type }), () => undefined).answer,
}

// Where a page is not served over https there are no locks: two tabs may send the same, and its key makes it one.
const alone: Device['alone'] = (work) => (navigator.locks ? navigator.locks.request(name, work) : work())

/** The shelf in this browser's database. Throws when the browser keeps nothing. */
export const keptShelf = (): Promise<Shelf> => indexedShelf(name)

/** `isSo` as in `Carrier`. */
export const thisDevice = (shelf: Shelf, isSo: Carrier['isSo']): Device => {
  const others = new BroadcastChannel(name)
  let open = true
  return {
    shelf,
    carrier: { ...carrier, isSo },
    alone,
    tell: () => open && others.postMessage('changed'),
    listen: (wake) => {
      const ending = new AbortController()
      const { signal } = ending
      window.addEventListener('online', () => wake('network'), { signal })
      // Also when the page is put away: what waits for second thoughts leaves before the telephone sleeps.
      document.addEventListener('visibilitychange', () => wake('network'), { signal })
      others.addEventListener('message', () => wake('tab'), { signal })
      return () => {
        open = false
        ending.abort()
        others.close()
      }
    },
    later: (milliseconds, work) => {
      const timer = setTimeout(work, milliseconds)
      return () => clearTimeout(timer)
    },
    now: () => new Date().toISOString(),
  }
}
