// What changes between two rounds, and what a round imagines: who gains, who loses, who moves; and what is not held against whom.
import { describe, expect, it } from 'vitest'
import { type Candidate, obstacleOf, type Wanted } from '../../events/care/fit.ts'
import { available, invented } from '../../projections/care/what-if.ts'
import { changesBetween } from '../../server/care/changes.ts'

const pair = (request: string, carer: string) => ({ request, carer, score: 1_000 })
const named = ({ request, carer }: { readonly request: string; readonly carer: string }) => ({
  ...{ request, carer, name: `F${request}`, carer_name: `C${carer}` },
})

describe('two rounds', () => {
  it('differ by who gains, who loses and who moves', () => {
    const before = { covered: 2, score: 2_000, pairs: [pair('1', 'a'), pair('2', 'b')] }
    const after = { covered: 2, score: 2_500, pairs: [pair('1', 'b'), pair('3', 'a')] }
    expect(changesBetween(before, after, named)).toEqual({
      ...{ covered: 0, score: 500, gained: [named(pair('3', 'a'))], lost: [named(pair('2', 'b'))] },
      moved: [{ ...named(pair('1', 'b')), was: 'a', was_name: 'Ca' }],
    })
    expect(changesBetween(before, before, named)).toEqual({ covered: 0, score: 0, gained: [], lost: [], moved: [] })
  })
})

const wanted: Wanted = {
  ...{ family: 'f', level: 'CS', mode: 'hourly', week: [{ from: 480, until: 720 }], minutes: 240, start: '2026-12-01' },
  ...{ near: { east: 600, north: 5_000 }, needs: ['hoist'], wishes: [], languages: [{ language: 'it', level: 'A2' }] },
  ...{ wishedLanguages: [], features: ['dogs'], licence: 'needed', budget: 900 },
}
const member = { carer: 'c', name: '', minutes: 600, free_minutes: 600 }

describe('somebody described', () => {
  const fits = (more: object) =>
    obstacleOf(invented({ level: 'CS', mode: 'hourly', minutes: 600, skills: ['hoist'], ...more }).for(wanted), wanted)
  it('suits every family but for what was said of her', () => {
    expect(fits({})).toBeUndefined()
    expect([fits({ level: 'BS' }), fits({ mode: 'night' }), fits({ minutes: 60 }), fits({ skills: [] })]).toEqual([
      ...['level', 'mode', 'minutes', 'skills'],
    ])
  })
})

describe('somebody who is away', () => {
  it('is read as she is, but for papers, places and the first day', () => {
    const { for: read, waived } = available(member, invented({ level: 'CS', mode: 'hourly', minutes: 600, skills: [] }).for(wanted))
    expect(obstacleOf(read(wanted) as Candidate, wanted)).toBe('skills')
    expect(waived).toEqual(['papers', 'families', 'start'])
  })
})
