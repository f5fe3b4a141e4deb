// Facts and requests of a finding that tests begin with. Invented.
import type { FindingCommands } from '../../events/findings/commands.ts'
import type { FindingEvent } from '../../events/findings/events.ts'

/** who asks when a test says nothing else (support/given.ts) is the auditor who saw it */
export const office = { by: '00000000-0000-4000-8000-000000000002', role: 'clerk' }
export const other = { by: '00000000-0000-4000-8000-000000000003', role: 'auditor' }
export const pact = '9ac70000-0000-4000-8000-000000000003'
export const seat = '5ea70000-0000-4000-8000-000000000001'

export const asked: FindingCommands['find'] = {
  seat,
  pact,
  subject: 'past-its-end',
  weight: 'fault',
  what: 'Il patto risulta attivo, ma il suo termine è passato da due mesi.',
  day: '2024-12-31',
  facts: [],
}
export const found: FindingEvent = { type: 'findings.found', data: asked }
export const text = 'La proroga è in corso di firma.'
export const answered: FindingEvent = { type: 'findings.answered', data: { answer: 1, text } }
export const insisted: FindingEvent = { type: 'findings.insisted', data: { answer: 1, why: 'Una proroga viene prima della scadenza.' } }
export const accepted: FindingEvent = { type: 'findings.accepted', data: { answer: 1 } }
