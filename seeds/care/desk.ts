// The care desk of the stories: shaped on those that exist, run by an invented cooperative, with an agreement, a pay table and published weights.
import type { DeskCommands } from '../../events/desks/commands.ts'
import type { Level } from '../../events/kernel/care.ts'
import { careOrganisation } from '../../server/people/cast.ts'
import type { Line } from '../line.ts'

export const desk = 'ca5e0000-0000-4000-8000-000000000002'
export const operator = 'd0000000-0000-4000-8000-000000000017'
const coordinator = 'd0000000-0000-4000-8000-000000000018'

/** Where a town is, to the kilometre (UTM 32). */
export const towns = {
  cremona: { municipality: '019036', near: { east: 580, north: 4998 } },
  soresina: { municipality: '019098', near: { east: 567, north: 5015 } },
  casalmaggiore: { municipality: '019021', near: { east: 611, north: 4982 } },
} as const
export type Town = keyof typeof towns
const served = Object.values(towns).map(({ municipality }) => municipality)

/** Cents a month living in, and an hour, by level: an example to be checked on the text of the contract [I]. */
const minima: { readonly [L in Level]: readonly [month: number, hour: number] } = {
  A: [90_000, 645],
  AS: [95_000, 670],
  B: [97_439, 695],
  BS: [104_399, 738],
  C: [111_361, 779],
  CS: [118_319, 823],
  D: [159_782, 948],
  DS: [166_742, 988],
}
export const payTable: DeskCommands['table'] = {
  from: '2026-01-01',
  source:
    'Esempio da verificare [I]: minimi 2026 dopo il rinnovo del CCNL lavoro domestico del 28/10/2025, come li riportano gli studi del settore; D e DS con l’indennità.',
  pay: Object.entries(minima).map(([level, [month, hour]]) => ({ level: level as Level, month, hour })),
  limits: { liveIn: 3_240, partLiveIn: 1_800, hourly: 2_400, night: 3_240 },
  partLevels: ['B', 'BS', 'C'],
  trial: { long: 30, short: 8 },
}
export const weights: DeskCommands['weigh']['weights'] = {
  ...{ distance: 25, skills: 20, hours: 10, languages: 10, continuity: 10, wage: 10, licence: 5, waiting: 10 },
}
export const convention = 'CONV-2026/07'
export const authorisation = 'INT-0193/2025'

const line = (minute: number, on: string, command: string, data: object): Line => ({
  ...{ context: 'desks', id: desk, command, data, by: coordinator, role: 'coordinator', on },
  known: `${on}T08:${String(minute).padStart(2, '0')}:00.000Z`,
})

export const deskStory: readonly Line[] = [
  line(0, '2025-12-01', 'open', {
    name: 'Sportello di cura delle Tre Piazze',
    address: 'Cremona, via dell’Aia 4: lunedì e giovedì 9–12; a Soresina il primo martedì, a Casalmaggiore il terzo',
    organisation: careOrganisation,
    municipalities: served,
  }),
  line(5, '2025-12-01', 'authorise', { number: authorisation, from: '2025-12-01' }),
  line(10, '2025-12-15', 'agree', { number: convention, municipalities: served, from: '2026-01-01', until: '2028-12-31' }),
  line(15, '2025-12-15', 'table', payTable),
  line(20, '2025-12-15', 'weigh', {
    from: '2026-01-01',
    weights,
    why: 'Proposta discussa con le famiglie e con chi assiste: la vicinanza e le capacità contano di più, l’attesa conta un poco.',
  }),
]
