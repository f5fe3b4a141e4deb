// Never double: thousands of attempts side by side on PostgreSQL, and a control without the law that must fail.
import { afterEach, describe, expect, it } from 'vitest'
import { emptyCalendar } from '../../events/spaces/calendar.ts'
import { decider } from '../../events/spaces/decider.ts'
import type { Space } from '../../events/spaces/state.ts'
import type { Context } from '../../server/kernel/context.ts'
import { spaces } from '../../server/spaces/routes.ts'
import { makeTestApp, type TestApp } from '../support/http.ts'
import { audit, crowd, openRooms, rooms } from './crowd.ts'
import * as s from './samples.ts'

const seed = Number(process.env.SEED ?? Date.now() % 1_000_000)
const attempts = process.env.LONG === '1' ? 50_000 : 5_000
const clients = 64

let app: TestApp
afterEach(() => app?.stop())
const open = async (contexts: { readonly [name: string]: Context }): Promise<TestApp> => {
  app = await makeTestApp({ contexts, now: s.now })
  await openRooms(app.act)
  return app
}

/** The same law, blind to what is there. */
const careless = (): Context => {
  const { writes } = spaces
  if (!writes) throw new Error('spaces are written to')
  const blind = (command: 'book' | 'series') => (ask: never, space: Space, asked: never) =>
    decider.decide[command](ask, { ...space, calendar: emptyCalendar }, asked)
  const decide = { ...decider.decide, book: blind('book'), series: blind('series') }
  return { ...spaces, writes: { ...writes, decider: { ...decider, decide } as unknown as typeof writes.decider } }
}

describe(`${attempts} attempts of ${clients} clients (SEED=${seed})`, () => {
  it(
    'never let two bookings of a space meet, and lose none',
    async () => {
      const { act, store, settled, projector } = await open({ spaces })
      const tally = await crowd(act, { attempts, clients, seed, days: attempts === 5_000 ? 24 : 58 })
      expect(tally.others).toEqual([])
      expect(tally.recorded + tally.refused).toBe(tally.attempts)
      const found = await audit(store)
      expect(found).toEqual({ facts: tally.facts + 2 * rooms.length, overlaps: 0 })
      // The crowd was one: enough of it was refused, enough was not.
      expect(Math.min(tally.recorded, tally.refused)).toBeGreaterThan(attempts / 10)
      await settled('spaces')
      expect(projector.standing('spaces').state).toBe('live')
    },
    10 * 60_000,
  )
  it('without the law they do meet, and the tables raise the alarm instead of showing it', async () => {
    const { act, store, projector, head } = await open({ spaces: careless() })
    const tally = await crowd(act, { attempts: 640, clients, seed, days: 2 })
    expect(tally.recorded).toBeGreaterThan(100)
    expect((await audit(store)).overlaps).toBeGreaterThan(0)
    expect(await projector.reached('spaces', await head(), { timeoutMs: 10_000 })).toBe(false)
    expect(projector.standing('spaces')).toMatchObject({ state: 'stopped', error: expect.stringMatching(/spaces\.(booked|series-booked)/) })
  })
})
