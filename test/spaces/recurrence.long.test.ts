// What repeats on the wall clock of Italy: the nine hard cases under any zone of the machine, and thousands of series against an oracle of its own.
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aheadAt, instantAt, minuteAt, minuteOf, wallOf } from '../../events/kernel/clock.ts'
import { plusDays } from '../../events/kernel/index.ts'
import { occurrences, ruleText, weekdays } from '../../events/kernel/recurrence.ts'
import { bundled } from '../support/bundled.ts'
import { afterFile } from '../support/later.ts'
import { randomOf } from './crowd.ts'
import { hardCases } from './hard-cases.ts'

const run = promisify(execFile)
/** LONG=1: ten thousand. */
const many = process.env.LONG === '1' ? 10_000 : 2_000
const seed = Number(process.env.SEED ?? Date.now() % 1_000_000)

// Italy as the time zone database of the machine knows it: nothing of ours.
const wall = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Rome', dateStyle: 'short', timeStyle: 'short' })
const shows = (minute: number): string => wall.format(minute * 60_000)
const clock = (minute: number): string => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

/** The first moment at which the walls show this, or none: every minute of two hours around it is looked at. */
const momentOf = (day: string, minute: number): number | undefined => {
  const near = Date.parse(`${day}T${clock(minute)}:00.000Z`) / 60_000
  return [near - 120, near - 60].find((moment) => shows(moment) === `${day} ${clock(minute)}`)
}

describe('the hard cases', () => {
  const file = afterFile()
  let program = ''
  beforeAll(async () => {
    program = await bundled('test/spaces/hard-cases-run.ts', file.later)
  })
  afterAll(file.undo)
  it.each(hardCases)('$says', ({ rule, start, most, gives }) => {
    expect(occurrences(rule, start, most).map(instantAt)).toEqual(gives)
  })
  it.each(['UTC', 'Europe/Rome', 'Pacific/Auckland'])('are the same on a machine in %s', async (TZ) => {
    const { stdout } = await run(process.execPath, [program], { env: { ...process.env, TZ } })
    expect(JSON.parse(stdout)).toEqual({ zone: TZ, gives: hardCases.map(({ gives }) => gives) })
  })
})

describe('the wall clock', () => {
  it('shows what the time zone database says, and finds its way back', () => {
    const random = randomOf(seed)
    for (let n = 0; n < 5_000; n++) {
      const minute = minuteOf('2020-01-01T00:00:00.000Z') + Math.floor(random() * 20 * 525_960)
      const { day, minute: of } = wallOf(minute)
      expect(`${day} ${clock(of)}`, `SEED=${seed}`).toBe(shows(minute))
      const back = minuteAt(day, of)
      expect([minute, minute - 60], `SEED=${seed}`).toContain(back)
    }
  })
  it('skips an hour in March and has one twice in October', () => {
    expect(instantAt(minuteAt('2026-03-29', 150))).toBe('2026-03-29T01:30:00.000Z')
    expect(instantAt(minuteAt('2026-10-25', 150))).toBe('2026-10-25T00:30:00.000Z')
    expect([aheadAt(minuteOf('2026-03-29T00:59:00.000Z')), aheadAt(minuteOf('2026-03-29T01:00:00.000Z'))]).toEqual([60, 120])
    expect([aheadAt(minuteOf('2026-10-25T00:59:00.000Z')), aheadAt(minuteOf('2026-10-25T01:00:00.000Z'))]).toEqual([120, 60])
  })
})

describe(`${many} weekly series, 2026 to 2036 (SEED=${seed})`, () => {
  it('mean what walking through the days means', () => {
    const random = randomOf(seed)
    const pick = (most: number): number => Math.floor(random() * most)
    for (let n = 0; n < many; n++) {
      const day = plusDays('2026-01-01', pick(3_600))
      // The hours around the change come up often.
      const minute = random() < 0.3 ? 120 + 15 * pick(4) : 15 * pick(96)
      const interval = 1 + pick(3)
      const days = weekdays.filter(() => random() < 0.3)
      const chosen = days.length > 0 ? days : [weekdays[wallOf(minuteAt(day, 720)).weekday - 1] ?? 'MO']
      const count = 1 + pick(12)
      const rule = ruleText({ every: 'weekly', interval, days: chosen, count })
      const expected: number[] = []
      const monday = plusDays(day, 1 - wallOf(minuteAt(day, 720)).weekday)
      for (let week = 0; expected.length < count; week += interval)
        for (const [at, name] of weekdays.entries()) {
          const candidate = plusDays(monday, 7 * week + at)
          const moment = chosen.includes(name) && candidate >= day ? momentOf(candidate, minute) : undefined
          if (moment !== undefined && expected.length < count) expected.push(moment)
        }
      const found = occurrences(rule, { day, minute })
      if (found.join() !== expected.join())
        expect(found.map(instantAt), `${rule} from ${day} at ${minute}, SEED=${seed}`).toEqual(expected.map(instantAt))
    }
  }, 60_000)
})
