// The pages of the carers as text: the desk's list, one carer, one's own papers.
import { describe, expect, it } from 'vitest'
import { visit } from '../support/page.tsx'
import { expectWhole } from '../support/pages-whole.ts'
import { person } from '../support/people.ts'
import { profile } from './samples.ts'

const id = 'ca4a0000-0000-4000-8000-000000000101'
const { near, from, ...rest } = profile
const row = {
  ...{
    ...rest,
    id,
    revision: 5,
    person: 'p',
    desk: id,
    organisation: id,
    name: 'Mira Sole',
    phone: '055',
    email: null,
    stage: 'registered',
  },
  ...{ tier: 'open', suitable: true, note: null, east: near.east, north: near.north, monthly: null, starts_on: from, training_hours: 0 },
  ...{
    spoken_for: 0,
    placements: 0,
    stage_since: '2026-10-01',
    back_on: null,
    stage_why: null,
    objections: 0,
    parted: [],
    applied_on: '2026-09-01',
  },
  known: '2026-10-01T08:00:00.000Z',
}
const none = { documents: [], trainings: [], references: [], placements: [], objections: [] }
const expired = { carer: id, document: 'identity', expires_on: '2020-01-01', seen_on: '2019-01-01' }
const answers = (asks: readonly string[] = [], parts: object = none, more: object = {}) => ({
  '/api/desks': { items: [{ id, name: 'Sportello', municipalities: ['048019'], organisation: id }], next: null, position: 9 },
  '/api/carers': { items: [{ ...row, ...more }], next: null, position: 9 },
  [`/api/carers/${id}`]: { ...row, ...more, parts, asks, position: 9 },
  [`/api/carers/${id}/history`]: { items: [], next: null, position: 9 },
  '/api/carers/mine': { items: [{ ...row, parts: none, asks: [] }], position: 9 },
  '/api/network': { items: [], next: null, position: 9 },
})
const operator = person('operator')
const read = (url: string, asks?: readonly string[], parts?: object, more?: object) =>
  visit(url, { answers: answers(asks, parts, more), me: operator })

describe.each(['/assistenti', '/assistenti/mie', `/assistenti/${id}`])('%s', (url) => {
  it.each(['it', 'en'] as const)('is whole in %s', async (language) =>
    expectWhole(await visit(url, { answers: answers(['profile']), me: operator, language })),
  )
  it('shows nobody to a visitor', async () => {
    // The tab's title of the page before is gone once another page was seen.
    await visit('/privacy')
    const { text } = await visit(url, { answers: answers() })
    expect(text).not.toContain('Mira Sole')
    expect(text).toContain('Accedi')
  })
})

describe('a carer who worked for a family', () => {
  const placement = (family: string) => ({
    ...{ carer: id, request: family, family, starts_on: '2026-05-01', live: false, minutes: 600, week: [] },
    ...{ freed_on: '2026-08-01', freed_why: 'trial-failed' },
  })
  it('can be parted from it, once', async () => {
    const parts = { ...none, placements: [placement('f1')] }
    const said = 'Non riproporre a una famiglia'
    expect((await read(`/assistenti/${id}`, ['part'], parts)).text).toContain(said)
    expect((await read(`/assistenti/${id}`, ['part'], parts, { parted: ['f1'] })).text).not.toContain(said)
    expect((await read(`/assistenti/${id}`, ['part'])).text).not.toContain(said)
  })
})

describe('the list', () => {
  it('says level, list and state, and lets the desk write an application', async () => {
    const { text } = await read('/assistenti')
    for (const said of ['Mira Sole', 'CS, a ore', 'elenco aperto', 'iscritta', 'Scrivi una candidatura']) expect(text).toContain(said)
  })
})

describe('a carer', () => {
  const url = `/assistenti/${id}`
  it('shows what matching looks at, and an expired document', async () => {
    const { text } = await read(url, [], { ...none, documents: [expired] })
    for (const said of ['lun 08:00–18:00', 'in casa si fuma', 'documento d’identità', 'scaduto', '15 km']) expect(text).toContain(said)
  })
  it('asks only what there is something to ask of', async () => {
    const asks = ['free', 'answer', 'pause']
    const { text } = await read(url, asks)
    expect(text).toContain('Metti in pausa')
    expect(text).not.toContain('Libera le ore')
    expect(text).not.toContain('Rispondi a un’osservazione')
    const placement = {
      ...{
        carer: id,
        request: id,
        family: id,
        starts_on: '2026-10-05',
        live: false,
        minutes: 240,
        week: [],
        freed_on: null,
        freed_why: null,
      },
    }
    const objection = { carer: id, revision: 4, about: 'Il mio italiano', said_on: '2026-10-20', answer: null, answered_on: null }
    const full = (await read(url, asks, { ...none, placements: [placement], objections: [objection] })).text
    for (const said of ['Libera le ore', 'Rispondi a un’osservazione', 'Il mio italiano', 'aspetta una risposta'])
      expect(full).toContain(said)
  })
  it('says that a profile is missing', async () => {
    expect((await read(url, [], none, { level: null })).text).toContain('Il profilo non è ancora compilato')
  })
})
