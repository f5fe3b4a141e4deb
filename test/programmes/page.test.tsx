// The pages of the programmes of generative pacts as text: for a visitor, for who coordinates, and without anything.
import { describe, expect, it } from 'vitest'
import type { Role } from '../../server/kernel/people.ts'
import { visit } from '../support/page.tsx'
import { expectWhole } from '../support/pages-whole.ts'
import { person } from '../support/people.ts'

const id = '9e4e0000-0000-4000-8000-000000000001'
const known = '2024-12-16T09:00:00.000Z'
const limits = {
  programme: id,
  version: 1,
  starts_on: '2025-01-01',
  ceiling: 2_000_00,
  alone: 500_00,
  every: 60,
  within: 30,
  source: 'Delibera del consorzio',
}
const figure = {
  ...{ programme: id, figure: '9e4e0008-0000-4000-8000-000000000001', measure: 'pacts', territory: 'crema', value: 118 },
  ...{ until: '2018-12-31', source: 'Relazione dei primi tre anni', declared_on: '2024-12-16', retracted: null },
}
const row = { id, revision: 3, name: 'Patti GenerAttivi', known }
const programme = (asks: readonly string[], more: object = {}) => ({
  ...{ ...row, today: limits, parts: { limits: [limits], declared: [figure, { ...figure, retracted: 'Contati due volte' }] }, asks },
  ...{ ...more, position: 9 },
})
const answers = (asks: readonly string[] = [], more: object = {}) => ({
  '/api/programmes': { items: [row], next: null, position: 9 },
  [`/api/programmes/${id}`]: programme(asks, more),
})
const page = (url: string, as?: Role, asks?: readonly string[], more?: object) =>
  visit(url, { answers: answers(asks, more), ...(as ? { me: person(as) } : {}) })

describe.each(['/programmi', `/programmi/${id}`])('%s', (url) => {
  it.each(['it', 'en'] as const)('is whole in %s', async (language) => expectWhole(await visit(url, { answers: answers(), language })))
})

describe('the list of programmes', () => {
  it('lets who coordinates write the first rules, and nobody else', async () => {
    expect((await page('/programmi')).text).toContain('Patti GenerAttivi')
    expect((await page('/programmi')).text).not.toContain('Scrivi regole nuove')
    expect((await page('/programmi', 'coordinator')).text).toContain('Scrivi regole nuove')
  })
  it('says what holds where there are none', async () => {
    const none = { '/api/programmes': { items: [], next: null, position: 9 } }
    expect((await visit('/programmi', { answers: none })).text).toContain('valgono quelle consuete')
    expect((await visit('/programmi?asOf=2024-01-01', { answers: none })).text).toContain(
      'In quel giorno non c’era ancora nessun programma',
    )
  })
})

describe('a programme', () => {
  const url = `/programmi/${id}`
  it('says its rules in euros and days, and its history with its source', async () => {
    const { text } = await page(url)
    for (const said of ['2.000,00', '60 giorni', 'Relazione dei primi tre anni', '118', 'Ritirata: Contati due volte'])
      expect(text).toContain(said)
    expect(text).not.toContain('Dichiara una cifra')
  })
  it('offers who coordinates what may be asked', async () => {
    const { text } = await page(url, 'coordinator', ['rule', 'declare', 'retract'])
    for (const said of ['Scrivi regole nuove', 'Dichiara una cifra', 'Ritira una cifra']) expect(text).toContain(said)
  })
  it('without rules says which hold', async () => {
    const { text } = await page(url, undefined, [], { today: null, parts: { limits: [], declared: [] } })
    for (const said of ['valgono quelle consuete', 'Nessuna cifra dichiarata']) expect(text).toContain(said)
  })
  it('that is not there says so', async () => {
    expect((await visit(url, { answers: {} })).title).toContain('Questo programma non si trova')
  })
})
