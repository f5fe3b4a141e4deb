// Facts and requests of a laboratory that tests begin with. Everybody here is invented.
import type { LabCommands } from '../../events/labs/commands.ts'
import type { LabEvent } from '../../events/labs/events.ts'
import { on } from '../support/given.ts'

export const id = (n: number): string => `1ab4e000-0000-4000-8000-${String(n).padStart(12, '0')}`
/** a session in the afternoon of 10 June 2025 (17:30 in Italy), and one of a week later */
export const [session, later] = [id(1), id(2)]
export const [ada, bea, carlo] = [id(11), id(12), id(13)]
export const [need, resource, idea, otherIdea, actor, task] = [id(21), id(22), id(23), id(24), id(25), id(26)]
export const starts = '2025-06-10T15:30:00.000Z'
export const here = { municipality: '019036', promoter: id(90) }

export const maker = { by: id(91), role: 'maker', at: '2025-06-10T15:45:00.000Z', today: '2025-06-10' }
export const colleague = { ...maker, by: id(92) }
export const resident = (person: string, at = maker.at) => ({ by: person, role: 'resident', at, today: at.slice(0, 10) })
export const at = (instant: string, today = instant.slice(0, 10)) => ({ ...maker, at: instant, today })

const described = { title: 'Il cortile', districts: ['Cambonino'], place: 'Centro civico' }
export const opening: LabCommands['open'] = { kind: 'quartiere', ...described, ...here }
export const planned = { minutes: 120, place: 'Centro civico', agenda: 'Bisogni e risorse' }
export const scheduling: LabCommands['schedule'] = { session, day: '2025-06-10', minute: 1050, ...planned }

export const opened: LabEvent = { type: 'labs.opened', data: opening }
export const scheduled: LabEvent = { type: 'labs.session-scheduled', data: { session, n: 1, starts, ...planned } }
export const scheduledLater: LabEvent = {
  type: 'labs.session-scheduled',
  data: { session: later, n: 2, starts: '2025-06-17T15:30:00.000Z', ...planned },
}
const names: { readonly [person: string]: string } = { [ada]: 'Ada Prova', [bea]: 'Bea Prova', [carlo]: 'Carlo Prova' }
export const enrolled = (person: string, number: number): LabEvent => ({
  type: 'labs.participant-enrolled',
  data: { person, number, name: names[person] ?? 'Prova', as: 'citizen', ...here },
})
export const marked = (is: 'present' | 'absent', person: string, number: number, of = session): LabEvent => ({
  type: `labs.${is}`,
  data: { session: of, person, number, how: 'roster', ...here },
})
/** recorded by `maker` at 17:40 of the day of the session */
export const noticed = (event: LabEvent) => on('2025-06-10T15:40:00.000Z', event)
export const proposed: LabEvent = {
  type: 'labs.idea-proposed',
  data: { idea, title: 'Il cortile resta aperto', text: 'Dalle 16.30 alle 19.', theme: 'adolescents', person: ada, ...here },
}
export const selected: LabEvent = { type: 'labs.idea-selected', data: { idea } }
export const ready = [opened, scheduled, scheduledLater, enrolled(ada, 1), enrolled(bea, 2)] as const
