// Facts and requests of a request for care that tests begin with. Everybody here is invented.
import type { CareCommands } from '../../events/care/commands.ts'
import type { CareEvent } from '../../events/care/events.ts'

const id = (n: number): string => `ca4e0000-0000-4000-8000-${String(n).padStart(12, '0')}`
export const [family, assisted, desk, organisation, anna, annasPerson, bea, beasPerson] = [1, 2, 3, 4, 5, 6, 7, 8].map(id) as [
  string,
  string,
  string,
  string,
  string,
  string,
  string,
  string,
]
/** who asks unless a test says otherwise: somebody at the desk */
export const operator = { by: id(20), role: 'operator', at: '2026-03-02T09:00:00.000Z', today: '2026-03-02' }
export const by = (person: string, at = operator.at) => ({ ...operator, by: person, role: 'resident', at })

export const opening: CareCommands['open'] = {
  ...{ family, assisted, desk, organisation, municipality: '048019' },
  ...{ name: 'Sara Bassi', phone: '055 000000', assistedName: 'Lina Bassi' },
  ...{ channel: 'convention', act: 'CONV-12/2026', referral: 'hospital', urgency: 'weeks' },
}
const monday = (from: number, until: number) => ({ from: from * 60, until: until * 60 })
export const need: CareCommands['assess'] = {
  assisted,
  autonomy: { eats: true, washes: false, walks: true, dresses: true, supervised: false },
  trained: false,
  level: 'CS',
  mode: 'hourly',
  week: [monday(8, 12), monday(14, 16)],
  minutes: 360,
  start: '2026-04-01',
  municipality: '048019',
  near: { east: 680, north: 4850 },
  needs: ['full-hygiene'],
  wishes: ['dementia'],
  languages: [{ language: 'it', level: 'A2' }],
  wishedLanguages: [],
  features: ['cats'],
  licence: 'no',
  ownRoom: false,
  budget: 900,
  pinned: { table: 1, minimum: 823, minutes: 2400, trial: 8 },
  health: 'Demenza lieve',
}
export const parts = { distance: 2500, skills: 2000, hours: 500, languages: 1000, continuity: 0, wage: 300, licence: 500, waiting: 100 }
export const score = 6900
export const proposing: CareCommands['propose'] = { family, carer: anna, person: annasPerson, weights: 1, score, parts, rank: 1 }

export const opened: CareEvent = { type: 'care.opened', data: opening }
export const assessed: CareEvent = { type: 'care.assessed', data: need }
export const proposed: CareEvent = {
  type: 'care.proposed',
  data: { ...proposing, organisation, proposal: 1, heldUntil: '2026-03-05T09:00:00.000Z' },
}
export const secondProposed: CareEvent = {
  type: 'care.proposed',
  data: { ...proposing, carer: bea, person: beasPerson, organisation, proposal: 2, heldUntil: '2026-03-05T09:00:00.000Z' },
}
export const carerAgreed: CareEvent = { type: 'care.carer-agreed', data: { proposal: 1 } }
export const familyAgreed: CareEvent = { type: 'care.family-agreed', data: { proposal: 1 } }
export const chosen: CareEvent = { type: 'care.interviewed', data: { proposal: 1, outcome: 'chosen' } }
export const hiring: CareCommands['hire'] = { proposal: 1, pay: 850, minutes: 360, start: '2026-04-01', noticed: '2026-03-31' }
export const hired: CareEvent = {
  type: 'care.hired',
  data: { ...hiring, carer: anna, person: annasPerson, level: 'CS', live: false, trialUntil: '2026-04-08' },
}
export const secondAside: CareEvent = { type: 'care.set-aside', data: { proposal: 2 } }
export const toMeeting = [opened, assessed, proposed, carerAgreed, familyAgreed] as const
export const toHired = [...toMeeting, chosen, hired] as const
