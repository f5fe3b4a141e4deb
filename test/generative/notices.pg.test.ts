// A letter that something is there: to who gave an address and asked for it, once, and with not a word of the case in it.
import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { generative } from '../../server/generative/routes.ts'
import { sha256Hex } from '../../server/kernel/identity.ts'
import { noticingOf } from '../../server/noticing.ts'
import { consentTexts } from '../../server/people/consent-texts.ts'
import { people } from '../../server/people/routes.ts'
import { type Notice, noticeTo, sendNotices } from '../../server/processes/noticing.ts'
import { programmes } from '../../server/programmes/routes.ts'
import { makeTestApp, type TestApp } from '../support/http.ts'
import { formsOf, holds } from '../vault/traces.ts'
import * as s from './samples.ts'

const stem = `kn${randomBytes(6).toString('hex')}Zq`
const publicUrl = 'https://beni.example.org'
const home = `${publicUrl}/`
const mailbox = 'sara@example.org'
const id = '9e4ea000-0000-4000-8000-000000000051'
const due = s.starting.next

let app: TestApp
const ask = async (
  context: string,
  on: string,
  command: string,
  data: object,
  by: string,
  role: 'resident' | 'caseworker' | 'coordinator' | 'admin',
) => {
  const answer = await app.act({ context, id: on, command, data, by, role })
  if (answer.outcome !== 'recorded') throw new Error(`${command}: ${JSON.stringify(answer)}`)
}
const consenting = { purpose: 'notices', text: sha256Hex(consentTexts.notices.it) } as const
const consent = (command: 'consent' | 'withdrawConsent', person: string) =>
  ask('people', person, command, command === 'consent' ? consenting : { purpose: 'notices' }, person, 'resident')

const box: Notice[] = []
type Post = Parameters<typeof noticingOf>[1]['mail']
const post = (send: (notice: Notice) => Promise<void>): Post => ({
  tell: send,
  send: () => Promise.reject(new Error('no code')),
  close: () => undefined,
})
const deps = (send: (notice: Notice) => Promise<void> = async (notice) => void box.push(notice)) => {
  const found = noticingOf(app, { mail: post(send), publicUrl })
  if (!found) throw new Error('there is a mail server')
  return found
}
const settled = async () => {
  for (const context of ['generative', 'people']) await app.settled(context)
}
const sent = async (send?: Parameters<typeof deps>[0]): Promise<number> => {
  await settled()
  return sendNotices(deps(send))
}

beforeAll(async () => {
  app = await makeTestApp({ contexts: { generative, people, programmes }, now: s.worker.at })
  await ask('people', s.person, 'register', { name: `${stem} Sara`, email: mailbox, channel: 'desk' }, s.worker.by, 'caseworker')
  await ask(
    'people',
    s.worker.by,
    'register',
    { name: 'Emma', email: 'emma@example.org', channel: 'desk' },
    s.coordinator.by,
    'coordinator',
  )
  const worker = (command: string, data: object) => ask('generative', id, command, data, s.worker.by, 'caseworker')
  await worker('report', { ...s.reporting, name: `${stem} Sara`, need: `${stem} bisogno` })
  await worker('listen', { needs: `${stem} ascolto`, strengths: `${stem} forze` })
  await worker('assess', s.assessing)
  await worker('plan', { ...s.plan, goals: s.plan.goals.map((goal) => ({ ...goal, text: `${stem} obiettivo` })) })
  await worker('fix', {})
  const sha256 = String((await app.store.read(`generative-${id}`)).at(-1)?.data.sha256)
  await ask('generative', id, 'sign', { sha256 }, s.person, 'resident')
  await ask('generative', id, 'countersign', { ...s.signing, sha256 }, s.coordinator.by, 'coordinator')
  await worker('activate', s.starting)
  app.clock.now = '2026-05-02T05:00:00.000Z'
  await consent('consent', s.person)
})
afterAll(() => app?.stop())

describe('a notice', () => {
  it('does not leave before there is something', async () => {
    expect(await sent()).toBe(0)
    await ask('generative', id, 'remind', {}, s.organisation, 'admin')
  })
  it('does not leave to who has withdrawn their consent, nor without a mail server', async () => {
    expect(noticingOf(app, { mail: undefined, publicUrl })).toBe(undefined)
    await consent('withdrawConsent', s.person)
    expect(await sent()).toBe(0)
    await consent('consent', s.person)
  })
  it('that could not be sent is not recorded, and nothing is said of whom', async () => {
    const broken = await sent(() => Promise.reject(new Error(`550 ${mailbox}`))).catch((fault: unknown) => fault as Error)
    expect(broken).toMatchObject({ message: '1 notices could not be sent or recorded' })
    expect(JSON.stringify(Object.getOwnPropertyNames(broken).map((name) => Reflect.get(broken as object, name)))).not.toContain(mailbox)
  })
  it('leaves once, to who asked, and is recorded without the address', async () => {
    expect(await sent()).toBe(1)
    expect(await sent()).toBe(0)
    expect(box).toEqual([noticeTo(mailbox, home)])
    const fact = (await app.store.read(`generative-${id}`)).at(-1)
    expect([fact?.type, fact?.data]).toEqual(['generative.notice-sent', { due, to: 'person' }])
  })
  it('leaves to whoever stands beside them too, when they asked', async () => {
    await consent('consent', s.worker.by)
    expect(await sent()).toBe(1)
    expect(box.map(({ to }) => to)).toEqual([mailbox, 'emma@example.org'])
  })
  it('says the same to everybody: no name, no pact, no word of the case, and an address that leads to the front door', () => {
    const [one, two] = box
    expect({ ...one, to: '' }).toEqual({ ...two, to: '' })
    const text = `${one?.subject}\n${one?.text}`
    expect(holds(Buffer.from(text), formsOf(stem))).toBe(false)
    for (const word of [id, s.person, 'patto', 'pact', 'percorso', 'generativ', 'incontro', 'Sara', due])
      expect([word, text.includes(word)]).toEqual([word, false])
    expect(text.match(/https?:\S+/g)).toEqual([home])
  })
  it('would be found out if it said anything: the control', () => {
    const told = noticeTo(mailbox, `${home}percorso ${stem} bisogno`)
    expect(holds(Buffer.from(told.text), formsOf(stem))).toBe(true)
  })
  it('leaves again when the next appointment is left unwritten', async () => {
    const check = { present: true, next: '2026-06-10', progress: [] }
    await ask('generative', id, 'check', check, s.worker.by, 'caseworker')
    expect(await sent()).toBe(0)
    app.clock.now = '2026-06-12T05:00:00.000Z'
    await ask('generative', id, 'remind', {}, s.organisation, 'admin')
    expect(await sent()).toBe(2)
    expect(new Set(box.map(({ text }) => text)).size).toBe(1)
  })
})
