// The pages of the common goods as text: the list, one with its facts, what may be asked.
import { describe, expect, it } from 'vitest'
import type { Role } from '../../server/kernel/people.ts'
import { cornerLines, corners, degrees, micro } from '../../web/goods/degrees.ts'
import { visit } from '../support/page.tsx'
import { expectWhole } from '../support/pages-whole.ts'
import { person } from '../support/people.ts'

const id = '90d00000-0000-4000-8000-000000000003'
const known = '2024-03-04T10:03:00.000Z'
const row = {
  ...{
    id,
    revision: 2,
    stage: 'withheld',
    name: 'Ex lavanderia',
    nature: 'material',
    kind: 'building',
    municipality: '019036',
    town: 'Cremona',
  },
  ...{
    district: 'Centro',
    address: 'Via Acquaviva 12',
    lat: 45_134_900,
    lon: 10_023_800,
    outline: null,
    owner: 'private',
    office: 'Patrimonio',
  },
  ...{ cadastral: ['F12/231'], notes: null, act: 'DG-31', act_on: '2024-04-01', consent: false, consent_until: null, bound: true },
  ...{ bound_by: 'Soprintendenza', withheld_why: 'Lavori in corso', removed_why: null, corrections: 1, opened_on: '2024-03-04' },
  under_pact: false,
  ...{ last_on: '2024-05-06', imported: true, known, recorded: known },
}
const correction = {
  good: id,
  day: '2024-05-06',
  known,
  revision: 1,
  field: 'name',
  was: 'Lavanderia',
  now: 'Ex lavanderia',
  reason: 'È chiusa',
  role: 'manager',
}
const line = {
  ...{ good: id, day: '2024-03-04', known, revision: 0, event: 'e', recorded: known, imported: true, type: 'goods.constrained' },
  ...{ role: 'clerk', says: { authority: 'Soprintendenza', note: 'Facciata e vasche' } },
}
const pact = { id: 'b'.repeat(8), title: 'Le vasche pulite', in_force: false, since: '2024-09-01' }
const answers = (asks: readonly string[] = []) => ({
  '/api/goods': { items: [row], next: null, position: 9 },
  [`/api/goods/${id}`]: { ...row, asks, position: 9, parts: { pacts: [pact], corrections: [correction], story: [line] } },
})
const page = (url: string, as?: Role, asks?: readonly string[]) => visit(url, { answers: answers(asks), ...(as ? { me: person(as) } : {}) })

describe.each(['/beni', `/beni/${id}`])('%s', (url) => {
  it.each(['it', 'en'] as const)('is whole in %s', async (language) => expectWhole(await visit(url, { answers: answers(), language })))
})

describe('the list of goods', () => {
  it('says what each is and where, and lets the office record one', async () => {
    const visitor = await page('/beni')
    for (const said of ['Ex lavanderia', 'Via Acquaviva 12, Centro, Cremona', 'non disponibile', 'Mostra la mappa'])
      expect(visitor.text).toContain(said)
    expect(visitor.text).not.toContain('Registra un bene')
    expect((await page('/beni', 'clerk')).text).toContain('Registra un bene')
    expect((await page('/beni?asOf=2024-12-31', 'clerk')).text).not.toContain('Registra un bene')
  })
  it('without goods says what to do', async () => {
    const none = { '/api/goods': { items: [], next: null, position: 9 } }
    expect((await visit('/beni', { answers: none })).text).toContain('Nessun bene registrato')
    expect((await visit('/beni?kind=sport', { answers: none })).text).toContain('Nessun bene così')
  })
})

describe('a good', () => {
  it('says its constraint, its owner’s answer, what was put right and its story', async () => {
    const { text } = await page(`/beni/${id}`, 'clerk', ['release', 'update'])
    for (const said of ['Soprintendenza', 'negato', 'Lavori in corso', '45.134900, 10.023800', 'diceva «Lavanderia», dice «Ex lavanderia»'])
      expect(text).toContain(said)
    for (const said of ['Rendi di nuovo disponibile', 'Aggiorna la scheda', 'Facciata e vasche']) expect(text).toContain(said)
  })
})

describe('degrees', () => {
  it('are read as people write them', () => {
    expect([micro('45,1336', 90), micro('-10.0227', 180), micro('91', 90), micro('nord', 90)]).toEqual([
      45_133_600,
      -10_022_700,
      undefined,
      undefined,
    ])
    expect(degrees(45_133_600)).toBe('45.133600')
  })
  it('an area is a corner a line, and one wrong line is none', () => {
    const said = [
      { lat: 45_146_100, lon: 10_011_200 },
      { lat: 45_146_900, lon: 10_013_800 },
    ]
    expect(corners('45,1461 10,0112\n45.1469 10.0138\n')).toEqual(said)
    expect(corners(cornerLines(said))).toEqual(said)
    expect(corners('45,1461 10,0112\nqui')).toBeUndefined()
    expect(corners('')).toEqual([])
  })
})
