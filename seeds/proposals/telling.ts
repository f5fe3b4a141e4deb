// How the stories of the proposals are written: who did what on which day, and the points of the form in short.
import type { CommandName, ProposalCommands } from '../../events/proposals/commands.ts'
import { declarations } from '../../events/proposals/vocabulary.ts'
import type { Role } from '../../server/kernel/people.ts'
import type { Line } from '../line.ts'
import { regulationOf } from '../regulations.ts'

type By = { readonly by: string; readonly role: Role }
type Step = { readonly day: string; readonly command: CommandName; readonly data: object; readonly by: By }
type Teller = <C extends CommandName>(day: string, command: C, data: ProposalCommands[C]) => Step

// The characters of the demonstration, so that whoever enters as one finds their own proposals.
const character = (n: number, role: Role): By => ({ by: `d0000000-0000-4000-8000-${String(n).padStart(12, '0')}`, role })
/** Invented people who never enter. */
const neighbour = (n: number): By => ({ by: `d2000000-0000-4000-8000-${String(n).padStart(12, '0')}`, role: 'resident' })
export const cast = {
  anna: character(1, 'resident'),
  bruno: character(2, 'representative'),
  clerk: character(4, 'clerk'),
  manager: character(5, 'manager'),
  cremaClerk: character(11, 'clerk'),
  ...{ lia: neighbour(1), moreno: neighbour(2), pia: neighbour(3), tullio: neighbour(4), vera: neighbour(5) },
} satisfies { readonly [name: string]: By }

const by =
  (who: By): Teller =>
  (day, command, data) => ({ day, command, data, by: who })
export const anna = by(cast.anna)
export const bruno = by(cast.bruno)
export const clerk = by(cast.clerk)
export const manager = by(cast.manager)
export const cremaClerk = by(cast.cremaClerk)
export const lia = by(cast.lia)
export const moreno = by(cast.moreno)
export const pia = by(cast.pia)
export const tullio = by(cast.tullio)
export const vera = by(cast.vera)

export const idOf = (n: number): string => `9b090000-0000-4000-8000-${String(n).padStart(12, '0')}`

/** The lines of one proposal; a minute passes between one and the next of the same day. */
export const proposal = (n: number, steps: readonly Step[]): readonly Line[] =>
  steps.map(({ day, command, data, by: who }, minute) => ({
    ...{ context: 'proposals', id: idOf(n), command, data, ...who, on: day },
    known: `${day}T09:${String(minute).padStart(2, '0')}:00.000Z`,
  }))

const towns = { '019036': 'Cremona', '019035': 'Crema', '019098': 'Soresina' } as const
type Town = keyof typeof towns

export const begins = (person: By, municipality: Town = '019036'): ProposalCommands['draft'] => ({
  ...{ person: person.by, entry: 'own-initiative', municipality, town: towns[municipality] },
})

type Points = Pick<ProposalCommands['submit'], 'title' | 'good' | 'idea' | 'activities' | 'area'> & Partial<ProposalCommands['submit']>
/** The eleven points; what a story does not say is said shortly. */
export const hands = (person: By, points: Points): ProposalCommands['submit'] => ({
  ...{ person: person.by, proponent: 'person', contacts: 'recapito@example.org', goods: [], kind: 'ordinary' },
  ...{ recipients: 'Chi abita nel quartiere e chi ci passa.', duration: 'short', use: 'continuous' },
  participation: 'Un incontro aperto prima di cominciare e uno a metà strada; ci si può aggiungere in ogni momento.',
  resources: 'Il nostro tempo, qualche attrezzo, una cassa comune di piccole spese.',
  ...{ supports: ['goods', 'staff'], taxDispute: 'no', attachments: [], declared: [...declarations] },
  ...points,
})

/** The version of the regulation in force, with the figures that bind an ordinary or a complex proposal there. */
export const pinned = (
  kind: 'ordinary' | 'complex',
  municipality: Town = '019036',
  version = 1,
): ProposalCommands['register']['regulation'] => ({
  ...{ regulation: regulationOf(municipality), version, from: 'registration', consultationDays: 20, moneyAllowed: false },
  ...{ days: kind === 'complex' ? 60 : 30, consultation: kind === 'complex', executive: kind === 'complex' },
})
export const enters = (protocol: string, protocolOn: string, kind: 'ordinary' | 'complex' = 'ordinary', town: Town = '019036') =>
  ({ protocol, protocolOn, kind, regulation: pinned(kind, town) }) satisfies ProposalCommands['register']

export const names: ProposalCommands['designate'] = { manager: cast.manager.by, sector: 'Centro Quartieri e Beni Comuni' }

/** The same points without what is the person's own, and where the place is. */
export const readable = (
  { title, good, idea, activities, recipients, participation, name, proponent }: ProposalCommands['submit'],
  where: Partial<ProposalCommands['redact']> = {},
): ProposalCommands['redact'] => ({
  ...{ title, good, idea, activities, recipients, participation },
  ...(name !== undefined && proponent !== 'informal-group' ? { proponentName: name } : {}),
  ...where,
})
