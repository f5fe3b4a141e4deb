// The pages of the auditors' seats as text: for a visitor, for who grants, for who sits, and in the past.
import { describe, expect, it } from 'vitest'
import type { Role } from '../../server/kernel/people.ts'
import { visit } from '../support/page.tsx'
import { expectWhole } from '../support/pages-whole.ts'
import { person } from '../support/people.ts'

const id = '5ea70000-0000-4000-8000-000000000001'
const pact = '9ac70000-0000-4000-8000-000000000003'
const known = '2026-10-06T08:10:00.000Z'
const row = {
  ...{ id, revision: 3, auditor: person('auditor').id, body: 'Collegio dei revisori', mandate: 'Verifica annuale', act: 'DG-1', known },
  ...{ starts_on: '2026-10-05', ends_on: '2099-10-04', stage: 'taken', granted_on: '2026-10-05', taken_on: '2026-10-06' },
  ...{ over_on: null, over_why: null, samples: 1, looks: 1 },
}
const fact = { seat: id, event: 'e0000000-0000-4000-8000-000000000001', day: '2026-10-06', known, recorded: known, imported: false }
const sample = {
  ...fact,
  revision: 2,
  draw: 1,
  method: 'sha256-order-1',
  seed: 'lotto-7',
  as_of: '2025-12-31',
  size: 1,
  population: 11,
  pacts: [pact],
}
const look = { ...fact, revision: 3, sight: 'pact', of: pact, as_of: '2025-12-31' }
const seat = (asks: readonly string[], more: object = {}) => ({
  ...row,
  ...more,
  parts: { samples: [sample], looks: [look] },
  asks,
  position: 9,
})
const answers = (asks: readonly string[] = [], more: object = {}) => ({
  '/api/seats': { items: [row], next: null, position: 9 },
  [`/api/seats/${id}`]: seat(asks, more),
  '/api/audit/sample': { seed: 'lotto-7', size: 1, day: '2025-12-31', population: 11, items: [{ id: pact, title: 'Panchine e libri' }] },
  '/api/audit/titles': { items: [{ id: pact, title: 'Panchine e libri' }], position: 9 },
})
const page = (url: string, as?: Role, asks?: readonly string[], more?: object) =>
  visit(url, { answers: answers(asks, more), ...(as ? { me: person(as) } : {}) })

describe.each(['/controllo/posti', `/controllo/posti/${id}`])('%s', (url) => {
  it.each(['it', 'en'] as const)('is whole in %s', async (language) => expectWhole(await visit(url, { answers: answers(), language })))
})

describe('the list of seats', () => {
  it('says who sent whom, until when, and lets only the manager grant', async () => {
    const visitor = await page('/controllo/posti')
    for (const said of ['Collegio dei revisori', 'Verifica annuale', 'al lavoro']) expect(visitor.text).toContain(said)
    expect(visitor.text).not.toContain('Concedi un posto')
    expect((await page('/controllo/posti', 'manager')).text).toContain('Concedi un posto')
    expect((await page('/controllo/posti?asOf=2026-01-01', 'manager')).text).not.toContain('Concedi un posto')
  })
  it('without seats says what they are for', async () => {
    const none = { '/api/seats': { items: [], next: null, position: 9 } }
    expect((await visit('/controllo/posti', { answers: none })).text).toContain('Nessun posto, per ora')
    expect((await visit('/controllo/posti?asOf=2024-01-01', { answers: none })).text).toContain(
      'In quel giorno nessun posto era ancora stato concesso',
    )
  })
})

describe('a seat', () => {
  const url = `/controllo/posti/${id}`
  it('lets who sits there draw, open and leave; others only read', async () => {
    const auditor = await page(url, 'auditor', ['draw', 'look', 'leave'])
    for (const said of ['Estrai un campione', 'Lascia il posto', 'Scrivi un rilievo']) expect(auditor.text).toContain(said)
    const visitor = await page(url)
    for (const said of ['Estrai e registra', 'Scrivi un rilievo']) expect(visitor.text).not.toContain(said)
    for (const said of ['Campione 1', 'seme «lotto-7»', 'Accedi per prendere il posto', 'Gli sguardi']) expect(visitor.text).toContain(said)
  })
  it('whose time is past is over, whatever was recorded', async () => {
    const late = await page(url, 'auditor', ['draw', 'look', 'leave'], { ends_on: '2026-10-06' })
    expect(late.text).toContain('finito')
    expect(late.text).toContain('Il tempo di questo posto è passato.')
    expect(late.text).not.toContain('Estrai e registra')
  })
  it('that is not there says so', async () => {
    expect((await visit(url)).title).toContain('Questo posto non si trova')
  })
})
