// A reading room on plain Maps, for tests of the counter that need no database: it only knows how far it is.
import type { Kysely } from 'kysely'
import type { EventStore } from '../../events/kernel/index.ts'
import { type Fact, mapRunner, type Standing } from '../../projections/kernel/running.ts'
import type { Context } from '../../server/kernel/context.ts'
import type { Reader } from '../../server/kernel/reader.ts'

export type MapReader = Reader & {
  /** from now on this context's pages stand like this */
  stand(name: string, how: Partial<Standing>): void
}

type Room = { readonly runner: ReturnType<typeof mapRunner>; position: number; how: Partial<Standing> }

/** Catches up whenever it is asked, so that it is never behind unless told to stand elsewhere. */
export const mapReader = (store: EventStore, contexts: readonly Context[]): MapReader => {
  const rooms = new Map<string, Room>(
    contexts.map(({ name, projection }) => [name, { runner: mapRunner(projection), position: 0, how: {} }]),
  )
  const roomOf = (name: string): Room => {
    const room = rooms.get(name)
    if (!room) throw new Error(`no projection ${name}`)
    return room
  }
  const standing = (name: string): Standing => {
    const { position, how } = roomOf(name)
    return { name, version: 1, position, changes: position, state: 'live', ...how }
  }
  const catchUp = async (name: string): Promise<number> => {
    const room = roomOf(name)
    const facts = await store.readAll({ after: room.position })
    room.runner.apply(facts as unknown as readonly Fact[])
    room.position = facts.at(-1)?.position ?? room.position
    return standing(name).position
  }
  return {
    standing,
    status: async () => {
      const head = (await store.head()).position
      return [...rooms.keys()].map(standing).map((one) => ({ ...one, lag: head - one.position }))
    },
    reached: async (name, position) => (await catchUp(name)) >= position,
    read: async (name, { ask }) => {
      const position = await catchUp(name)
      const { progress } = standing(name)
      if (progress !== undefined) return { building: true, progress }
      const nothing: unknown = undefined
      return { answer: await ask(nothing as Kysely<never>), position }
    },
    stand: (name, how) => {
      roomOf(name).how = how
    },
  }
}
