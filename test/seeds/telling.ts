// A story told through the deciders into a log in memory, and what the log then holds.
import type { AnyEvent, Recorded } from '../../events/kernel/index.ts'
import type { Line } from '../../seeds/line.ts'
import { tell } from '../../seeds/load.ts'
import { makeAct } from '../../server/kernel/act.ts'
import type { Context } from '../../server/kernel/context.ts'
import { memoryStore } from '../../server/stores/memory.ts'

const now = (): string => '2026-05-04T10:00:00.000Z'

export const toldInMemory = async (contexts: { readonly [name: string]: Context }, story: readonly Line[]) => {
  const store = memoryStore({ clock: now })
  const act = makeAct({ store, contexts, now })
  const { told } = await tell({ act, story })
  const facts = async () => (await store.readAll()) as unknown as readonly Recorded<AnyEvent>[]
  return { act, store, told, facts }
}
