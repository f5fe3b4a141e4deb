// The page of the import as text: for a visitor, for the office, before anything is chosen.
import { describe, expect, it } from 'vitest'
import { visit } from '../support/page.tsx'
import { expectWhole } from '../support/pages-whole.ts'
import { person } from '../support/people.ts'

const book = {
  id: '00000000-0000-4000-8000-000000000001',
  municipality: '019036',
  publisher: null,
  publications: 3,
  latest: '2026-01-19T23:00:00.000Z',
}
const answers = { '/api/snapshots': { items: [book], next: null, position: 9 } }
const url = '/registro/importa'

describe(url, () => {
  it.each(['it', 'en'] as const)('is whole in %s', async (language) => {
    expectWhole(await visit(url, { answers, language }))
    expectWhole(await visit(url, { answers, language, me: person('clerk') }))
  })
  it('is for the office: others are told so', async () => {
    for (const role of ['resident', 'auditor'] as const) {
      const { text } = await visit(url, { answers, me: person(role) })
      expect(text).toContain('Importare un registro spetta all’ufficio del Comune')
      expect(text).not.toContain('Guarda che cosa cambia')
    }
    for (const role of ['clerk', 'manager'] as const)
      expect((await visit(url, { answers, me: person(role) })).text).toContain('Guarda che cosa cambia')
  })
  it('shows which registers are here already, or that none is', async () => {
    expect((await visit(url, { answers })).text).toContain('20 gennaio 2026')
    const none = { '/api/snapshots': { items: [], next: null, position: 9 } }
    expect((await visit(url, { answers: none })).text).toContain('Nessun registro importato, per ora')
  })
  it('says what a file must be called and how large it may be', async () => {
    const { text } = await visit(url, { answers, me: person('clerk') })
    for (const said of ['2025-09-01.csv', '10 MB', 'Codice ISTAT']) expect(text).toContain(said)
  })
})
