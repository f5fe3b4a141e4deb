// What is remembered of people is asked again when something of people has changed, and only then.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { livingThere } from '../../server/housing/living-there.ts'
import { housing } from '../../server/housing/routes.ts'
import type { Directory } from '../../server/kernel/directory.ts'
import { openDirectory } from '../../server/people/directory.ts'
import { people } from '../../server/people/routes.ts'
import * as s from '../housing/samples.ts'
import { entered } from '../support/entering.ts'
import { makeTestApp, type TestApp } from '../support/http.ts'
import { person } from '../support/people.ts'

const building = '0b1f1c10-0000-4000-8000-0000000000ab'
const me = person('resident')
const clerk = { role: 'clerk', scope: 'municipality', scopeId: '019036', from: '2020-06-01' }

let app: TestApp
let directory: Directory
let asked: string[] = []
let buildings = 0

const settled = async (): Promise<void> => void (await Promise.all([app.settled('people'), app.settled('housing')]))
const tell = async (context: string, id: string, command: string, data: object): Promise<void> => {
  const answer = await app.act({
    context,
    id,
    command,
    data,
    by: person('manager').id,
    role: context === 'people' ? 'manager' : 'social-manager',
  })
  expect(answer.outcome, command).toBe('recorded')
  await settled()
}
const newBuilding = (): Promise<void> => tell('housing', building.replace(/.$/, String(buildings++)), 'register', s.asked)
const rolesOf = async (): Promise<readonly string[]> => ((await directory.find(me.id))?.grants ?? []).map(({ role }) => role)

beforeAll(async () => {
  app = await makeTestApp({
    contexts: { people, housing },
    directory: ({ projector }) => {
      const counted: typeof projector = {
        ...projector,
        read: (name, question) => {
          asked.push(name)
          return projector.read(name, question)
        },
      }
      const known = openDirectory({ projector: counted, open: async () => undefined, labels: new Map([[me.id, me.label]]) })
      directory = livingThere({ directory: known, projector: counted })
      return directory
    },
    now: '2025-06-01T10:00:00.000Z',
  })
  await tell('people', me.id, 'register', { name: 'Nome Prova', email: 'prova@example.org', channel: 'demo' })
})
afterAll(() => app?.stop())
beforeEach(async () => {
  await directory.find(me.id)
  asked = []
})

describe('what is remembered of somebody', () => {
  it('is not asked again, whatever happens elsewhere', async () => {
    await directory.find(me.id)
    expect(asked).toEqual([])
    await newBuilding()
    await directory.find(me.id)
    expect(asked).toEqual(['housing'])
  })
  it('is asked again for what happened to anybody, but not where they live', async () => {
    await tell('people', person('operator').id, 'register', { name: 'Altra Prova', email: 'altra@example.org', channel: 'demo' })
    await directory.find(me.id)
    expect(asked).toEqual(['people'])
  })
  it('ends with a grant, and with its end', async () => {
    expect(await rolesOf()).toEqual([])
    await tell('people', me.id, 'grant', clerk)
    expect(await rolesOf()).toEqual(['clerk'])
    await tell('people', me.id, 'revoke', { grant: 1, reason: 'Ha cambiato ufficio' })
    expect(await rolesOf()).toEqual([])
    expect(asked).toEqual(['people', 'people'])
  })
  it('ends when their tables are made again', async () => {
    expect((await app.projector.rebuild('people')).outcome).toBe('rebuilt')
    await directory.find(me.id)
    expect(asked).toEqual(['people'])
    expect((await app.projector.rebuild('housing')).outcome).toBe('rebuilt')
    await directory.find(me.id)
    expect(asked).toEqual(['people', 'housing'])
  })
})

describe('who is signed in', () => {
  it('has a role no longer at the first request after it was taken, with no time gone by', async () => {
    await tell('people', me.id, 'grant', clerk)
    const { cookie } = await entered(app.app, me)
    const mine = async (): Promise<unknown> => (await (await app.get('/api/session', { headers: { cookie } })).json()).me.roles
    expect(await mine()).toEqual(['clerk'])
    await tell('people', me.id, 'revoke', { grant: 2, reason: 'Ha cambiato ufficio' })
    expect(await mine()).toEqual(['resident'])
  })
})
