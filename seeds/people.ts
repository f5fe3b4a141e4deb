// The story of the people: everybody in the cast is registered and granted their role, somebody is helped at the desk, somebody asks to be forgotten.
import { scopesOf } from '../server/demo.ts'
import { sha256Hex } from '../server/kernel/identity.ts'
import type { Role } from '../server/kernel/people.ts'
import { cast, type Part } from '../server/people/cast.ts'
import { consentTexts } from '../server/people/consent-texts.ts'
import { keyboard } from '../server/people/keyboard.ts'
import type { Line } from './line.ts'

type Teller = { readonly by: string; readonly role: Role }
const start = '2023-01-09'
const idOf = (role: Role, nth = 0): string => {
  const part = cast.filter((one) => one.role === role)[nth]
  if (!part) throw new Error(`nobody in the cast is a ${role}`)
  return part.id
}

const admin: Teller = { by: idOf('admin'), role: 'admin' }
const granters: { readonly [R in Role]?: Teller } = {
  admin: { by: keyboard, role: 'admin' },
  maker: { by: idOf('secretariat'), role: 'secretariat' },
  representative: { by: idOf('secretariat'), role: 'secretariat' },
  caseworker: { by: idOf('coordinator'), role: 'coordinator' },
}

/** The roles a municipality's own manager gives. */
const staffed: readonly Role[] = ['clerk', 'adviser', 'operator']
const managerOf = (towns: Part['towns']): Teller => {
  const manager = cast.find((one) => one.role === 'manager' && one.towns?.some((town) => towns?.includes(town)))
  if (!manager) throw new Error(`nobody manages ${towns?.join()}`)
  return { by: manager.id, role: 'manager' }
}

type Telling = { readonly minute: number; readonly day?: string }
const line = (id: string, { by, role }: Teller, command: string, data: object, { minute, day = start }: Telling): Line => ({
  ...{ context: 'people', id, command, data, by, role, on: day },
  known: `${day}T08:${String(minute).padStart(2, '0')}:00.000Z`,
})

const addressOf = (name: string): string => `${name.toLowerCase().replace(' ', '.')}@example.org`

const introduced = (part: Part): readonly Line[] => {
  const self: Teller = { by: part.id, role: 'resident' }
  const known = line(part.id, self, 'register', { name: part.name, email: addressOf(part.name), channel: 'demo' }, { minute: 0 })
  const { role, towns } = part
  if (role === 'resident') return [known]
  const scopes = scopesOf(part).map((scope) => ({ scope: scope.kind, ...('id' in scope ? { scopeId: scope.id } : {}) }))
  const granter = granters[role] ?? (towns && staffed.includes(role) ? managerOf(towns) : admin)
  return [known, ...scopes.map((scope, nth) => line(part.id, granter, 'grant', { role, ...scope, from: start }, { minute: nth + 1 }))]
}

const anna: Teller = { by: idOf('resident'), role: 'resident' }
const desk: Teller = { by: idOf('operator'), role: 'operator' }
const wanda = 'd2000000-0000-4000-8000-000000000001'
const zeno = 'd2000000-0000-4000-8000-000000000002'

export const story: readonly Line[] = [
  ...cast.flatMap(introduced),
  line(anna.by, anna, 'consent', { purpose: 'news', text: sha256Hex(consentTexts.news.it) }, { minute: 10, day: '2024-03-04' }),
  line(
    anna.by,
    anna,
    'consent',
    { purpose: 'photographs', text: sha256Hex(consentTexts.photographs.it) },
    { minute: 12, day: '2024-03-04' },
  ),
  line(anna.by, anna, 'withdrawConsent', { purpose: 'news' }, { minute: 20, day: '2025-01-15' }),
  line(
    wanda,
    desk,
    'register',
    { name: 'Wanda Rivo', phone: '0372 000000', channel: 'desk', municipality: '019036' },
    { minute: 30, day: '2026-11-10' },
  ),
  line(
    zeno,
    { by: zeno, role: 'resident' },
    'register',
    { name: 'Zeno Fosso', email: 'zeno.fosso@example.org', channel: 'code' },
    { minute: 0, day: '2025-06-02' },
  ),
  line(zeno, { by: zeno, role: 'resident' }, 'askErasure', { basis: 'no-longer-needed' }, { minute: 5, day: '2026-11-18' }),
]
