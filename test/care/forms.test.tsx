// What the forms of a request for care work out before asking: the level, a week, money, places, follow-ups that are due.
import { describe, expect, it } from 'vitest'
import { levelFor } from '../../events/care/levels.ts'
import { covers } from '../../events/kernel/care.ts'
import { followsDue } from '../../web/care/agenda.tsx'
import { levelToStand } from '../../web/care/assessing.ts'
import * as shown from '../../web/care/lawful.ts'
import { centsIn, instantAt, nearIn, wrongMoney } from '../../web/kernel/care/amounts.ts'
import { draftOfSlots, minutesIn, saidWeek, slotsIn, wrongWeek } from '../../web/kernel/care/week.ts'

describe('what the forms work out', () => {
  const flags = [true, false]
  it('is the level the law works out', () => {
    for (const eats of flags)
      for (const washes of flags)
        for (const supervised of flags)
          for (const trained of flags) {
            const of = { eats, washes, walks: true, dresses: true, supervised }
            expect(shown.levelFor(of, trained)).toBe(levelFor(of, trained))
          }
  })
  it('is the least level the need asks, until another is chosen, and never one it does not allow', () => {
    const stands = (alone: string, level: string, placed: string) => levelToStand((name) => ({ alone, level })[name] ?? '', placed)
    const all = 'eats,washes,walks,dresses'
    // Nothing was said yet, then they turn out to do all alone: what stood by itself goes down again.
    expect([stands('', '', ''), stands(all, 'CS', 'CS'), stands('eats', 'BS', 'BS')]).toEqual(['CS', 'BS', 'CS'])
    expect([stands(all, 'CS', 'BS'), stands(all, 'D', 'BS'), stands('eats', 'BS', 'AS')]).toEqual(['CS', 'D', 'CS'])
  })
  it('is a week of slots, nights split at midnight and Sunday night at the end of the week', () => {
    const slots = slotsIn('0,2|08:00|12:00;6|21:00|07:00')
    expect(slots).toEqual([
      { from: 0, until: 420 },
      { from: 480, until: 720 },
      { from: 3360, until: 3600 },
      { from: 9900, until: 10080 },
    ])
    expect(minutesIn(slots)).toBe(480 + 600)
    expect(covers(slotsIn(draftOfSlots(slots)), slots)).toBe(true)
    expect(saidWeek(slotsIn('0,1,2,3,4|08:00|12:30'))).toEqual(['lun–ven 08:00–12:30'])
  })
  it('says a whole week day by day, and reads it again', () => {
    const whole = [{ from: 0, until: 10_080 }]
    expect(saidWeek(whole)).toEqual(['lun–dom 00:00–24:00'])
    expect(wrongWeek(draftOfSlots(whole))).toBeUndefined()
    expect(minutesIn(slotsIn(draftOfSlots(whole)))).toBe(10_080)
    expect(saidWeek([{ from: 1_320, until: 1_800 }])).toEqual(['lun 22:00–24:00', 'mar 00:00–06:00'])
  })
  it('says what is wrong with a week', () => {
    expect(wrongWeek('0|08:00|12:00')).toBeUndefined()
    expect(wrongWeek('|08:00|12:00')).toContain('almeno un giorno')
    expect(wrongWeek('0|08:00|')).toContain('almeno un giorno')
    expect(wrongWeek('0|08:00|12:00;0|11:00|13:00')).toContain('si sovrappongono')
  })
  it('reads money, hours of Italy and places', () => {
    expect([centsIn('8,5'), centsIn('8.23')]).toEqual([850, 823])
    expect(wrongMoney('otto')).toContain('euro')
    expect(instantAt('2026-07-01', '10:30')).toBe('2026-07-01T08:30:00.000Z')
    expect(instantAt('2026-12-01', '00:15')).toBe('2026-11-30T23:15:00.000Z')
    // Florence in UTM 32: 681 km east, 4849 km north.
    expect(nearIn('43,7696 11,2558')).toEqual({ east: 682, north: 4849 })
    expect(nearIn('680 E 4850 N')).toEqual({ east: 680, north: 4850 })
    expect(nearIn('Firenze')).toBeUndefined()
  })
  it('is the follow-ups that are due and were not made', () => {
    const placed = [{ request: 'r', proposal: 1, carer: 'c', name: 'Bassi', stage: 'placed' as const, day: '2026-11-01' }]
    const done = [{ request: 'r', proposal: 1, day: 7 }]
    expect(followsDue({ placed, done: [] }, '2026-11-10').map(({ n }) => n)).toEqual([7])
    expect(followsDue({ placed, done }, '2026-11-28').map(({ n, due }) => [n, due])).toEqual([[30, '2026-12-01']])
  })
})
