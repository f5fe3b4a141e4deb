// A care desk that tests begin with. Everything here is invented.
import type { DeskCommands } from '../../events/desks/commands.ts'
import { levels } from '../../events/kernel/care.ts'

export const deskId = 'de5c0000-0000-4000-8000-000000000010'
export const organisation = 'de5c0000-0000-4000-8000-000000000001'
export const house: Omit<DeskCommands['open'], 'organisation'> = {
  name: 'Sportello di prova',
  address: 'Via delle Prove 1',
  municipalities: ['048019', '048038'],
}
export const weights = { distance: 25, skills: 20, hours: 10, languages: 10, continuity: 10, wage: 10, licence: 5, waiting: 10 }
export const agreeing: DeskCommands['agree'] = {
  number: 'CONV-1/2026',
  municipalities: ['048019'],
  from: '2026-01-01',
  until: '2026-12-31',
}
export const tabling: DeskCommands['table'] = {
  from: '2026-01-01',
  source: 'Tabella di prova',
  pay: levels.map((level) => ({ level, hour: 700 })),
  limits: { liveIn: 3240, partLiveIn: 1800, hourly: 2400, night: 3240 },
  partLevels: ['B', 'BS', 'C'],
  trial: { long: 30, short: 8 },
}
export const weighing: DeskCommands['weigh'] = { from: '2026-03-02', weights, why: 'Pesi di prova' }
