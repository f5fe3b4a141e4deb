// Time alone: each night what has run out is recorded by the house, once, and what was extended meanwhile is left alone.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { overdue } from '../../projections/pacts/queries.ts'
import { story } from '../../seeds/pacts.ts'
import { makeAct } from '../../server/kernel/act.ts'
import type { Act, Ask } from '../../server/kernel/ask.ts'
import { house } from '../../server/kernel/house.ts'
import { pacts } from '../../server/pacts/routes.ts'
import { expireOverdue, expiring } from '../../server/processes/expiring.ts'
import { toldInMemory } from '../seeds/telling.ts'
import { openRoom, type Room } from './room.ts'

const log = await toldInMemory({ pacts }, story)
const later = '2031-01-02'
const actLater = makeAct({ store: log.store, contexts: { pacts }, now: () => `${later}T00:10:00.000Z` })
let room: Room

beforeAll(async () => {
  room = await openRoom(log.store)
})
afterAll(() => room?.close())

const positionNow = async (): Promise<number> => (await log.store.head()).position
const waiting = () => room.ask((db) => overdue(db, later))

describe('a pact whose time is over', () => {
  it('rings each night once the day has changed in Rome', () => {
    const { name, next } = expiring({ act: log.act, house, overdue: async () => [] })
    expect(name).toBe('expiring')
    expect(next('2026-07-01T22:30:00.000Z')).toBe('2026-07-02T00:00:00.000Z')
  })
  it('is left alone when the law says that it is not over', async () => {
    const before = await positionNow()
    expect((await waiting()).length).toBeGreaterThan(3)
    await expireOverdue({ act: log.act, house, overdue: waiting })
    expect(await positionNow()).toBe(before)
  })
  it('expires by the hand of the house, on its last day, and once', async () => {
    const due = await waiting()
    await expireOverdue({ act: actLater, house, overdue: async () => due })
    const after = await positionNow()
    await expireOverdue({ act: actLater, house, overdue: async () => due })
    expect(await positionNow()).toBe(after)
    await room.caughtUp()
    expect(await waiting()).toEqual([])
    const [{ id, ends_on } = { id: '', ends_on: '' }] = due
    const row = await room.ask((db) => db.selectFrom('register').selectAll().where('id', '=', id).executeTakeFirstOrThrow())
    expect(row).toMatchObject({ stage: 'expired', ended_on: ends_on })
    const facts = await log.store.read(`pacts-${id}`)
    expect(facts.at(-1)).toMatchObject({ type: 'pacts.expired', actor: house, role: 'admin' })
  })
  it('does not wait for another that cannot be asked, and what failed is told', async () => {
    const asked: string[] = []
    const act: Act = async ({ id }: Ask) => {
      asked.push(id)
      if (id === 'one') throw new Error('no database')
      return id === 'two' ? { outcome: 'closed' } : { outcome: 'duplicate', id, revision: 1, position: 1, events: [] }
    }
    const due = ['one', 'two', 'three'].map((id) => ({ id, ends_on: '2030-12-31' }))
    const rung = expireOverdue({ act, house, overdue: async () => due })
    await expect(rung).rejects.toMatchObject({ errors: [{ message: 'no database' }, { message: expect.stringContaining('two') }] })
    expect(asked).toEqual(['one', 'two', 'three'])
  })
})
