// The canary of the generative pacts: a mark in every personal field, told through the law, and nobody outside the named team who finds it, or the case, anywhere.

import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CommandName, GenerativeCommands } from '../../events/generative/commands.ts'
import { decider } from '../../events/generative/decider.ts'
import { events } from '../../events/generative/events.ts'
import type { Pact } from '../../events/generative/state.ts'
import { fold, hasPersonal, type Stored } from '../../events/kernel/index.ts'
import { generative } from '../../projections/generative/projection.ts'
import { schemaOf } from '../../projections/kernel/ddl.ts'
import type { Context } from '../../server/kernel/context.ts'
import { type Role, roles } from '../../server/kernel/people.ts'
import * as registry from '../../server/registry.ts'
import { character, entered } from '../support/entering.ts'
import { makeTestApp, type TestApp } from '../support/http.ts'
import { people } from '../support/people.ts'
import { rowsOf } from '../vault/house.ts'
import { formsOf, holds } from '../vault/traces.ts'
import * as s from './samples.ts'

const contexts: readonly Context[] = Object.values(registry)
const stem = `kg${randomBytes(6).toString('hex')}Zq`
let planted = 0
const mark = (): string => {
  planted += 1
  return `${stem} ${planted}`
}
const worker = character(60, 'caseworker', { kind: 'organisation', id: s.organisation })
const herself = character(70, 'resident')
const relative = character(71, 'resident')
const person = herself.id
const ids = [1, 2, 3].map((n) => `9e4ec000-0000-4000-8000-00000000000${n}`) as [string, string, string]
const [first] = ids

let app: TestApp
const stateOf = async (id: string): Promise<Pact> => fold(decider, decider.initial, (await app.store.read(`generative-${id}`)) as never)
type Day = { readonly on?: string; readonly by?: string; readonly role?: Role }
const ask = async <C extends CommandName>(id: string, command: C, data: GenerativeCommands[C], { on = s.today, by, role }: Day = {}) => {
  const asker = { by: by ?? worker.id, role: role ?? ('caseworker' as const) }
  const answer = await app.act({ context: 'generative', id, command, data, on, ...asker })
  if (answer.outcome !== 'recorded') throw new Error(`${command}: ${JSON.stringify(answer)}`)
}
const asPerson = { by: person, role: 'resident' as const }
const asCoordinator = { by: s.coordinator.by, role: 'coordinator' as const }

const marked = () => ({
  goals: s.plan.goals.map((one) => ({ ...one, text: mark() })),
  commitments: s.plan.commitments.map((one) => ({ ...one, text: mark() })),
  resources: s.plan.resources.map((one) => ({ ...one, what: mark() })),
  lines: s.plan.lines.map((one) => ({ ...one, what: mark() })),
  gifts: s.plan.gifts.map((one) => ({ ...one, activity: mark() })),
})
const begun = async (id: string, party: 'person' | 'household' = 'person'): Promise<void> => {
  await ask(id, 'report', { ...s.reporting, party, person, name: mark(), phone: mark(), need: mark() })
  await ask(id, 'entrust', { caseworker: worker.id, name: mark(), phone: mark() })
  await ask(id, 'listen', { needs: mark(), strengths: mark() })
}
const signedOff = async (id: string): Promise<void> => {
  const sha256 = (await stateOf(id)).text?.sha256 ?? ''
  await ask(id, 'sign', { sha256 }, asPerson)
  await ask(id, 'countersign', { sha256, born: '2000-06-01', seen: 'passport' }, asCoordinator)
}
const running = async (id: string): Promise<void> => {
  await begun(id)
  await ask(id, 'assess', { ...s.assessing, note: mark() })
  await ask(id, 'plan', marked())
  await ask(id, 'fix', {})
  await signedOff(id)
  await ask(id, 'activate', s.starting)
}
const april = { on: '2026-04-10' }
/** Three lives that write every personal field there is. */
const told = async (): Promise<void> => {
  const [one, two, three] = ids
  await running(one)
  await ask(
    one,
    'commit',
    { expense: s.expense, line: s.line, cents: 100_00, what: mark(), supplier: { supplier: s.document, name: mark() } },
    april,
  )
  await ask(one, 'perform', { gift: s.gift, hours: 4, confirmed: 'phone' }, april)
  await ask(one, 'check', { present: true, next: '2026-05-10', decisions: mark(), progress: [] }, april)
  await ask(one, 'miss', { commitment: s.mine, words: mark() }, april)
  await ask(one, 'suspend', { why: 'health', until: '2026-04-30', words: mark() }, april)
  await ask(one, 'resume', { next: '2026-05-10' }, april)
  await ask(one, 'renegotiate', { why: mark(), ...marked() }, april)
  await ask(one, 'drop', {}, april)
  await ask(one, 'ask', { words: mark() }, { ...april, ...asPerson })
  await ask(one, 'answer', { request: 1, words: mark() }, april)
  await ask(one, 'write', { words: mark() }, { ...april, ...asPerson })
  const goals = s.goals.map((goal) => ({ goal, result: 'reached' as const }))
  await ask(one, 'conclude', { goals, ties: { before: 1, after: 3 }, started: ['job'], words: mark() }, april)
  await ask(one, 'follow', { after: 'six-months', standing: 'better', working: true, words: mark() }, { on: '2026-10-10' })
  await begun(two, 'household')
  await ask(two, 'household', { adults: true, members: [{ member: relative.id, name: mark() }] })
  await ask(two, 'assess', { ...s.assessing, note: mark() })
  await ask(two, 'plan', marked())
  await ask(two, 'decline', { reasons: ['other'], way: 'lab', words: mark() })
  await ask(two, 'reopen', { words: mark() }, asCoordinator)
  await ask(two, 'withdraw', { words: mark() }, asPerson)
  await running(three)
  await ask(three, 'interrupt', { why: 'services', to: 'health', words: mark() }, april)
}

let facts: readonly Stored[] = []
beforeAll(async () => {
  app = await makeTestApp({ contexts: registry, config: { demo: [...people, worker, herself, relative] }, now: '2026-11-22T10:00:00.000Z' })
  await told()
  facts = await app.store.readAll()
  for (const { name } of contexts) await app.settled(name)
})
afterAll(() => app?.stop())

const forms = formsOf(stem)
/** News never ends, and at the door of a demonstration its characters are shown to whoever comes. */
const aside: readonly string[] = ['/api/live', '/api/session']
/** Every address that can be read, with the case in the place of any identity. */
const addresses = (): readonly string[] => {
  const plain = app.app.routes.filter(({ method, path }) => method === 'GET' && !aside.includes(path)).map(({ path }) => path)
  const paths = [...new Set(plain)].map((path) => path.replace(/:\w+(\{[^}]*\})?/g, first).replace('*', first))
  const searches = contexts.flatMap(({ name, reads }) =>
    Object.entries(reads).flatMap(([path, { query }]) =>
      Object.entries(query).flatMap(([field, { reach }]) =>
        reach === 'open' ? [`/api/${name}${path === '/' ? '' : path.replace(/:\w+/g, first)}?${field}=${stem}`] : [],
      ),
    ),
  )
  return [...paths, ...searches, ...facts.map(({ id }) => `/api/log/events/${id}/entry`)]
}
const finds = async (path: string, ask: Parameters<TestApp['get']>[1]): Promise<'words' | 'case' | 'nothing'> => {
  const answer = await app.get(path, ask)
  const bytes = Buffer.from(await answer.arrayBuffer())
  if (holds(bytes, forms)) return 'words'
  return answer.status === 200 && bytes.includes(person) ? 'case' : 'nothing'
}
const foundBy = async (ask: Parameters<TestApp['get']>[1]): Promise<readonly string[]> => {
  const found: string[] = []
  for (const path of addresses()) {
    const what = await finds(path, ask)
    if (what !== 'nothing') found.push(`${what} ${path.replace(first, ':id')}`)
  }
  return found
}

describe('a mark in every personal field of a generative pact', () => {
  it('was told through the law in every fact that can hold one', () => {
    const personal = Object.values(events).filter(({ fields }) => hasPersonal(fields))
    expect(personal.map(({ name }) => name).filter((name) => !facts.some(({ type }) => type === name))).toEqual([])
    expect(planted).toBeGreaterThan(50)
  })
  it('is found by the person, by whoever stands beside them and by who answers for it, at the addresses of the case', async () => {
    const team = ['words /api/generative/:id', 'words /api/generative/:id/history']
    const asked = async (who: typeof worker) => foundBy({ headers: await entered(app.app, who) })
    expect(await asked(worker)).toEqual(expect.arrayContaining(['words /api/generative', ...team]))
    expect(await asked(herself)).toEqual(expect.arrayContaining(['words /api/generative/mine', ...team]))
    // Of the pact they sign: its text, and neither the story of the person nor their words.
    expect((await asked(relative)).filter((one) => one.startsWith('words /api/generative'))).toEqual(['words /api/generative/signing'])
    expect((await foundBy({ as: 'coordinator' })).filter((one) => one.startsWith('words'))).toEqual(expect.arrayContaining(team))
  }, 120_000)
  it('is found by nobody else, and neither is the case', async () => {
    expect([undefined, await foundBy({})]).toEqual([undefined, []])
    const others = roles.filter((role) => role !== 'coordinator')
    for (const as of others) expect([as, await foundBy({ as })]).toEqual([as, []])
  }, 240_000)
  it('is not in the journal', () => {
    expect(app.told.length).toBeGreaterThan(100)
    expect(app.told.filter((line) => holds(Buffer.from(line), forms))).toEqual([])
  })
  it('is in no row of any other context, and nor is the case', async () => {
    const open = contexts.filter(({ secrecy }) => secrecy !== 'case').map(({ name }) => name)
    const tables = await rowsOf(
      app.adminUrl,
      `select table_schema as schema, table_name as name from information_schema.tables where table_type = 'BASE TABLE' and table_schema ~ $1`,
      [`^(${open.join('|')})_\\d+$`],
    )
    expect(tables.length).toBeGreaterThan(30)
    for (const { schema, name } of tables) {
      const rows = await rowsOf(app.adminUrl, `select t::text as row from "${String(schema)}"."${String(name)}" t`)
      const text = Buffer.from(rows.map(({ row }) => String(row)).join('\n'))
      for (const what of [person, ...ids]) expect([schema, name, text.includes(what)]).toEqual([schema, name, false])
      expect([schema, name, holds(text, forms)]).toEqual([schema, name, false])
    }
  })
  it('leaves nobody in the rows that figures are made of', async () => {
    for (const table of ['outcomes', 'hosted']) {
      const rows = await rowsOf(app.adminUrl, `select t::text as row from ${schemaOf(generative)}.${table} t`)
      expect(rows.length).toBeGreaterThan(0)
      expect(rows.filter(({ row }) => String(row).includes(person) || String(row).includes('⟦'))).toEqual([])
    }
  })
  it('is announced to nobody who has no part in it', async () => {
    const live = (await app.get('/api/live', { as: 'maker' })).body?.getReader()
    await ask(ids[1], 'reopen', { words: mark() }, asCoordinator)
    const open = { measure: 'labs', value: 1, until: '2018-12-31', source: 'Prova', figure: s.document } as const
    const said = await app.act({ context: 'programmes', id: s.organisation, command: 'declare', data: open, ...asCoordinator })
    expect(said.outcome).toBe('recorded')
    let heard = ''
    while (!heard.includes(s.organisation)) heard += Buffer.from((await live?.read())?.value ?? []).toString()
    await live?.cancel()
    for (const id of [...ids, person]) expect(heard).not.toContain(id)
    expect(holds(Buffer.from(heard), forms)).toBe(false)
  })
})
