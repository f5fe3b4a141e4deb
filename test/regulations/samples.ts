// Facts and requests of a regulation that tests begin with. Invented.
import type { RegulationCommands } from '../../events/regulations/commands.ts'
import type { RegulationEvent } from '../../events/regulations/events.ts'

export const profile: RegulationCommands['adopt']['profile'] = {
  kinds: ['ordinary', 'complex'],
  entries: ['own-initiative'],
  identity: 'any',
  ordinaryDays: 30,
  ordinaryFrom: 'designation',
  complexDays: 60,
  consultation: 'complex',
  consultationDays: 30,
  complexCap: 48,
  ordinaryBy: 'manager',
  complexBy: 'executive',
  moneyAllowed: false,
  supports: ['space', 'tools'],
  reportEvery: 12,
  finalReport: true,
  evidence: [{ figure: 'complex-cap', mark: 'read' }],
}
export const adopt: RegulationCommands['adopt'] = {
  ...{ body: 'municipality', territory: '019036', name: 'Cremona', title: 'Regolamento', from: '2024-01-01', complete: true, profile },
}
export const adopted: RegulationEvent = { type: 'regulations.adopted', data: { version: 1, ...adopt } }
export const amend: RegulationCommands['amend'] = {
  ...{ from: '2025-01-01', complete: true, profile: { ...profile, ordinaryDays: 45 }, why: 'Un anno di prova' },
}
export const amended: RegulationEvent = { type: 'regulations.amended', data: { version: 2, ...amend } }
export const repeal: RegulationCommands['repeal'] = { from: '2026-01-01', act: 'DCC n. 4', why: 'Un regolamento nuovo' }
export const repealed: RegulationEvent = { type: 'regulations.repealed', data: { version: 2, ...repeal } }
