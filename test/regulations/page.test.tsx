// The pages of the regulations as text: the list, one with its versions, what may be asked.
import { describe, expect, it } from 'vitest'
import type { Role } from '../../server/kernel/people.ts'
import { visit } from '../support/page.tsx'
import { expectWhole } from '../support/pages-whole.ts'
import { person } from '../support/people.ts'
import { profile } from './samples.ts'

const id = '9e900000-0000-4000-8000-000000019036'
const known = '2024-01-01T09:00:00.000Z'
const row = {
  ...{
    id,
    revision: 1,
    stage: 'standing',
    body: 'municipality',
    territory: '019036',
    name: 'Cremona',
    title: 'Regolamento dei beni comuni',
  },
  ...{ version: 2, complete: false, in_force_from: '2024-01-01', repealed_from: null, corrections: 1, last_on: '2025-01-01' },
  ...{ imported: true, known, recorded: known },
}
const version = {
  ...{
    regulation: id,
    day: '2024-01-01',
    known,
    version: 1,
    starts_on: '2024-01-01',
    ends_on: '2025-01-01',
    act: 'DCC n. 9',
    act_on: null,
  },
  ...{ complete: true, profile, why: null, source: null, corrected: true },
}
const latest = {
  ...version,
  version: 2,
  starts_on: '2025-01-01',
  ends_on: null,
  complete: false,
  corrected: false,
  why: 'Un anno di prova',
}
const correction = {
  regulation: id,
  day: '2024-02-01',
  known,
  revision: 1,
  version: 1,
  figure: 'complexCap',
  was: 36,
  now: 48,
  reason: 'Letto male',
  role: 'manager',
}
const line = {
  ...{ regulation: id, day: '2024-01-01', known, revision: 0, event: 'e', recorded: known, imported: true, type: 'regulations.adopted' },
  ...{ role: 'manager', says: {} },
}
const one = (asks: readonly string[]) => ({
  ...row,
  asks,
  position: 9,
  parts: { versions: [latest, version], corrections: [correction], story: [line] },
})
const answers = (asks: readonly string[] = []) => ({
  '/api/regulations': { items: [row], next: null, position: 9 },
  [`/api/regulations/${id}`]: one(asks),
})
const page = (url: string, as?: Role, asks?: readonly string[]) => visit(url, { answers: answers(asks), ...(as ? { me: person(as) } : {}) })

describe.each(['/regolamenti', `/regolamenti/${id}`])('%s', (url) => {
  it.each(['it', 'en'] as const)('is whole in %s', async (language) => expectWhole(await visit(url, { answers: answers(), language })))
})

describe('the regulations', () => {
  it('say who has to complete theirs, and let the office record one', async () => {
    const visitor = await page('/regolamenti')
    for (const said of ['Cremona', 'da completare dal Comune']) expect(visitor.text).toContain(said)
    expect(visitor.text).not.toContain('Registra un regolamento')
    expect((await page('/regolamenti', 'manager')).text).toContain('Registra un regolamento')
  })
  it('without any say what to do', async () => {
    const none = { '/api/regulations': { items: [], next: null, position: 9 } }
    expect((await visit('/regolamenti', { answers: none })).text).toContain('Nessun regolamento registrato')
  })
})

describe('a regulation', () => {
  it('shows each version with its figures and how sure they are', async () => {
    const { text } = await page(`/regolamenti/${id}`)
    for (const said of [
      'Versione 2',
      'Versione 1',
      '48 mesi',
      'vietato',
      'dal testo',
      'dalla designazione del dirigente',
      'Atto: DCC n. 9',
    ])
      expect(text).toContain(said)
    expect(text).toContain('diceva «36 mesi», dice «48 mesi»')
  })
  it('is amended by who may', async () => {
    expect((await page(`/regolamenti/${id}`, 'manager', ['amend', 'correct', 'repeal'])).text).toContain('Registra una nuova versione')
    expect((await page(`/regolamenti/${id}`, 'resident', [])).text).toContain('Il tuo ruolo non ha nulla da fare')
  })
})
