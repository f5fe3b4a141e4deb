// The story of control: a board of auditors takes a seat, draws a sample and writes two findings, and the office answers.
import type { Day } from '../events/kernel/index.ts'
import type { Role } from '../server/kernel/people.ts'
import type { Line } from './line.ts'

const seat = '5ea70000-0000-4000-8000-000000000001'
const late = 'f1d00000-0000-4000-8000-000000000001'
const unreported = 'f1d00000-0000-4000-8000-000000000002'
const pact = (n: number): string => `9ac70000-0000-4000-8000-${String(n).padStart(12, '0')}`
const moscato = pact(9)

// The characters of the demonstration (server/demo.ts).
const people = {
  clerk: 'd0000000-0000-4000-8000-000000000004',
  manager: 'd0000000-0000-4000-8000-000000000005',
  auditor: 'd0000000-0000-4000-8000-000000000006',
} as const

type Teller = (id: string, day: Day, time: string, command: string, data: object) => Line
const as =
  (context: string, role: keyof typeof people & Role): Teller =>
  (id, day, time, command, data) => ({ context, id, command, data, by: people[role], role, on: day, known: `${day}T${time}:00.000Z` })

const manager = as('seats', 'manager')
const auditor = as('seats', 'auditor')
const finds = as('findings', 'auditor')
const answers = as('findings', 'clerk')

/** What the sample is drawn with: the three first numbers of a public draw, and the last day of a year. */
export const drawn = { seed: 'lotto-16-21-2', day: '2025-12-31', size: 3, population: 14, pacts: [pact(3), pact(5), moscato] }

export const story: readonly Line[] = [
  manager(seat, '2026-10-05', '08:30', 'grant', {
    auditor: people.auditor,
    body: 'Collegio dei revisori',
    mandate: 'Verifica annuale del registro dei patti: scadenze, resoconti, rettifiche.',
    from: '2026-10-05',
    until: '2027-10-04',
    act: 'DG-2026-118',
  }),
  auditor(seat, '2026-10-06', '07:45', 'take', {}),
  auditor(seat, '2026-10-06', '07:52', 'look', { sight: 'checks' }),
  auditor(seat, '2026-10-06', '08:10', 'draw', drawn),
  auditor(seat, '2026-10-06', '08:20', 'look', { sight: 'pact', of: moscato, asOf: '2025-12-31' }),
  auditor(seat, '2026-11-03', '09:05', 'look', { sight: 'pact', of: moscato, asOf: '2026-10-31' }),
  finds(late, '2026-10-06', '09:00', 'find', {
    ...{ seat, pact: moscato, subject: 'recorded-late', weight: 'remark', day: '2025-12-31', facts: [] },
    what: 'La proposta è del 23 gennaio 2024, ma nel registro compare solo il 4 marzo: quarantuno giorni dopo. Perché?',
  }),
  answers(late, '2026-10-13', '10:15', 'answer', {
    text: 'La proposta era arrivata su carta e lo sportello era chiuso. Da marzo 2024 le proposte si scrivono nel registro il giorno in cui arrivano.',
  }),
  finds(late, '2026-10-15', '09:30', 'accept', {}),
  finds(late, '2026-10-15', '09:35', 'close', { outcome: 'explained' }),
  finds(unreported, '2026-11-03', '09:20', 'find', {
    ...{ seat, pact: moscato, subject: 'report-missing', weight: 'fault', day: '2026-10-31', facts: [] },
    what: 'L’ultimo resoconto si ferma al 31 ottobre 2025. Il patto è in vigore, e dell’ultimo anno non si sa nulla.',
  }),
  answers(unreported, '2026-11-12', '11:00', 'answer', {
    text: 'È vero. Abbiamo scritto all’associazione: il resoconto arriva entro l’anno, con le giornate di posa dei muretti.',
    remedy: 'Raccogliere il resoconto del terzo anno e pubblicarlo.',
    due: '2026-12-31',
  }),
]
