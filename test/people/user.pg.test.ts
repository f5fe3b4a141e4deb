// The first administrator, made from the machine's own keyboard.
import { afterAll, beforeAll, expect, it } from 'vitest'
import { keyboard } from '../../server/people/keyboard.ts'
import { people } from '../../server/people/routes.ts'
import { addUser } from '../../server/user-chore.ts'
import { makeTestApp, type TestApp } from '../support/http.ts'

let app: TestApp
beforeAll(async () => {
  app = await makeTestApp({ contexts: { people } })
})
afterAll(() => app?.stop())

it('is registered and granted the role by the keyboard, which the log says', async () => {
  const id = await addUser(app, { name: 'Leo Fanti', role: 'admin', municipality: undefined })
  const facts = await app.store.read(`people-${id}`)
  expect(facts.map(({ type, actor, role }) => [type, actor, role])).toEqual([
    ['people.registered', keyboard, 'admin'],
    ['people.granted', keyboard, 'admin'],
  ])
  expect(facts[1]?.data).toMatchObject({ role: 'admin', scope: 'everywhere' })
  expect(JSON.stringify(facts)).not.toContain('Leo Fanti')
})
it('can be made a manager of one municipality', async () => {
  const id = await addUser(app, { name: 'Elena Ponti', role: 'manager', municipality: '019036' })
  expect((await app.store.read(`people-${id}`))[1]?.data).toMatchObject({ role: 'manager', scope: 'municipality', scopeId: '019036' })
})
it('is refused in a sentence where the role, or where it holds, makes no sense', async () => {
  await expect(addUser(app, { name: 'X', role: 'king', municipality: undefined })).rejects.toThrow('Non conosco il ruolo «king»')
  await expect(addUser(app, { name: 'X', role: 'manager', municipality: undefined })).rejects.toThrow('vale in un luogo preciso')
  await expect(addUser(app, { name: 'X', role: 'carer', municipality: '019036' })).rejects.toThrow('non puoi dare')
})
