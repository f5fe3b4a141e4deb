// The runner on Maps: rows, their versions, and what stops it.
import { describe, expect, it } from 'vitest'
import { mapRunner } from '../../projections/kernel/running.ts'
import { factOf, type GardenEvent, gardensProjection, instantAt } from './gardens.ts'

const opened = (title: string, size = 2): GardenEvent => ({
  type: 'gardens.opened',
  data: { title, size, tags: ['orto'], extra: { b: 1, a: [null] } },
})
const renamed = (title: string): GardenEvent => ({ type: 'gardens.renamed', data: { title } })
const planted = (bed: number, plant: string): GardenEvent => ({ type: 'gardens.planted', data: { bed, plant } })
const closed: GardenEvent = { type: 'gardens.closed', data: {} }

const told = (...facts: ReturnType<typeof factOf>[]) => {
  const runner = mapRunner(gardensProjection())
  runner.apply(facts)
  return runner
}
const titles = (rows: readonly { readonly title: string }[]): readonly string[] => rows.map(({ title }) => title)
const spans = (versions: readonly { readonly row: { readonly title: string }; readonly from: string; readonly to: string }[]) =>
  versions.map(({ row, from, to }) => [row.title, from, to])

describe('rows', () => {
  it('come by key, whatever the order they were written in', () => {
    const runner = told(factOf(1, 'gardens-b', opened('Beta')), factOf(2, 'gardens-a', opened('Alfa')))
    expect(titles(runner.rows('gardens'))).toEqual(['Alfa', 'Beta'])
  })

  it('have every column in its one form', () => {
    const [row] = told(factOf(1, 'gardens-a', opened('Giardino', 3))).rows('gardens')
    expect(row).toEqual({
      id: 'gardens-a',
      title: 'Giardino',
      shortTitle: 'Giard',
      size: 3,
      share: 1 / 3,
      open: true,
      since: '2025-03-01',
      told: null,
      tags: ['orto'],
      extra: { a: [null], b: 1 },
      more: { a: [null], b: 1 },
    })
  })

  it('go when they are dropped, and facts of other types change nothing', () => {
    const other = { ...factOf(3, 'gardens-a', closed), type: 'labs.opened' }
    expect(told(factOf(1, 'gardens-a', opened('Alfa')), factOf(2, 'gardens-a', closed), other).rows('gardens')).toEqual([])
  })
})

describe('versions', () => {
  it('follow the moment a fact became known, not the moment it was recorded', () => {
    const runner = told(
      factOf(1, 'gardens-a', opened('Alfa'), { at: 900, known: 10 }),
      factOf(2, 'gardens-a', renamed('Beta'), { at: 900, known: 20 }),
      factOf(3, 'gardens-a', renamed('Gamma'), { at: 950 }),
    )
    expect(spans(runner.history('gardens'))).toEqual([
      ['Alfa', instantAt(10), instantAt(20)],
      ['Beta', instantAt(20), instantAt(950)],
      ['Gamma', instantAt(950), 'infinity'],
    ])
    expect(titles(runner.rowsAsOf('gardens', instantAt(9)))).toEqual([])
    expect(titles(runner.rowsAsOf('gardens', instantAt(10)))).toEqual(['Alfa'])
    expect(titles(runner.rowsAsOf('gardens', instantAt(949)))).toEqual(['Beta'])
  })

  it('of one millisecond are one: the last', () => {
    const runner = told(factOf(1, 'gardens-a', opened('Alfa'), { at: 5 }), factOf(2, 'gardens-a', renamed('Beta'), { at: 5 }))
    expect(spans(runner.history('gardens'))).toEqual([['Beta', instantAt(5), 'infinity']])
  })

  it('do not begin where nothing changes', () => {
    const runner = told(
      factOf(1, 'gardens-a', opened('Alfa')),
      factOf(2, 'gardens-a', opened('Alfa')),
      factOf(3, 'gardens-a', renamed('Alfa')),
    )
    expect(spans(runner.history('gardens'))).toEqual([['Alfa', instantAt(1), 'infinity']])
    expect(runner.rows('tallies')).toEqual([{ id: 'gardens-a', events: 3 }])
  })

  it('end when the row goes and begin again when it comes back', () => {
    const runner = told(factOf(1, 'gardens-a', opened('Alfa')), factOf(2, 'gardens-a', closed), factOf(4, 'gardens-a', opened('Beta')))
    expect(spans(runner.history('gardens'))).toEqual([
      ['Alfa', instantAt(1), instantAt(2)],
      ['Beta', instantAt(4), 'infinity'],
    ])
    expect(runner.rowsAsOf('gardens', instantAt(3))).toEqual([])
  })

  it('never go back in a row, even when a fact says so', () => {
    const runner = told(factOf(1, 'gardens-a', opened('Alfa'), { at: 50 }), factOf(2, 'gardens-a', renamed('Beta'), { at: 60, known: 40 }))
    expect(spans(runner.history('gardens'))).toEqual([['Beta', instantAt(50), 'infinity']])
  })

  it('of a row gone in the millisecond it came are shown at no moment', () => {
    const runner = told(factOf(1, 'gardens-a', opened('Alfa'), { at: 5 }), factOf(2, 'gardens-a', closed, { at: 5 }))
    expect(runner.rowsAsOf('gardens', instantAt(5))).toEqual([])
  })

  it('are not kept for a table without history', () => {
    expect(told(factOf(1, 'gardens-a', opened('Alfa'))).history('tallies')).toEqual([])
  })
})

describe('what stops it', () => {
  const applying =
    (...facts: ReturnType<typeof factOf>[]) =>
    () =>
      told(...facts)

  it('is a patch of a row that is not there', () => {
    expect(applying(factOf(1, 'gardens-a', renamed('Beta')))).toThrow('gardens has no row')
  })

  it('is a value its column cannot hold, named without the value', () => {
    expect(applying(factOf(1, 'gardens-a', opened('\u0000segreto')))).toThrow('gardens.title is given what it cannot hold')
    expect(applying(factOf(1, 'gardens-a', opened('Alfa', 0.5)))).toThrow('gardens.size is given what it cannot hold')
  })

  it('is text inside JSON that PostgreSQL cannot hold, but not the same text escaped', () => {
    const withExtra = (extra: string) => factOf(1, 'gardens-a', { type: 'gardens.opened', data: { title: 'A', size: 1, tags: [], extra } })
    expect(applying(withExtra('\u0000'))).toThrow('gardens.extra')
    expect(applying(withExtra('a\ud800'))).toThrow('gardens.extra')
    expect(applying(withExtra('\\u0000 \\\\ud800'))).not.toThrow()
  })

  it('is a key that names no row', () => {
    expect(applying(factOf(1, 'gardens-a', planted(0.5, 'menta')))).toThrow('beds is given a key that is not id/bed')
  })
})
