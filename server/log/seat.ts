// The one seat of the integrator: of all the servers on a database one holds it, on a connection that is also the only one it writes through.
import { createBell } from '../stores/bell.ts'
import { openClient, type Report } from '../stores/postgres/connect.ts'
import { channel } from '../stores/postgres/listener.ts'
import type { Asked } from './postgres-shelf.ts'

export type Seat = {
  readonly connection: Asked
  readonly news: {
    /** Waits for news of the log, at most `ms`. */
    readonly wait: (ms: number) => Promise<void>
    readonly ring: () => void
  }
  /** Waits for `ms` whatever comes, or until the seat is lost. */
  readonly pause: (ms: number) => Promise<void>
  /** aborts when the seat is lost or given up */
  readonly signal: AbortSignal
}
export type Seating = {
  readonly url: string
  readonly report: Report
  readonly signal: AbortSignal
  /** Work of whoever holds the seat, until its signal aborts; when it throws the seat is given up, and sought again. */
  readonly work: (seat: Seat) => Promise<void>
}

const takeSeat = 'select pg_try_advisory_lock(7305810342123) as mine'
const tryEvery = 1000

type Client = Awaited<ReturnType<typeof openClient>>

const isMine = async (client: Client): Promise<boolean> => {
  const { rows } = await client.query<{ mine: boolean }>(takeSeat)
  return rows[0]?.mine ?? false
}

const once = async ({ url, report, signal, work }: Seating): Promise<void> => {
  const client = await openClient(url, report, { application_name: 'comunanza integrator' })
  const lost = new AbortController()
  const [bell, silent] = [createBell(), createBell()]
  const both = AbortSignal.any([signal, lost.signal])
  client.once('end', () => lost.abort())
  client.on('notification', bell.ring)
  let seen = bell.count()
  const wait = async (ms: number): Promise<void> => {
    await bell.wait(seen, ms, both)
    seen = bell.count()
  }
  try {
    while (!both.aborted && !(await isMine(client))) await wait(tryEvery)
    if (both.aborted) return
    await client.query(`listen ${channel}`)
    const pause = (ms: number): Promise<void> => silent.wait(silent.count(), ms, both)
    await work({ connection: client, news: { wait, ring: bell.ring }, pause, signal: both })
  } finally {
    await client.end()
  }
}

/** Seeks the seat and works in it until `signal` aborts; resolves when everything is given back. What goes wrong is reported, and tried again. */
export const holdSeat = async (seating: Seating): Promise<void> => {
  const { signal, report } = seating
  const bell = createBell()
  while (!signal.aborted) {
    await once(seating).catch((error: unknown) => {
      if (!signal.aborted) report(error instanceof Error ? error : new Error(String(error)))
    })
    await bell.wait(bell.count(), tryEvery, signal)
  }
}
