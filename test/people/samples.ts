// Facts and requests about a person that tests begin with. Invented.
import type { PersonCommands } from '../../events/people/commands.ts'
import type { PersonEvent } from '../../events/people/events.ts'

/** who asks when a test says nothing else, and whose stream it is (support/given.ts) */
export const self = '00000000-0000-4000-8000-000000000001'
const other = (n: number, role: string) => ({ by: `00000000-0000-4000-8000-00000000000${n}`, role })
export const operator = other(2, 'operator')
export const manager = other(3, 'manager')
export const admin = other(4, 'admin')
export const dpo = other(5, 'dpo')
export const stranger = other(6, 'resident')
export const text = 'a'.repeat(64)

export const register: PersonCommands['register'] = { name: 'Wanda Rivo', email: 'wanda@example.org', channel: 'passkey' }
export const registered: PersonEvent = { type: 'people.registered', data: { person: self, ...register } }
export const clerk: PersonCommands['grant'] = {
  role: 'clerk',
  scope: 'municipality',
  scopeId: '019036',
  from: '2025-06-01',
  until: '2025-12-31',
}
export const granted: PersonEvent = { type: 'people.granted', data: { person: self, grant: 1, ...clerk } }
export const revoked: PersonEvent = { type: 'people.revoked', data: { person: self, grant: 1, reason: 'Ha cambiato ufficio' } }
export const consented: PersonEvent = { type: 'people.consented', data: { person: self, purpose: 'news', channel: 'web', text } }
export const erasureAsked: PersonEvent = { type: 'people.erasure-asked', data: { person: self, basis: 'no-longer-needed' } }
export const erased: PersonEvent = { type: 'people.erased', data: { person: self, basis: 'no-longer-needed' } }
export const restricted: PersonEvent = { type: 'people.restricted', data: { person: self, basis: 'accuracy' } }
