// The page of who takes part as text: what is counted, what is hidden and said to be, and a year in which nothing happened.
import { describe, expect, it } from 'vitest'
import { visit } from '../support/page.tsx'
import { expectWhole } from '../support/pages-whole.ts'

const told = (people: number | null) => ({ people, attendances: people && people * 2, hours: people && people * 3 })
const alive = { active: 3, alive: 2, young: 1 }
const figures = {
  ...{ year: 2026, day: '2026-11-22', position: 9 },
  totals: { ...told(40), newcomers: 12, known: 28, once: null, often: 20, corrected: 1, newcomersShare: 0.3 },
  kinds: [
    { kind: 'lab', things: 3, ...told(30) },
    { kind: 'space', things: 2, ...told(null) },
    { kind: 'pact', things: 2, people: 6, attendances: 0, hours: 0 },
  ],
  months: [
    { month: '2026-02', ...told(25) },
    { month: '2026-03', ...told(null) },
  ],
  heads: [{ who: 'minors', n: 31 }],
  equity: {
    people: 40,
    bands: [{ band: '65-plus', people: 22, hours: 66 }],
    districts: [{ district: 'Cambonino', people: 18, hours: 54, byBand: [null] }],
  },
  busiest: [{ thing: '1ab00000-0000-4000-8000-000000000001', kind: 'lab', title: 'Laboratorio del Cambonino', ...told(30) }],
  funnel: {
    ideas: { all: 9, proposals: 2, pacts: 1, initiatives: 1 },
    proposals: { all: 12, accepted: 5, pacts: 4, ...alive },
    pacts: { all: 6, ...alive },
    initiatives: { all: 0, approved: 0, started: 0, done: 0 },
  },
}
const nothing = {
  ...figures,
  ...{ kinds: [], months: [], heads: [], busiest: [], equity: { people: 0, bands: [], districts: [] } },
  funnel: { ...figures.funnel, ideas: { all: 0 }, proposals: { all: 0 }, pacts: { all: 0 } },
}
const at = '/partecipazione'
const answers = (of: object = figures) => ({ '/api/participation': of })

describe('who takes part', () => {
  it.each(['it', 'en'] as const)('is whole in %s', async (language) => expectWhole(await visit(at, { answers: answers(), language })))
  it('says how many, with the day, and that small numbers are hidden', async () => {
    const { text } = await visit(at, { answers: answers() })
    expect(text).toContain('persone diverse')
    expect(text).toContain('22 novembre 2026')
    expect(text).toContain('non si mostra')
    // To a pact nobody comes by name.
    expect(text).toMatch(/Patti\s*2\s*6\s*–\s*–/)
    expect(text).toContain('1 presenza è stata rettificata.')
  })
  it('asks for the year in the address', async () => {
    const { asked } = await visit(`${at}?anno=2024`, { answers: answers() })
    expect(asked).toContain('/api/participation?year=2024')
  })
  it('leaves out a road nothing went', async () => {
    const { text } = await visit(at, { answers: answers() })
    expect(text).toContain('Le idee dei laboratori')
    expect(text).not.toContain('avviate')
  })
  it('says it when there is nothing', async () => {
    const { text } = await visit(at, { answers: answers(nothing) })
    expect(text).toContain('non c’è ancora nessuna partecipazione')
  })
})
