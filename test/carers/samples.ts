// Facts and requests of a carer that tests begin with. Everybody here is invented.
import type { CarerCommands } from '../../events/carers/commands.ts'
import type { CarerEvent } from '../../events/carers/events.ts'

const id = (n: number): string => `ca4a0000-0000-4000-8000-${String(n).padStart(12, '0')}`
export const carer = id(1)
export const organisation = id(2)
export const [familyA, familyB, requestA, requestB] = [id(3), id(4), id(5), id(6)] as const
export const operator = { by: id(20), role: 'operator', at: '2026-03-02T09:00:00.000Z', today: '2026-03-02' }
export const herself = { ...operator, by: carer, role: 'resident' }
export const stranger = { ...operator, by: id(21), role: 'resident' }

export const applying: CarerCommands['apply'] = {
  ...{ carer, desk: id(7), organisation, municipality: '048019' },
  ...{ name: 'Mira Sole', phone: '055 111111' },
}
const monday = (from: number, until: number) => ({ from: from * 60, until: until * 60 })
export const profile: CarerCommands['profile'] = {
  ...{ municipality: '048019', near: { east: 680, north: 4850 }, reach: 15, level: 'CS', diploma: false, experience: 30 },
  ...{ modes: ['hourly'], week: [monday(8, 18)], minutes: 540, families: 2, skills: ['full-hygiene'] },
  ...{ languages: [{ language: 'it', level: 'B1' }], refuses: ['smoke'], licence: true, hourly: 850, from: '2026-01-01' },
}
export const morning: CarerCommands['place'] = {
  ...{ request: requestA, family: familyA, from: '2026-04-01', live: false, minutes: 240, week: [monday(8, 12)] },
}
export const applied: CarerEvent = { type: 'carers.applied', data: applying }
export const profiled: CarerEvent = { type: 'carers.profiled', data: { carer, ...profile } }
export const suitable: CarerEvent = { type: 'carers.interviewed', data: { carer, suitable: true } }
export const identity: CarerEvent = {
  type: 'carers.documented',
  data: { carer, organisation, document: 'identity', expires: '2026-12-31' },
}
export const registered: CarerEvent = { type: 'carers.registered', data: { carer, tier: 'open' } }
export const placed: CarerEvent = { type: 'carers.placed', data: { carer, organisation, ...morning } }
export const listed = [applied, profiled, suitable, identity, registered] as const
