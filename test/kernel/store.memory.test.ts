// The log in memory keeps the contract, and its clock never goes back.
import { expect, test } from 'vitest'
import { noStream } from '../../events/kernel/index.ts'
import { memoryStore } from '../../server/stores/memory.ts'
import { anEvent, appendOne, aStream } from './events.ts'
import { storeContract } from './store.contract.ts'

storeContract('memory', async () => ({ store: memoryStore({ clock: () => new Date().toISOString() }), drop: async () => {} }))

test('an earlier clock keeps the last instant', async () => {
  const instants = ['2026-03-01T10:00:00.000Z', '2026-03-01T09:00:00.000Z', '2026-03-01T11:00:00.000Z']
  const store = memoryStore({ clock: () => instants.shift() ?? '' })
  const written: unknown[] = []
  for (const stream of [aStream(), aStream(), aStream()])
    written.push(await appendOne(store, { stream, expected: noStream, events: [anEvent()] }))
  expect(written).toMatchObject([
    { at: '2026-03-01T10:00:00.000Z' },
    { at: '2026-03-01T10:00:00.000Z' },
    { at: '2026-03-01T11:00:00.000Z' },
  ])
})
