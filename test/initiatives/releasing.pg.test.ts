// An initiative that stops lets go of what it has still to come, by itself: once, with its cause, and not when it goes on again meanwhile.
import { afterAll, beforeAll, expect, it } from 'vitest'
import { housing } from '../../server/housing/routes.ts'
import { initiatives } from '../../server/initiatives/routes.ts'
import type { Ask } from '../../server/kernel/ask.ts'
import { catchUp, type Progress } from '../../server/processes/following.ts'
import { type Releasing, releasing } from '../../server/processes/releasing.ts'
import { releasingOf } from '../../server/releasing.ts'
import { spaces } from '../../server/spaces/routes.ts'
import * as room from '../spaces/samples.ts'
import { makeTestApp, type TestApp } from '../support/http.ts'
import * as s from './samples.ts'

const [here, far] = [room.uuid(0xa1), room.uuid(0xa2)]
const [one, two] = ['1de00000-0000-4000-8000-0000000000aa', '1de00000-0000-4000-8000-0000000000bb']
const manager = { by: s.manager.by, role: 'social-manager' } as const
const promoter = { by: s.promoter, role: 'resident' } as const

let app: TestApp
const ask = async (
  told: Pick<Ask, 'context' | 'id' | 'command' | 'data'>,
  as: typeof manager | typeof promoter = manager,
): Promise<void> => {
  const answer = await app.act({ ...told, ...as })
  if (answer.outcome !== 'recorded') throw new Error(`${told.command}: ${JSON.stringify(answer)}`)
}
const of = (id: string, command: string, data: object = {}, as: typeof manager | typeof promoter = manager) =>
  ask({ context: 'initiatives', id, command, data }, as)
const book = (space: string, n: number, day: number, more: object) =>
  ask({ context: 'spaces', id: space, command: 'book', data: room.wanted(n, room.on(day, 18, 20), more) })

const open = async (id: string, building: string): Promise<void> => {
  await ask({ context: 'spaces', id, command: 'open', data: { ...room.asked, building } })
  await ask({ context: 'spaces', id, command: 'rule', data: room.rules })
}
const begin = async (id: string): Promise<void> => {
  await of(id, 'propose', s.asked, promoter)
  await of(id, 'collect', s.rules)
  for (const n of [2, 3]) await of(id, 'endorse', { household: s.house(n) })
  await of(id, 'ask', {}, promoter)
  await of(id, 'approve', { conditions: [], cents: 0 })
}

/** How far a process is, kept here and forgotten by `fresh`. */
const fresh = (): Progress => {
  const at = new Map<string, number>()
  return { load: async (process) => at.get(process) ?? 0, save: async (process, position) => void at.set(process, position) }
}
const follow = (progress: Progress, given: Partial<Releasing> = {}) =>
  catchUp({ store: app.store, progress }, releasing({ ...releasingOf(app, () => app.clock.now), ...given }))
const toCome = async (initiative: string): Promise<readonly string[]> => {
  await app.settled('spaces')
  const facts = await app.store.readAll({ types: ['spaces.booked', 'spaces.released'] })
  const gone = facts.flatMap(({ type, data }) => (type === 'spaces.released' ? (data.bookings as string[]) : []))
  const booked = facts.filter(({ type, data }) => type === 'spaces.booked' && data.initiative === initiative)
  return booked.map(({ data }) => data.booking as string).filter((booking) => !gone.includes(booking))
}
const released = () => app.store.readAll({ types: ['spaces.released'] })

beforeAll(async () => {
  app = await makeTestApp({ contexts: { housing, initiatives, spaces }, now: room.now })
  await open(here, s.building)
  await open(far, room.building)
  for (const id of [one, two]) await begin(id)
  await book(here, 1, 3, { initiative: one })
  await book(here, 2, 10, { initiative: one })
  await book(far, 3, 3, { initiative: one })
  await book(here, 4, 4, { initiative: two })
  await book(here, 5, 5, { household: s.house(2) })
})
afterAll(() => app?.stop())

const progress = fresh()

it('loses nothing while nobody follows the log', async () => {
  await of(one, 'schedule', s.dates, promoter)
  await of(one, 'suspend', { reason: 'Lavori in sala.' })
  expect(await toCome(one)).toEqual([1, 2, 3].map(room.uuid))
})
it('lets go of what is to come in every space, and of nobody else’s', async () => {
  app.clock.now = room.at(3, 19)
  await follow(progress)
  // The first and the third have begun meanwhile: what has begun goes on.
  expect(await toCome(one)).toEqual([1, 3].map(room.uuid))
  expect(await toCome(two)).toEqual([room.uuid(4)])
  const [suspended] = await app.store.readAll({ types: ['initiatives.suspended'] })
  expect(await released()).toMatchObject([
    { stream: `spaces-${here}`, cause: suspended?.id, role: 'admin', data: { initiative: one, reason: 'L’iniziativa è stata sospesa.' } },
  ])
})
it('says it once, also when the house begins again from the first fact', async () => {
  await follow(progress)
  await follow(fresh())
  expect(await released()).toHaveLength(1)
})
it('leaves alone what was taken up again before the house had looked', async () => {
  await of(two, 'suspend', { reason: 'Un ripensamento.' })
  await of(two, 'resume')
  await app.settled('initiatives')
  await follow(progress)
  expect(await toCome(two)).toEqual([room.uuid(4)])
  await of(two, 'cancel', { reason: 'Il maestro è partito.' })
  app.clock.now = room.at(3, 20)
  await follow(progress)
  expect(await toCome(two)).toEqual([])
})
it('lets go of what was on its way when it stopped, also far from its own building, and says why it stopped', async () => {
  app.clock.now = room.at(4, 9)
  await of(one, 'resume')
  await book(far, 8, 11, { initiative: one })
  await of(one, 'suspend', { reason: 'Lavori in cantina.' })
  await follow(progress)
  const before = await released()
  // They had found it going on, and are recorded after it has stopped: nobody tells it again.
  await book(far, 9, 18, { initiative: one })
  const waits = { entry: room.uuid(0xe1), ...room.on(18, 18, 20), minutes: 60, flex: 0, ...room.claim, initiative: one }
  await ask({ context: 'spaces', id: far, command: 'join', data: waits })
  await follow(progress)
  expect(await toCome(one)).toEqual([1, 3].map(room.uuid))
  const stopped = (await app.store.readAll({ types: ['initiatives.suspended'] })).at(-1)
  const late = (await released()).slice(before.length)
  expect(late).toMatchObject([
    {
      ...{ stream: `spaces-${far}`, cause: stopped?.id },
      data: { reason: 'L’iniziativa è stata sospesa.', bookings: [room.uuid(9)], entries: [{ entry: room.uuid(0xe1) }] },
    },
  ])
  await follow(fresh())
  expect(await released()).toHaveLength(before.length + late.length)
})
it('asks the others when one space cannot be asked, and comes back to it', async () => {
  app.clock.now = room.at(6, 9)
  await of(one, 'resume')
  await book(here, 6, 12, { initiative: one })
  await book(far, 7, 12, { initiative: one })
  await of(one, 'cancel', { reason: 'Finita.' })
  const away: Releasing['act'] = (asked) => (asked.id === here ? Promise.reject(new Error('away')) : app.act(asked))
  await expect(follow(progress, { act: away })).rejects.toThrow(`1 spaces did not let go of ${one}`)
  expect(await toCome(one)).toEqual([1, 3, 6].map(room.uuid))
  await follow(progress)
  expect(await toCome(one)).toEqual([1, 3].map(room.uuid))
})
