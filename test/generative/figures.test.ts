// The figures of the generative pacts: whole quarters, and nothing small that could be read or worked out.
import { describe, expect, it } from 'vitest'
import { kinds, leavings, territories } from '../../events/generative/vocabulary.ts'
import { figuresOf, type Outcome, untilFor } from '../../projections/generative/figures.ts'

const until = '2026-09-30'
const outcome = (n: number, more: Partial<Outcome> = {}): Outcome => ({
  ...{ id: `9e4ee000-0000-4000-8000-${String(n).padStart(12, '0')}`, kind: 'autonomy', territory: 'cremona', sees: [] },
  ...{ reported_on: '2026-01-10', listened_on: '2026-01-20', started_on: '2026-02-10', closed_on: null, closed_how: null, left_why: null },
  ...{ spent: 0, hours: 0, goals: null, ties: null, started: [], follows: [], ...more },
})
const many = (count: number, more: Partial<Outcome> = {}, from = 0) => Array.from({ length: count }, (_, n) => outcome(from + n, more))
const concluded: Partial<Outcome> = {
  ...{ closed_on: '2026-09-01', closed_how: 'concluded', spent: 800_00, hours: 10 },
  ...{ goals: { reached: 2, partly: 1, not: 0 }, ties: { before: 1, after: 4 }, started: ['job'] },
}
const said = (rows: readonly Outcome[]) => figuresOf(rows, [], until)
const left: Partial<Outcome> = { closed_on: '2026-09-01', closed_how: 'interrupted' }
/** Twelve of each kind, in each territory, standing in each way: enough for every count to be said. */
const crowd = (): readonly Outcome[] =>
  kinds.flatMap((kind, k) =>
    territories.flatMap((territory, at) => {
      const from = 1_000 * (1 + 3 * k + at)
      const here = (n: number, more: Partial<Outcome>) => many(12, { kind, territory, ...more }, from + 100 * n)
      return [
        ...here(0, { started_on: null }),
        ...here(1, {}),
        ...here(2, concluded),
        ...here(3, { ...left, left_why: leavings[(k + at) % leavings.length] ?? null }),
        ...here(4, { started_on: null, closed_on: '2026-02-01', closed_how: 'declined' }),
      ]
    }),
  )

describe('the quarter', () => {
  it.each([
    ['2026-11-22', '2026-09-30'],
    ['2026-10-01', '2026-09-30'],
    ['2026-09-30', '2026-06-30'],
    ['2026-01-15', '2025-12-31'],
  ])('that is over on %s ended on %s', (today, day) => expect(untilFor(today)).toBe(day))
  it('does not know what came after it', () => {
    const later = [outcome(900, { reported_on: '2026-10-01' }), outcome(901, { closed_on: '2026-10-01', closed_how: 'concluded' })]
    const { total } = said([...crowd(), ...later]).stands
    expect([total.reported, total.running, total.concluded]).toEqual([361, 73, 72])
  })
})

describe('small counts', () => {
  it('are hidden below ten, and nine cannot be told from none', () => {
    expect(said(many(9))).toEqual(said([]))
    expect(said(crowd()).stands.total).toMatchObject({ reported: 360, concluded: 72, declined: 72 })
    for (const row of said(crowd()).stands.rows) expect(row).toMatchObject({ reported: 60, interrupted: 12 })
  })
  it('are not found by subtraction: with a small count others are hidden, in its row and in its column', () => {
    const few = crowd().filter(({ id }) => id > '9e4ee000-0000-4000-8000-000000001208' || id < '9e4ee000-0000-4000-8000-000000001200')
    const { rows, total } = said(few).stands
    expect(few).toHaveLength(351)
    const hidden = rows.flatMap((row) =>
      ['before', 'running', 'concluded', 'interrupted', 'declined'].filter((way) => row[way as 'before'] === null),
    )
    expect(hidden.filter((way) => way === 'concluded').length).toBeGreaterThan(1)
    expect(hidden.length).toBeGreaterThan(3)
    expect(total.reported).toBe(351)
  })
  it('of those who did something are hidden too when those who did not are few', () => {
    expect(said(crowd()).started.job).toBe(null)
    const ends = crowd().map((row, at) => (at % 2 === 0 ? row : { ...row, started: [] }))
    expect(said(ends).started.job).toBe(36)
    const most = crowd().map((row) =>
      row.territory === 'crema' && row.kind === 'autonomy' && row.id.endsWith('1') ? { ...row, started: [] } : row,
    )
    expect(said(most).started.job).toBe(null)
  })
  it('are no ground for averages', () => {
    expect(said(many(9, concluded))).toMatchObject({
      budget: { spent: null, mean: null, median: null },
      ties: { after: null },
      given: { hours: null },
    })
    expect(said(many(10, concluded))).toMatchObject({
      budget: { spent: 8_000_00, mean: 800_00, median: 800_00 },
      ties: { before: 1, after: 4 },
    })
  })
  it('hide the reasons for leaving, the total of which would be given away', () => {
    expect(said(many(23, { ...left, left_why: 'moved' })).left).toEqual({ renounced: null, default: null, moved: null, services: null })
    expect(said(crowd()).left).toEqual({ renounced: 12, default: 24, moved: 24, services: 12 })
  })
})

describe('what was reached', () => {
  it('counts goals, hours and the days somebody waited', () => {
    expect(said(many(10, concluded))).toMatchObject({
      waiting: { listened: 10, started: 31 },
      given: { hours: 100, hosts: 0 },
    })
    // That nobody missed a goal is not said, and so neither is how many reached one in part.
    expect(said(crowd()).goals).toEqual({ reached: 144, partly: null, not: null })
    const mixed = crowd().map((row) => (row.goals ? { ...row, goals: { reached: 1, partly: 1, not: 1 } } : row))
    expect(said(mixed).goals).toEqual({ reached: 72, partly: 72, not: 72 })
  })
  it('follows people after the end, as far as the quarter goes', () => {
    const standing = (n: number) => ['better', 'same', 'worse', 'unreached'][n % 4] ?? 'same'
    const followed = (on: string) =>
      crowd().map((row, at) => ({
        ...row,
        follows: ['six-months', 'year'].map((after) => ({ after, standing: standing(at), on })),
      }))
    expect(said(followed('2026-08-01')).follows).toMatchObject([
      { after: 'six-months', people: 360, standings: [{ standing: 'better', people: 90 }, {}, {}, {}] },
      { after: 'year', people: 360 },
    ])
    expect(said(followed('2026-10-01')).follows[0]).toMatchObject({ people: null })
  })
})
