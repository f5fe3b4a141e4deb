// Facts and requests of a proposal that tests begin with. Invented.
import type { ProposalCommands } from '../../events/proposals/commands.ts'
import type { ProposalEvent } from '../../events/proposals/events.ts'
import { declarations } from '../../events/proposals/vocabulary.ts'

type Of<T extends ProposalEvent['type']> = Extract<ProposalEvent, { type: T }>['data']
export const fact = <T extends ProposalEvent['type']>(type: T, data: Of<T>): ProposalEvent => ({ type, data }) as ProposalEvent

/** who asks when a test says nothing else (support/given.ts) */
export const person = '00000000-0000-4000-8000-000000000001'
export const uuid = (n: number): string => `9a000000-0000-4000-8000-${String(n).padStart(12, '0')}`
export const clerk = { by: uuid(1), role: 'clerk' }
export const manager = { by: uuid(2), role: 'manager' }
export const maker = { by: uuid(3), role: 'maker' }
export const stranger = { by: uuid(4), role: 'resident' }

export const minutes = { what: 'group-minutes', file: { sha256: 'a'.repeat(64), bytes: 1200, type: 'application/pdf' } } as const
export const draft: ProposalCommands['draft'] = { person, entry: 'own-initiative', municipality: '019036', town: 'Cremona' }
export const answer: ProposalCommands['answer'] = { person, point: 'title', answer: '{"title":"Le aiuole"}' }
export const eleven: Omit<ProposalCommands['submit'], 'declared'> = {
  person,
  proponent: 'informal-group',
  name: 'Gruppo delle aiuole',
  contacts: 'aiuole@example.org',
  members: 'Cinque vicini',
  title: 'Le aiuole di largo dei Platani',
  goods: [],
  good: 'Tre aiuole in largo dei Platani',
  idea: 'Curarle insieme',
  activities: 'Ogni sabato',
  recipients: 'Chi passa',
  participation: 'Aperta a tutti',
  duration: 'short',
  use: 'continuous',
  resources: 'Attrezzi nostri',
  supports: ['goods'],
  taxDispute: 'no',
  attachments: [minutes],
  kind: 'ordinary',
  area: 'green',
}
export const submit: ProposalCommands['submit'] = { ...eleven, declared: [...declarations] }

export const pinned: ProposalCommands['register']['regulation'] = {
  regulation: uuid(90),
  version: 1,
  days: 30,
  from: 'registration',
  consultation: false,
  consultationDays: 20,
  executive: false,
  moneyAllowed: false,
}
export const complexPin: typeof pinned = { ...pinned, days: 60, consultation: true, executive: true, capMonths: 48 }
export const register: ProposalCommands['register'] = {
  protocol: '100/2025',
  protocolOn: '2025-03-10',
  kind: 'ordinary',
  regulation: pinned,
}
export const publishable: ProposalCommands['redact'] = {
  title: 'Le aiuole di largo dei Platani',
  good: 'Tre aiuole',
  idea: 'Curarle insieme',
  activities: 'Ogni sabato',
}

export const drafted = fact('proposals.drafted', draft)
export const submitted = fact('proposals.submitted', { ...submit, entry: 'own-initiative', municipality: '019036', town: 'Cremona' })
const term = { days: 30, from: '2025-03-10', due: '2025-04-09' }
export const registered = fact('proposals.registered', { ...register, term })
export const complex = fact('proposals.registered', { ...register, kind: 'complex', regulation: complexPin, term: { ...term, days: 60 } })
export const designated = fact('proposals.designated', { manager: uuid(2), sector: 'Beni comuni' })
export const redacted = fact('proposals.redacted', { version: 1, ...publishable })
export const published = fact('proposals.published', { version: 1, from: '2025-05-01', until: '2025-05-20' })
export const observed = fact('proposals.observed', { observation: 1, text: 'Serve anche una fontana' })
export const replied = fact('proposals.replied', { observation: 1, outcome: 'partly', text: 'Si vede nel patto' })
export const consulted = fact('proposals.consulted', { observations: 1, term: { days: 60, from: '2025-05-21', due: '2025-07-21' } })
export const asked = fact('proposals.integration-asked', {
  items: [
    { item: 1, what: 'La mappa' },
    { item: 2, what: 'Lo statuto' },
  ],
  due: '2025-05-25',
})
export const reminded = fact('proposals.reminded', {})
export const integrated = fact('proposals.integrated', { person, answers: '{"1":"Eccola"}', items: [1], attachments: [] })
export const feasible = fact('proposals.assessed', { criterion: 'feasibility', passes: true })
export const opinion = fact('proposals.opinion-asked', {
  opinion: 1,
  adviser: 'heritage',
  office: 'Soprintendenza',
  due: '2025-06-30',
  binding: true,
})
export const favourable = fact('proposals.opinion-given', { opinion: 1, outcome: 'with-prescriptions', prescriptions: ['Niente scavi'] })
export const contrary = fact('proposals.opinion-given', { opinion: 1, outcome: 'contrary', prescriptions: [] })
export const codesign = fact('proposals.codesign-opened', {})
export const transmitted = fact('proposals.transmitted', { version: 1, sha256: 'b'.repeat(64), draft: 'Schema' })
export const announced = fact('proposals.refusal-announced', { reasons: ['Manca lo spazio'], until: '2025-05-20' })
export const answered = fact('proposals.refusal-answered', { person, reply: 1, text: 'C’è' })
export const refused = fact('proposals.refused', { act: 'DD-9', actOn: '2025-05-30', reasons: ['Manca'], answers: [] })
export const archived = fact('proposals.archived', { reason: 'incomplete', note: 'Incompleta' })

/** a proposal that the office examines, without anything in its way */
export const examined = [drafted, submitted, registered, redacted, designated] as const
