// The pages of control as text: over their real routes, in both languages, with something, with nothing, and refused.
import { describe, expect, it } from 'vitest'
import { checkWords } from '../../web/kernel/check-words.ts'
import { refusal, visit } from '../support/page.tsx'
import { expectWhole } from '../support/pages-whole.ts'

const fact = {
  ...{
    id: '9ac70000-0000-4000-8000-000000000003',
    context: 'pacts',
    revision: 4,
    place: 'x',
    event: 'e0000000-0000-4000-8000-000000000001',
  },
  ...{
    role: 'manager',
    day: '2025-09-16',
    known: '2025-09-16T09:00:00.000Z',
    known_on: '2025-09-16',
    recorded: '2025-09-16T09:00:00.000Z',
  },
  ...{ imported: false, late: 3, title: 'Panchine e libri sul viale del Po' },
}
const pact = {
  ...{ id: fact.id, title: fact.title, kind: 'ordinary', stage: 'active', municipality: '019036', town: 'Cremona', address: 'Viale Po' },
  ...{ starts_on: '2025-02-01', ends_on: '2027-01-31', reported_until: null },
}
const list = (...items: readonly object[]) => ({ items, next: null, position: 9 })
const full = {
  '/api/audit/figures': { facts: 613, imported: 600, late: 1, pacts: 14, in_force: 7, hours: 9687, corrections: 3, position: 9 },
  '/api/audit/checks': list(...Object.keys(checkWords.it.says).map((check) => ({ check, pacts: check === 'report-missing' ? 1 : 0 }))),
  '/api/audit/checks/report-missing': { check: 'report-missing', items: [pact], position: 9 },
  '/api/audit/corrections': list({ ...fact, field: 'hours', report: 1, was: 1540, now: 154, reason: 'Uno zero di troppo.' }),
  '/api/audit/changes': list({ ...fact, type: 'pacts.corrected' }),
  '/api/audit/changes/counted': list({ context: 'pacts', type: 'pacts.corrected', facts: 2, things: 1 }),
}
const empty = Object.fromEntries(Object.keys(full).map((path) => [path, list()]))

const urls = [
  '/controllo',
  '/controllo/verifiche/report-missing',
  '/controllo/rettifiche',
  '/controllo/cambiamenti?since=2025-09-01&until=2025-09-30',
]

describe.each(urls)('%s', (url) => {
  it.each(['it', 'en'] as const)('is whole in %s', async (language) => expectWhole(await visit(url, { answers: full, language })))
  it('says why when it cannot be read', async () => {
    const answers = Object.fromEntries(Object.keys(full).map((path) => [path, refusal(503, 'Il registro si sta aggiornando.')]))
    expect((await visit(url, { answers })).text).toContain('Il registro si sta aggiornando.')
  })
})

describe('control', () => {
  it('puts what was found before what is clear', async () => {
    const { text } = await visit('/controllo', { answers: full })
    expect(text.indexOf('Resoconto in ritardo')).toBeLessThan(text.indexOf('Complesso senza atto della Giunta'))
    expect(text).toContain('1 patto')
    expect(text).toContain('9.687')
  })
  it('a check without pacts, corrections and changes that are not there say so', async () => {
    const check = await visit('/controllo/verifiche/report-missing', {
      answers: { '/api/audit/checks/report-missing': { check: 'report-missing', items: [], position: 9 } },
    })
    expect(check.text).toContain('Nessun patto, in questo giorno')
    expect((await visit('/controllo/rettifiche', { answers: empty })).text).toContain('Nessuna rettifica')
    expect((await visit('/controllo/rettifiche?asOf=2024-01-01', { answers: empty })).text).toContain(
      'In quel giorno non c’erano ancora rettifiche',
    )
    expect((await visit(urls[3] ?? '', { answers: empty })).text).toContain('Tra questi due giorni non è cambiato nulla')
    expect((await visit('/controllo/verifiche/magia', {})).title).toContain('Questa verifica non c’è')
  })
  it('shows a correction with what stood before, its reason, how late, and its seal', async () => {
    const { text } = await visit('/controllo/rettifiche', { answers: full })
    for (const said of ['diceva 1.540', 'ora dice 154', 'Uno zero di troppo.', 'scritta 3 giorni dopo', 'dirigente del Comune', 'Sigillo'])
      expect(text).toContain(said)
  })
  it('asks for the facts of the two days of the address', async () => {
    const { asked } = await visit(urls[3] ?? '', { answers: full })
    expect(asked.filter((one) => one.includes('since=2025-09-01') && one.includes('until=2025-09-30'))).toHaveLength(2)
  })
  it('has a page for every seal', async () => expectWhole(await visit(`/sigillo/${fact.event}`)))
})
