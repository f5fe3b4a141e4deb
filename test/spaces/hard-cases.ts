// Nine repetitions that calendars get wrong: hours that are not there, hours that are there twice, days that come every four years.
import type { Start } from '../../events/kernel/recurrence.ts'

type Case = {
  readonly says: string
  readonly rule: string
  readonly start: Start
  readonly most?: number
  readonly gives: readonly string[]
}
const at = (hour: number, minute = 0): number => hour * 60 + minute

export const hardCases: readonly Case[] = [
  {
    says: 'weekly at 18 over the spring change keeps its hour on the wall',
    rule: 'FREQ=WEEKLY;COUNT=3',
    start: { day: '2026-03-22', minute: at(18) },
    gives: ['2026-03-22T17:00:00.000Z', '2026-03-29T16:00:00.000Z', '2026-04-05T16:00:00.000Z'],
  },
  {
    says: 'weekly at 18 over the autumn change keeps its hour on the wall',
    rule: 'FREQ=WEEKLY;COUNT=3',
    start: { day: '2026-10-18', minute: at(18) },
    gives: ['2026-10-18T16:00:00.000Z', '2026-10-25T17:00:00.000Z', '2026-11-01T17:00:00.000Z'],
  },
  {
    says: 'at 2:30 on 29 March there is no hour: it is left out and not counted',
    rule: 'FREQ=WEEKLY;COUNT=3',
    start: { day: '2026-03-22', minute: at(2, 30) },
    gives: ['2026-03-22T01:30:00.000Z', '2026-04-05T00:30:00.000Z', '2026-04-12T00:30:00.000Z'],
  },
  {
    says: 'at 2:30 on 25 October there are two: the first is meant',
    rule: 'FREQ=WEEKLY;COUNT=2',
    start: { day: '2026-10-18', minute: at(2, 30) },
    gives: ['2026-10-18T00:30:00.000Z', '2026-10-25T00:30:00.000Z'],
  },
  {
    says: 'UNTIL is the last moment of its day in Italy, and that day is in',
    rule: 'FREQ=WEEKLY;UNTIL=20261027T225959Z',
    start: { day: '2026-10-13', minute: at(23, 30) },
    gives: ['2026-10-13T21:30:00.000Z', '2026-10-20T21:30:00.000Z', '2026-10-27T22:30:00.000Z'],
  },
  {
    says: 'a weekday near midnight is that of the wall, not of UTC',
    rule: 'FREQ=WEEKLY;BYDAY=MO;COUNT=2',
    start: { day: '2026-07-06', minute: at(0, 30) },
    gives: ['2026-07-05T22:30:00.000Z', '2026-07-12T22:30:00.000Z'],
  },
  {
    says: 'every day over the spring change is once a day',
    rule: 'FREQ=DAILY;COUNT=3',
    start: { day: '2026-03-28', minute: at(9) },
    gives: ['2026-03-28T08:00:00.000Z', '2026-03-29T07:00:00.000Z', '2026-03-30T07:00:00.000Z'],
  },
  {
    says: '29 February comes every four years',
    rule: 'FREQ=YEARLY;COUNT=3',
    start: { day: '2024-02-29', minute: at(10) },
    gives: ['2024-02-29T09:00:00.000Z', '2028-02-29T09:00:00.000Z', '2032-02-29T09:00:00.000Z'],
  },
  {
    says: 'the last Sunday of the month, the days of the changes among them',
    rule: 'FREQ=MONTHLY;BYDAY=-1SU;COUNT=8',
    start: { day: '2026-03-29', minute: at(10) },
    gives: [
      ...['2026-03-29T08:00:00.000Z', '2026-04-26T08:00:00.000Z', '2026-05-31T08:00:00.000Z', '2026-06-28T08:00:00.000Z'],
      ...['2026-07-26T08:00:00.000Z', '2026-08-30T08:00:00.000Z', '2026-09-27T08:00:00.000Z', '2026-10-25T09:00:00.000Z'],
    ],
  },
]
