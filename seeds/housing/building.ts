// The story of the building: flats, households as they move in, rules, the common budget, turns of care, notices, an assembly.
import { plusDays } from '../../events/kernel/index.ts'
import type { Role } from '../../server/kernel/people.ts'
import type { Line } from '../line.ts'
import { initiative } from './initiative.ts'
import { building, householdId, households, manager, peopleOf, personOf, unitId, unitOf, units } from './people.ts'

const line = (day: string, command: string, data: object, time = '08:00', by: string = manager, role: Role = 'social-manager'): Line => ({
  ...{ context: 'housing', id: building, command, data, by, role, on: day, known: `${day}T${time}:00.000Z` },
})
const resident = (household: number, day: string, command: string, data: object, time: string): Line =>
  line(day, command, data, time, personOf(household), 'resident')

const start = '2017-11-06'
const movedIn = (household: number, at: number): Line => {
  const unit = unitOf(household)
  const tenure = unit <= 48 ? 'owner' : 'tenant'
  const data = { household: householdId(household), unit: unitId(unit), tenure, people: peopleOf(household) }
  return line(plusDays(start, 3 + at * 9), 'move-in', data)
}
const turn = (n: number): string => `7a000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const notice = (n: number): string => `7b000000-0000-4000-8000-${String(n).padStart(12, '0')}`
export const assembly = '7c000000-0000-4000-8000-000000000001'

const money: readonly Line[] = [
  line('2026-01-12', 'set-rules', {
    ...{ from: '2026-01-12', minimum: 5, percent: 10, checkDays: 3, windowDays: 14, answerDays: 10, againDays: 30 },
  }),
  line('2026-01-12', 'allocate', { year: 2026, cents: 4_800_00 }, '08:10'),
  line('2026-03-24', 'commit', { initiative: initiative(1), year: 2026, cents: 600_00 }),
  line('2026-04-02', 'commit', { initiative: initiative(2), year: 2026, cents: 180_00 }),
  line('2026-04-20', 'spend', { initiative: initiative(2), cents: 164_50, what: 'Otto tappetini e due elastici', receipt: '118' }),
  line('2026-04-28', 'spend', { initiative: initiative(1), cents: 312_00, what: 'Trapano, scala e carrello', receipt: '2041' }),
  line('2026-06-29', 'release', { initiative: initiative(2) }),
]

const cared: readonly Line[] = [
  line('2026-10-02', 'offer-turn', { turn: turn(1), what: 'Foglie in cortile', day: '2026-10-24', slots: 6 }),
  resident(1, '2026-10-05', 'take-turn', { turn: turn(1) }, '17:00'),
  resident(14, '2026-10-06', 'take-turn', { turn: turn(1) }, '18:20'),
  resident(52, '2026-10-09', 'take-turn', { turn: turn(1) }, '19:05'),
  line('2026-10-20', 'hold-assembly', {
    ...{ assembly, day: '2026-10-20', households: 58, consents: [initiative(13)] },
    decisions: [
      'La sala comune resta aperta fino alle 22, anche il sabato.',
      'Sì alle mangiatoie per gli uccelli appese ai lampioni del cortile.',
      'Dal 2027 il bilancio di comunità si discute insieme, entro gennaio.',
    ],
  }),
  resident(1, '2026-10-25', 'finish-turn', { turn: turn(1), people: 3, minutes: 120 }, '11:00'),
  line('2026-11-09', 'offer-turn', { turn: turn(2), what: 'Pulizia della sala comune', day: '2026-12-05', slots: 4 }),
  line(
    '2026-11-09',
    'offer-turn',
    { turn: turn(3), what: 'Piante dell’ingresso: annaffiare e potare', day: '2026-12-12', slots: 2 },
    '08:10',
  ),
  line('2026-11-10', 'post', {
    notice: notice(1),
    text: 'Martedì 1 dicembre la caldaia della scala C si ferma dalle 9 alle 12.',
    until: '2026-12-01',
  }),
  line('2026-11-12', 'post', { notice: notice(2), text: 'In portineria c’è la cassetta per le idee: si scrive anche a mano.' }),
  resident(2, '2026-11-14', 'take-turn', { turn: turn(2) }, '20:10'),
  resident(31, '2026-11-15', 'take-turn', { turn: turn(3) }, '09:40'),
  resident(77, '2026-11-16', 'take-turn', { turn: turn(3) }, '21:15'),
]

export const buildingStory: readonly Line[] = [
  line(start, 'register', { name: 'OPIFICI 22', municipality: '019036', address: 'Via della Vecchia Dogana, Cremona' }),
  line(start, 'add-units', { units }, '08:10'),
  ...households.map(movedIn),
  line('2025-03-10', 'buy', { household: householdId(55) }),
  line('2025-09-15', 'buy', { household: householdId(71) }),
  line('2025-11-03', 'join', { household: householdId(23), person: '4b000000-0000-4000-8000-000000000239' }),
  ...money,
  ...cared,
]
