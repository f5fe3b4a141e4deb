// Pacts of one person that wait for the partner’s signature, on a log that several servers write: what the tests of places begin with.
import type { EventStore } from '../../events/kernel/index.ts'
import { generative } from '../../server/generative/routes.ts'
import { makeAct } from '../../server/kernel/act.ts'
import type { Acting, Ask } from '../../server/kernel/ask.ts'
import type { Context } from '../../server/kernel/context.ts'
import { memoryStore } from '../../server/stores/memory.ts'
import * as s from './samples.ts'

export const person = (n: number): string => `9e4ec000-0000-4000-8000-0001${String(n).padStart(8, '0')}`
export const id = (n: number, of: 'a' | 'b'): string => `9e4ec000-0000-4000-8000-000${of}${String(n).padStart(8, '0')}`
const now = s.worker.at

/** The same context as it was before there were places. */
const { joins: _, ...alone } = generative.writes ?? {}
export const without = { ...generative, writes: alone } as unknown as Context
export type Contexts = { readonly generative: Context }
export const open = (contexts: Contexts = { generative: generative as unknown as Context }) => {
  const store = memoryStore({ clock: () => now })
  const make = (): Acting => makeAct({ store, contexts, now: () => now })
  return { store, acts: [make(), make()] as const }
}

export const told = async (
  act: Acting,
  pact: string,
  command: string,
  data: object,
  role: Ask['role'] = 'caseworker',
  by = s.worker.by,
) => {
  const answer = await act({ context: 'generative', id: pact, command, data, by, role: role ?? 'caseworker', key: `${command} ${pact}` })
  if (answer.outcome !== 'recorded') throw new Error(`${command}: ${JSON.stringify(answer)}`)
}
/** A pact that waits for the partner’s signature alone. */
export const waiting = async (act: Acting, store: EventStore, pact: string, who: string): Promise<string> => {
  await told(act, pact, 'report', { ...s.reporting, person: who })
  await told(act, pact, 'listen', { needs: 'Un lavoro', strengths: 'Le lingue' })
  await told(act, pact, 'assess', s.assessing)
  await told(act, pact, 'plan', s.plan)
  await told(act, pact, 'fix', {})
  const [fixed] = await store.read(`generative-${pact}`, { from: 4 })
  const sha256 = String(fixed?.data.sha256)
  await told(act, pact, 'sign', { sha256 }, 'resident', who)
  return sha256
}
export const signing = (act: Acting, pact: string, sha256: string, key = `countersign ${pact}`) =>
  act({
    ...{ context: 'generative', id: pact, command: 'countersign', data: { ...s.signing, sha256 } },
    ...{ by: s.coordinator.by, role: 'coordinator', key },
  })
