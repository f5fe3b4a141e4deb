// Nobody who reads the board can work out what it hides: who knows what adds up to what is left with a range for every small number.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isSmall, least } from '../../projections/kernel/suppress.ts'
import { disclose } from '../../projections/participation/disclosure.ts'
import type { Raw } from '../../projections/participation/raw.ts'
import { rangesOf } from '../support/attacker.ts'
import { seeded } from '../support/seed.ts'
import { adds, amountsOf, attack, peopleOf } from './attacking.ts'
import { type Act, anyRaw, type Person, rawOf } from './counted.ts'

describe('a line whose people are not said', () => {
  it('says neither times nor hours: nobody sees whether they are few, or hidden for the sake of others', () => {
    fc.assert(
      fc.property(anyRaw, (raw) => {
        const { kinds, months, equity, totals } = disclose(raw)
        const lines = [...kinds.filter(({ kind }) => kind === 'lab' || kind === 'space'), ...months, totals]
        const some = kinds.some(({ kind }) => kind !== 'pact')
        for (const { people, attendances, hours } of lines) if (some && people === null) expect([attendances, hours]).toEqual([null, null])
        for (const { people, hours } of [...equity.bands, ...equity.districts]) if (some && people === null) expect(hours).toBeNull()
      }),
      seeded(400),
    )
  })
})

describe('nobody works out', () => {
  it('how often too few people came, from kinds, months, and the laboratories and spaces named one by one', () => {
    fc.assert(
      fc.property(anyRaw, (raw) => attack(...amountsOf(raw, 'attendances'), least)),
      seeded(400),
    )
  })
  it('how long, also from districts and ages', () => {
    fc.assert(
      fc.property(anyRaw, (raw) => attack(...amountsOf(raw, 'minutes'), least * 60)),
      seeded(400),
    )
  })
  it('how many they are, from districts, ages, newcomers and those who come back', () => {
    fc.assert(
      fc.property(anyRaw, (raw) => attack(...peopleOf(raw), least)),
      seeded(400),
    )
  })
  it('how many they are from those who do several things, counted in each', () => {
    fc.assert(
      fc.property(anyRaw, (raw) => {
        const { totals, kinds, months } = disclose(raw)
        for (const [real, shown] of [[raw.kinds, kinds] as const, [raw.months, months] as const]) {
          const open = real.filter((_, n) => shown[n]?.people === null)
          const small = open.filter(({ people }) => isSmall(people))
          const sum = shown.reduce((all, { people }) => all + (people ?? 0), 0)
          // One that is hidden without being small may be anything: then nothing is left over for sure.
          const others = small.length < open.length ? Number.POSITIVE_INFINITY : (small.length - 1) * (least - 1)
          if (small.length > 0 && totals.people !== null) expect(totals.people - sum - others).toBeLessThanOrEqual(1)
        }
      }),
      seeded(400),
    )
  })
})

/** Thirty at a laboratory in two months, and some at a space in one of them. */
const story = (atSpace: number): Raw => {
  const people = Array.from({ length: 40 }, (_, n): Person => ({ district: n < 20 ? 'Po' : 'Cambonino', band: '30-44', fresh: n < 15 }))
  const at = (person: number, thing: string, month: string): Act => ({
    person,
    thing,
    month,
    kind: thing.split(' ')[0] as Act['kind'],
    minutes: 120,
  })
  const lab = people.slice(0, 30).flatMap((_, n) => [at(n, 'lab 1', n < 15 ? '2026-01' : '2026-02'), at(n, 'lab 1', '2026-02')])
  return rawOf(people, [...lab, ...Array.from({ length: atSpace }, (_, n) => at(n, 'space 1', '2026-01'))])
}

describe('a kind of too few people', () => {
  it('takes another’s times and hours with it: the total would leave only them', () => {
    const { kinds, totals, busiest } = disclose(story(3))
    expect(totals).toMatchObject({ people: 30, attendances: 63, hours: 126 })
    expect(kinds).toEqual([
      { kind: 'lab', things: 1, people: 30, attendances: null, hours: null },
      { kind: 'space', things: 1, people: null, attendances: null, hours: null },
    ])
    // And those of the one laboratory it consists of.
    expect(busiest).toEqual([{ thing: 'lab 1', title: 'lab 1', kind: 'lab', people: 30, attendances: null, hours: null }])
  })
  it('hides nothing when they are enough', () => {
    const { kinds, busiest } = disclose(story(6))
    expect(kinds.map(({ attendances, hours }) => [attendances, hours])).toEqual([
      [60, 120],
      [6, 12],
    ])
    expect(busiest).toHaveLength(2)
  })
  it('hides another’s people where everybody together would say how many they are', () => {
    const people = Array.from({ length: 34 }, (): Person => ({ district: 'Po', band: '30-44', fresh: true }))
    const acts = people.map(
      (_, person): Act => ({
        ...{ person, minutes: 60, month: '2026-01' },
        ...(person < 30 ? { thing: 'lab 1', kind: 'lab' } : { thing: 'space 1', kind: 'space' }),
      }),
    )
    expect(disclose(rawOf(people, acts)).kinds.map(({ people: shown }) => shown)).toEqual([null, null])
  })
  it('is found by who subtracts, where it alone is hidden', () => {
    const [hidden, shown, total] = [
      { key: 'space', real: 3, small: true, shown: null },
      { key: 'lab', real: 60, small: false, shown: 60 },
      { key: 'total', real: 63, small: false, shown: 63 },
    ]
    expect(rangesOf([adds([hidden, shown], total)], ['space']).get('space')).toEqual({ from: 3, to: 3 })
    expect(() => attack([adds([hidden, shown], total)], [hidden], least)).toThrow('space is 3, between 3 and 3')
  })
})

describe('people counted without a name', () => {
  it('are said when they are enough; minors, who are never named, when they are more', () => {
    const heads = [
      { who: 'adults', n: 4 },
      { who: 'group', n: 5 },
      { who: 'minors', n: 9 },
      { who: 'minors', n: 10 },
    ]
    expect(disclose({ ...story(0), heads }).heads.map(({ n }) => n)).toEqual([null, 5, null, 10])
  })
})
