// Which contexts have something to open: those with a personal field in a fact they record or read, and those that read what nobody defines.
import { describe, expect, it } from 'vitest'
import { event, open, personal, reference, text } from '../../events/kernel/index.ts'
import type { Context } from '../../server/kernel/context.ts'
import { mayHold } from '../../server/kernel/holding.ts'
import * as registry from '../../server/registry.ts'

const named = event('visits.named', { person: reference(), name: personal('person', text(80)) })
const opened = event('rooms.opened', { title: open(text(80)) })
const context = (name: string, events: object, types: readonly string[]): Context =>
  ({ name, writes: { events }, projection: { types } }) as unknown as Context
const contexts = [
  context('visits', { named }, ['visits.named']),
  context('rooms', { opened }, ['rooms.opened']),
  context('house', {}, ['rooms.opened', 'visits.named']),
  context('silent', { named }, []),
  context('guests', {}, ['guests.came']),
]

describe('something to open', () => {
  it.each([
    ['visits', true],
    ['rooms', false],
    ['house', true],
    ['silent', true],
    ['guests', true],
  ])('%s: %s', (name, holds) => {
    expect(mayHold(contexts, { name })).toBe(holds)
  })
  it('is in the people and in the traces of the house, and not in its network', () => {
    const all = Object.values<unknown>(registry) as readonly Context[]
    expect(['people', 'traces', 'network'].map((name) => mayHold(all, { name }))).toEqual([true, true, false])
  })
})
