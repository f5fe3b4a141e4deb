// A plan tried in several spaces, and rules said in words: what the pages work out by themselves.
import { describe, expect, it } from 'vitest'
import type { Rules, Tried } from '../../web/spaces/api.ts'
import { type chosenIn, seriesOf, seriesTogether } from '../../web/spaces/booking.ts'
import { differences } from '../../web/spaces/rules-said.ts'
import { clashes, isFree, joinedDays } from '../../web/spaces/several.ts'
import * as s from './samples.ts'

const tried = (day: string, why: Tried['why'] = null): Tried => ({ day, from: `${day}T16:00:00.000Z`, to: `${day}T18:00:00.000Z`, why })
const [first, second, third] = ['2026-12-01', '2026-12-08', '2026-12-15'] as const

describe('several spaces', () => {
  const items = joinedDays([
    { space: 'room', items: [tried(first), tried(second, 'holiday'), tried(third, 'taken')] },
    { space: 'yard', items: [tried(first), tried(second, 'holiday'), tried(third)] },
  ])
  it('are free together or not at all, each obstacle with its space', () => {
    expect(items.filter(isFree).map(({ day }) => day)).toEqual([first])
    expect(items.find(({ day }) => day === third)?.obstacles).toEqual([{ space: 'room', why: 'taken' }])
  })
  it('clash where one can and another cannot; a holiday of all is no clash', () => {
    expect(clashes({ items }, 2).map(({ day }) => day)).toEqual([third])
    expect(clashes({ items: joinedDays([{ space: 'room', items: [tried(second, 'holiday')] }]) }, 2)).toHaveLength(1)
  })
  it('are asked for without the blocked days, and never half', () => {
    const chosen: ReturnType<typeof chosenIn> = { day: first, start: 1_020, minutes: 120, repeats: 'weekly', until: third }
    const asked = seriesTogether(seriesOf('x', chosen, { people: 2, purpose: 'study' }, [first]), [third, second])
    expect(asked).toMatchObject({ conflicts: 'refuse', skip: [first, second, third] })
  })
})

describe('rules', () => {
  it('say every field that differs, and nothing else', () => {
    const before: Rules = s.rules
    expect(differences(before, before)).toEqual([])
    const after: Rules = {
      ...before,
      ...{ week: s.everyDay.slice(1), holidays: 'open', patron: '06-13', closedDays: ['2025-08-14'], quiet: [{ from: 0, until: 60 }] },
      ...{ audience: 'residents', longestMinutes: 60, advanceDays: 1, seriesWeeks: 0, bufferMinutes: 0, cancelHours: 0, seats: 2 },
      ...{ household: { open: 1, buildingOpen: 2 }, initiative: { hours: 1, buildingPauseDays: 3 }, deposit: 1_000 },
      prime: { week: [{ from: 0, until: 60 }], share: 50, buildingShare: 20 },
    }
    expect(differences(before, after)).toHaveLength(20)
    expect(differences(null, after).every((one) => one.before === '')).toBe(true)
  })
})
