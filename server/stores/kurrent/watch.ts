// A live subscription that only rings: what came is read by position, so a lost connection loses nothing but time.
import type { Connection } from './client.ts'

export type Watch = { readonly start: () => void; readonly stop: () => Promise<void> }

const again = 1000

/** Rings at each event that comes. A subscription that breaks is reported and opened again after a second, for as long as it takes. */
export const createWatch = ({ client, library }: Connection, ring: () => void, report: (error: Error) => void): Watch => {
  let stopping = false
  let timer: NodeJS.Timeout | undefined
  let live: ReturnType<typeof client.subscribeToAll> | undefined
  const open = (): void => {
    timer = undefined
    const subscription = client.subscribeToAll({ fromPosition: library.END, filter: library.excludeSystemEvents(), requiresLeader: true })
    let over = false
    const retry = (error?: Error): void => {
      if (over) return
      over = true
      if (stopping) return
      if (error) report(error)
      timer = setTimeout(open, again)
      ring() // whatever came while nobody watched is there to be read
    }
    subscription.on('data', ring).on('error', retry).on('end', retry).on('close', retry)
    live = subscription
  }
  return {
    start: () => {
      if (!live && !timer && !stopping) open()
    },
    stop: async () => {
      stopping = true
      clearTimeout(timer)
      await live?.unsubscribe().catch(() => undefined) // a subscription that never began has nothing to end
    },
  }
}
