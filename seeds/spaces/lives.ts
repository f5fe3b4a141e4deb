// What happened in the shared spaces in the autumn of 2026: who used them, who waited and got the place, who forgot, what broke.
import { cast } from '../../server/people/cast.ts'
import { initiative } from '../housing/initiative.ts'
import { householdId, maker, personOf } from '../housing/people.ts'
import type { Line } from '../line.ts'
import { asked, type Booked, booked, bookingId, cameAndWent, kept, moment, offeredId, weekly } from './telling.ts'

const [agata, berto, cleo] = [1, 2, 3]
const anna = cast.find(({ as }) => as === 'abitante')?.id ?? maker

const [homework, things] = ['5e1e0000-0000-4000-8000-000000000001', '5e1e0000-0000-4000-8000-000000000002']
const hers = 'e1000000-0000-4000-8000-000000000001'

type Row = readonly [day: string, from: string, to: string, household: number, purpose: Booked['purpose'], more?: Partial<Booked>]
const several = (space: number, rows: readonly Row[]): readonly Line[] =>
  rows.flatMap(([day, from, to, household, purpose, more], at) => booked(space, { n: at + 1, day, from, to, household, purpose, ...more }))
const used = { ended: 'used' } as const

const series = (space: number, by: string, role: 'resident' | 'maker', at: string, data: object): Line =>
  asked(space, by, role, at, 'series', { holidays: 'skip', conflicts: 'skip', people: 12, ...data })

const room: readonly Line[] = [
  ...several(1, [
    ['2026-10-10', '15:00', '19:00', 30, 'party', { people: 25, ...used }],
    ['2026-10-17', '16:00', '19:00', 44, 'children', { people: 14, ...used }],
    ['2026-10-24', '18:00', '21:00', 9, 'family', { people: 10, ...used }],
    ['2026-11-07', '15:00', '18:00', 51, 'party', { people: 20, ...used }],
    ['2026-11-14', '17:00', '20:00', 58, 'culture', { people: 30, ...used }],
    ['2026-11-21', '15:00', '19:00', 63, 'party', { people: 28, before: 20 }],
    ['2026-11-28', '15:00', '19:00', 30, 'party', { people: 26, before: 20 }],
    ['2026-12-05', '15:00', '19:00', 74, 'family', { people: 12, before: 20 }],
    ['2026-12-12', '16:00', '20:00', 22, 'children', { people: 16, before: 25 }],
    ['2026-12-19', '17:00', '21:00', 92, 'neighbours', { people: 40, before: 35 }],
  ]),
  kept(1, moment('2026-09-01', '10:00'), 'give-key', { person: personOf(agata) }),
  // Every Tuesday, but not on 8 December.
  series(1, maker, 'maker', moment('2026-10-05', '11:00'), {
    ...{ series: homework, start: { day: '2026-10-20', minute: 17 * 60 }, minutes: 120, purpose: 'study' },
    rule: { every: 'weekly', days: ['TU'], until: '2026-12-22' },
  }),
  ...weekly(1, { series: homework, by: maker, day: '2026-10-20', until: '2026-11-17', from: '17:00', to: '19:00' }),
  // Cleo waits for the 21st; the place is given up, and is hers.
  asked(1, personOf(cleo), 'resident', moment('2026-11-05', '20:00'), 'join', {
    ...{ entry: hers, from: moment('2026-11-21', '15:00'), to: moment('2026-11-21', '19:00') },
    ...{ minutes: 180, flex: 30, household: householdId(cleo), people: 15, purpose: 'family' },
  }),
  asked(1, personOf(63), 'resident', moment('2026-11-12', '09:00'), 'cancel', { booking: bookingId(1, 6), scope: 'this' }),
  asked(1, personOf(cleo), 'resident', moment('2026-11-12', '09:40'), 'take', { entry: hers }),
  ...cameAndWent(1, {
    booking: offeredId(hers, 1, '2026-11-21', '15:00'),
    by: personOf(cleo),
    day: '2026-11-21',
    from: '15:00',
    to: '18:00',
  }),
  // Berto still waits for the 28th.
  asked(1, personOf(berto), 'resident', moment('2026-11-16', '21:00'), 'join', {
    ...{ entry: 'e1000000-0000-4000-8000-000000000002', from: moment('2026-11-28', '14:00'), to: moment('2026-11-28', '20:00') },
    ...{ minutes: 180, flex: 60, household: householdId(berto), people: 12, purpose: 'children' },
  }),
  kept(1, moment('2026-11-17', '10:00'), 'exempt', {
    ...{ holder: householdId(92), quota: 'hours', until: '2026-12-31', reason: 'Organizza la festa di fine anno per tutta la casa.' },
  }),
]

const laundry = several(2, [
  ['2026-11-02', '08:00', '10:00', 4, 'laundry', used],
  ['2026-11-02', '18:00', '20:00', 15, 'laundry', used],
  ['2026-11-03', '09:00', '11:00', 22, 'laundry', { ended: 'missed' }],
  ['2026-11-04', '19:00', '21:00', 30, 'laundry', used],
  ['2026-11-06', '08:00', '09:30', 51, 'laundry', used],
  ['2026-11-07', '10:00', '12:00', 58, 'laundry', used],
  ['2026-11-09', '18:00', '20:00', agata, 'laundry', used],
  ['2026-11-10', '07:00', '08:30', 63, 'laundry', used],
  ['2026-11-11', '09:00', '11:00', 74, 'laundry', used],
  ['2026-11-14', '10:00', '12:00', 80, 'laundry', { ended: 'missed' }],
  ['2026-11-16', '18:00', '20:00', berto, 'laundry', used],
  ['2026-11-18', '09:00', '10:00', 5, 'laundry', used],
  ['2026-11-20', '19:00', '21:00', 11, 'laundry', used],
  ['2026-11-23', '08:00', '10:00', 4, 'laundry'],
  ['2026-11-23', '18:00', '20:00', agata, 'laundry'],
  ['2026-11-24', '09:00', '11:00', 22, 'laundry'],
  ['2026-11-25', '19:00', '21:00', cleo, 'laundry'],
  ['2026-11-26', '18:00', '19:30', 51, 'laundry'],
])

const garden = several(3, [
  ['2026-10-11', '09:00', '11:00', agata, 'garden', used],
  ['2026-10-11', '09:30', '11:30', 9, 'garden', used],
  ['2026-10-11', '10:00', '12:00', 44, 'garden', used],
  ['2026-11-08', '10:00', '12:00', 9, 'garden', used],
  ['2026-11-22', '10:00', '12:00', 44, 'garden'],
  ['2026-11-29', '10:00', '12:00', agata, 'garden'],
])

const courtyard: readonly Line[] = [
  ...several(4, [
    ['2026-10-04', '17:00', '21:00', 58, 'neighbours', { people: 60, ...used }],
    ['2026-10-18', '15:00', '18:00', 44, 'children', { people: 20, ...used }],
    ['2026-11-08', '15:00', '18:00', 30, 'children', { people: 18, ...used }],
    ['2026-12-03', '15:00', '17:00', 22, 'sport', { people: 12, before: 25 }],
    ['2026-12-13', '14:00', '18:00', 9, 'neighbours', { people: 50, before: 26 }],
  ]),
  kept(4, moment('2026-11-18', '11:00'), 'close', {
    ...{ from: moment('2026-12-02', '09:00'), to: moment('2026-12-04', '18:00'), reason: 'Si rifà la pavimentazione vicino al portone.' },
  }),
]

const workshop: readonly Line[] = [
  ...several(5, [
    ['2026-10-31', '10:00', '12:00', 80, 'repair', used],
    ['2026-11-14', '10:00', '12:00', 80, 'repair', { ended: 'missed' }],
    ['2026-11-28', '10:00', '12:00', 11, 'repair'],
  ]),
  // The library of things, each Thursday evening.
  series(5, personOf(agata), 'resident', moment('2026-09-20', '18:00'), {
    ...{
      series: '5e1e0000-0000-4000-8000-000000000002',
      start: { day: '2026-10-01', minute: 18 * 60 },
      minutes: 90,
      purpose: 'repair',
      people: 8,
    },
    ...{ rule: { every: 'weekly', count: 14 }, initiative: initiative(1) },
  }),
  ...weekly(5, { series: things, by: personOf(agata), day: '2026-10-01', until: '2026-11-19', from: '18:00', to: '19:30' }),
  kept(5, moment('2026-11-14', '13:00'), 'damage', { what: 'La morsa del primo banco non stringe.', closes: true }),
  kept(5, moment('2026-11-16', '09:00'), 'inspect', { note: 'Cambiata la vite: si può usare.' }),
]

const tools = several(6, [
  ['2026-11-07', '09:00', '13:00', 15, 'repair', used],
  ['2026-11-21', '09:00', '18:00', 22, 'repair', used],
  ['2026-11-28', '09:00', '13:00', berto, 'repair'],
])

const civic = (n: number, day: string, [from, to]: readonly [string, string], purpose: Booked['purpose'], people: number): Line =>
  asked(7, anna, 'resident', moment('2026-11-03', `18:0${n}`), 'book', {
    ...{ booking: bookingId(7, n), from: moment(day, from), to: moment(day, to), people, purpose },
  })
const district: readonly Line[] = [
  civic(1, '2026-11-14', ['15:00', '18:00'], 'culture', 35),
  ...cameAndWent(7, { booking: bookingId(7, 1), by: anna, day: '2026-11-14', from: '15:00', to: '18:00' }),
  civic(2, '2026-11-28', ['15:00', '18:00'], 'meeting', 20),
  civic(3, '2026-12-10', ['20:00', '22:30'], 'meeting', 25),
]

export const lives: readonly Line[] = [...room, ...laundry, ...garden, ...courtyard, ...workshop, ...tools, ...district]
