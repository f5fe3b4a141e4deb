// A log from before there were places: when a server starts the running pacts have theirs, once, and nobody is kept from a new one by a pact that is over.
import { describe, expect, it } from 'vitest'
import { placeOf } from '../../events/generative/place.ts'
import type { EventStore } from '../../events/kernel/index.ts'
import { generative } from '../../server/generative/routes.ts'
import { makeAct } from '../../server/kernel/act.ts'
import type { Act, Acting } from '../../server/kernel/ask.ts'
import { sha256Hex } from '../../server/kernel/identity.ts'
import { placingOf } from '../../server/placing.ts'
import { catchUp, type Progress } from '../../server/processes/following.ts'
import { placing } from '../../server/processes/placing.ts'
import { id, open, person, signing, told, waiting, without } from './places.ts'
import * as s from './samples.ts'

const kept = (): Progress => {
  let at = 0
  return {
    load: async () => at,
    save: async (_, position) => {
      at = position
    },
  }
}
const now = s.worker.at
/** A log written by servers that knew no places, and a server of today on it. */
const old = () => {
  const { store, acts } = open({ generative: without })
  const today = makeAct({ store, contexts: { generative: generative as never }, now: () => now })
  return { store, before: acts[0], today }
}
const running = async (act: Acting, store: EventStore, pact: string, who: string): Promise<void> => {
  await signing(act, pact, await waiting(act, store, pact, who))
}
const start = (act: Act, store: EventStore, progress = kept()) => catchUp({ store, progress }, placing(placingOf({ act, store })))
const holder = async (act: Act, store: EventStore, who: string): Promise<string> =>
  (await placingOf({ act, store }).state(placeOf({ person: who, kind: 'autonomy' }, sha256Hex))).holder

describe('pacts that ran before there were places', () => {
  it('have theirs when the server starts, and then the log itself refuses a second one', async () => {
    const { store, before, today } = old()
    await running(before, store, id(1, 'a'), person(1))
    const second = await waiting(today, store, id(1, 'b'), person(1))
    // The control: until then only the tables would refuse it, and here there are none.
    expect(await holder(today, store, person(1))).toBe('')
    await start(today, store)
    expect(await holder(today, store, person(1))).toBe(id(1, 'a'))
    expect(await signing(today, id(1, 'b'), second)).toEqual({ outcome: 'refused', rule: 'generative.another-is-running' })
  })
  it('take them once, however often it starts', async () => {
    const { store, before, today } = old()
    await running(before, store, id(1, 'a'), person(1))
    await start(today, store)
    const { position } = await store.head()
    await start(today, store)
    await start(today, store, kept())
    expect((await store.head()).position).toBe(position)
  })
  it('leave none behind when they are over already, or end afterwards', async () => {
    const { store, before, today } = old()
    for (const n of [1, 2]) await running(before, store, id(n, 'a'), person(n))
    await told(before, id(1, 'a'), 'interrupt', { why: 'moved' })
    await start(today, store)
    expect(await holder(today, store, person(1))).toBe('')
    expect(await holder(today, store, person(2))).toBe(id(2, 'a'))
    await told(today, id(2, 'a'), 'interrupt', { why: 'moved' })
    expect(await holder(today, store, person(2))).toBe('')
    const { position } = await store.head()
    await start(today, store)
    expect((await store.head()).position).toBe(position)
  })
  it('do not keep it when they end between the look and the taking', async () => {
    const { store, before, today } = old()
    await running(before, store, id(1, 'a'), person(1))
    // It ends by a server that sees no place yet: the taking comes a moment too late.
    const late: Act = async (ask) => {
      if (ask.command === 'take') await told(before, id(1, 'a'), 'interrupt', { why: 'moved' })
      return today(ask)
    }
    await start(late, store)
    expect((await store.readAll()).map(({ type }) => type)).toContain('generative.place-taken')
    expect(await holder(today, store, person(1))).toBe('')
  })
  it('give it to the one signed first, where somebody had two', async () => {
    const { store, before, today } = old()
    await running(before, store, id(1, 'a'), person(1))
    await running(before, store, id(1, 'b'), person(1))
    await start(today, store)
    expect(await holder(today, store, person(1))).toBe(id(1, 'a'))
  })
})
