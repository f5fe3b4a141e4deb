// The house's own clock: an offer nobody answers goes to the next, a place nobody came to is free again, and asking twice changes nothing.
import { afterAll, beforeAll, expect, it } from 'vitest'
import { offeringOf } from '../../server/offering.ts'
import { offerPlaces } from '../../server/processes/offering.ts'
import { spaces } from '../../server/spaces/routes.ts'
import { makeTestApp, type TestApp } from '../support/http.ts'
import * as s from './samples.ts'

let app: TestApp
const room = s.uuid(0xa1)
const ask = (command: string, data: object, by = s.anna, role: 'resident' | 'social-manager' = 'resident') =>
  app.act({ context: 'spaces', id: room, command, data, by, role })
const ring = async () => {
  await app.settled('spaces')
  return offerPlaces(offeringOf(app, () => app.clock.now))
}
const types = async () => (await app.store.read(`spaces-${room}`)).map(({ type }) => type.slice('spaces.'.length))
const join = (entry: number, by: string) => ask('join', { entry: s.uuid(entry), ...s.on(3, 18, 20), minutes: 120, flex: 0, ...s.claim }, by)

beforeAll(async () => {
  app = await makeTestApp({ contexts: { spaces }, now: s.now })
  await ask('open', s.asked, s.uuid(9), 'social-manager')
  await ask('rule', s.rules, s.uuid(9), 'social-manager')
  await ask('book', s.wanted(1, s.on(3, 18, 20)))
  await join(0xe1, s.bruno)
  await join(0xe2, s.carla)
  await ask('cancel', { booking: s.uuid(1), scope: 'this' })
})
afterAll(() => app?.stop())

it('passes an offer on when its time is over, and not before', async () => {
  expect(await ring()).toBe(0)
  app.clock.now = '2025-06-01T12:00:00.000Z'
  expect(await ring()).toBe(1)
  expect((await types()).slice(-2)).toEqual(['offer-expired', 'offered'])
  expect(await ring()).toBe(0)
})
it('frees a place nobody came to, once', async () => {
  await ask('take', { entry: s.uuid(0xe2) }, s.carla)
  app.clock.now = s.at(3, 18, 30)
  expect(await ring()).toBe(0)
  app.clock.now = s.at(3, 18, 31)
  expect(await ring()).toBe(1)
  expect((await types()).at(-1)).toBe('no-show')
  expect(await ring()).toBe(0)
})
it('goes on with the others when one cannot be asked', async () => {
  const asked: string[] = []
  const act = Object.assign(
    async ({ command, id }: { command: string; id: string }) => {
      asked.push(`${command} ${id}`)
      if (id === 'broken') throw new Error('away')
      return { outcome: 'recorded' as const, id, revision: 1, position: 1, events: [] }
    },
    { together: app.act.together, print: app.act.print },
  )
  const due = async () => ({
    offers: [{ space: 'broken', entry: 'e', booking: 'b' }],
    missed: [{ space: 'whole', booking: 'c' }],
    waited: ['whole'],
  })
  await expect(offerPlaces({ act: act as never, house: s.uuid(9), due })).rejects.toThrow('1 things due')
  expect(asked).toEqual(['expire broken', 'no-show whole', 'offer whole'])
})
