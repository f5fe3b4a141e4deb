// A log in PostgreSQL with its proofs prepared, and proofs opened over it.
import { type EventStore, noStream, type Write } from '../../events/kernel/index.ts'
import { prepareProofs } from '../../server/log/prepare.ts'
import { openProofs, type Proofs, type ProofsOptions } from '../../server/log/proofs.ts'
import { openPool } from '../../server/stores/postgres/connect.ts'
import { admit } from '../../server/stores/postgres/prepare.ts'
import { postgresStore } from '../../server/stores/postgres/store.ts'
import { anEvent, aStream } from '../kernel/events.ts'
import { preparedDatabase } from '../kernel/prepared.ts'
import type { Later } from '../support/later.ts'
import type { Database } from '../support/postgres.ts'
import { scratchDir } from '../support/scratch.ts'
import { name } from './workshop.ts'

export type Room = {
  readonly url: string
  readonly adminUrl: string
  readonly store: EventStore
  readonly admin: ReturnType<typeof openPool>
  readonly app: ReturnType<typeof openPool>
  readonly faults: Error[]
  /** records so many events and answers their ids */
  readonly record: (count: number) => Promise<readonly string[]>
  /** Closes what the room itself has open. */
  readonly leave: () => Promise<void>
  readonly open: (more?: Partial<ProofsOptions>) => Proofs
}

const aWrite = (): Write => ({ streams: [{ stream: aStream(), expected: noStream, events: [anEvent()] }] })

/** A room in a new database, or in one that has its log and proofs already. */
export const openRoom = async (later: Later, given?: Database): Promise<Room> => {
  const { url, adminUrl, drop } = given ?? (await preparedDatabase())
  later(drop)
  const faults: Error[] = []
  const onFault = (error: Error): void => void faults.push(error)
  const inside = { admin: openPool(adminUrl, onFault, 2), app: openPool(url, onFault, 2), store: postgresStore({ url, report: onFault }) }
  let left: Promise<unknown> | undefined
  const leave = async (): Promise<void> => {
    left ??= Promise.all([inside.store.close(), inside.admin.end(), inside.app.end()])
    await left
  }
  later(leave)
  await prepareProofs(inside.admin)
  if (given) await admit(inside.admin, new URL(url).username)
  const dir = await scratchDir(later)
  const record = async (count: number): Promise<readonly string[]> => {
    const writes = Array.from({ length: count }, aWrite)
    for (let from = 0; from < count; from += 256) await inside.store.append(writes.slice(from, from + 256))
    return writes.flatMap(({ streams }) => streams.flatMap(({ events }) => events.map(({ id }) => id)))
  }
  const open = (more: Partial<ProofsOptions> = {}): Proofs => {
    const proofs = openProofs({ url, dir, name, now: () => new Date().toISOString(), onFault, ...more })
    later(proofs.close)
    return proofs
  }
  return { url, adminUrl, ...inside, faults, record, open, leave }
}

/** Waits until the proofs have signed a tree of this size. */
export const signedUpTo = async (proofs: Proofs, size: number): Promise<void> => {
  while (((await proofs.latest())?.size ?? -1) < size) await new Promise((resolve) => setImmediate(resolve))
}
