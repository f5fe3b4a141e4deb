// Tells other processes now and then that there is more. NOTIFY locks the whole database until it commits, so it stays out of the append.
import type { Pool } from 'pg'
import type { Report } from './connect.ts'
import { channel } from './listener.ts'

export type Hint = { readonly give: () => void; readonly stop: () => Promise<void> }

const every = 50
// The hint is worth nothing after a crash: it need not wait for the disk.
const notify = `select set_config('synchronous_commit', 'off', true), pg_notify('${channel}', '')`

/** At most one NOTIFY in 50 ms, and one after the last `give`. */
export const createHint = (pool: Pool, report: Report): Hint => {
  let timer: ReturnType<typeof setTimeout> | undefined
  let sending: Promise<void> = Promise.resolve()
  const send = (): void => {
    timer = undefined
    sending = pool.query({ name: 'hint', text: notify }).then(() => undefined, report)
  }
  return {
    give: () => {
      timer ??= setTimeout(send, every)
    },
    stop: async () => {
      if (timer) {
        clearTimeout(timer)
        send()
      }
      await sending
    },
  }
}
