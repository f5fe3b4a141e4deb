// What each request about a person asks for and how it becomes a command.
import type { PersonCommands } from '../../events/people/commands.ts'
import type { scopes } from '../../events/people/vocabulary.ts'
import type { Ask, FieldSpec, Value } from '../kernel/asks/ask.ts'
import type { Given } from '../kernel/asks/given.ts'
import { today } from '../kernel/format.ts'
import { roleNames, scopeNames } from '../kernel/people-words.ts'
import { optionsOf } from '../kernel/ui/index.ts'
import type { Grant, Mine, Other } from './api.ts'
import { findMunicipality } from './places.ts'
import { roleAndPlace } from './roles.tsx'
import { words } from './words.ts'

const email = (): FieldSpec => ({
  ...{ name: 'email', as: 'line', label: words().fields.email, max: 254, optional: true },
  check: (text) => (text.includes('@') ? undefined : words().fields.emailWrong),
})
const phone = (): FieldSpec => ({ name: 'phone', as: 'line', label: words().fields.phone, max: 30, optional: true })
const name = (initial?: string): FieldSpec => ({
  ...{ name: 'name', as: 'line', label: words().fields.name, max: 120 },
  ...(initial === undefined ? {} : { initial }),
})
const reason = (): FieldSpec => ({ name: 'reason', as: 'text', label: words().fields.reason, max: 500 })
const basis = (table: { readonly [name: string]: string }): FieldSpec => ({
  ...{ name: 'basis', as: 'radios', label: words().fields.basis, options: optionsOf(table) },
})

const dropField = (of: Pick<Mine, 'email' | 'phone'>): readonly FieldSpec[] => {
  const there = (['email', 'phone'] as const).filter((contact) => of[contact] !== null)
  if (there.length === 0) return []
  const options = there.map((contact) => ({ value: contact, label: words().fields[contact] }))
  return [{ name: 'drop', as: 'choice', label: words().fields.drop, options, optional: true }]
}
type Contacts = Pick<Mine, 'name' | 'email' | 'phone'>
const amended = (given: Given, of: { readonly [K in keyof Contacts]: string | null }): PersonCommands['amend'] => {
  const fresh = (field: keyof Contacts): string | undefined => (given.maybe(field) === of[field] ? undefined : given.maybe(field))
  const dropped = (['email', 'phone'] as const).find((contact) => contact === given.text('drop'))
  return { name: fresh('name'), email: fresh('email'), phone: fresh('phone'), drop: dropped ? [dropped] : undefined }
}

const held = (grants: readonly Grant[]): readonly { readonly value: string; readonly label: string }[] =>
  grants.filter(({ revoked_on }) => revoked_on === null).map((one) => ({ value: String(one.grant), label: roleAndPlace(one) }))
const revoke = (grants: readonly Grant[]): readonly FieldSpec[] => [
  { name: 'grant', as: 'choice', label: words().fields.grant, options: held(grants) },
  reason(),
]
const revoked = (given: Given): PersonCommands['revoke'] => ({ grant: given.number('grant'), reason: given.text('reason') })

const amend: Ask<{ readonly [K in keyof Contacts]: string | null }, PersonCommands['amend']> = {
  personal: true,
  fields: (of) => [name(of.name ?? ''), email(), phone(), ...dropField(of)],
  data: amended,
}
const nothing = { personal: true, fields: () => [], data: () => ({}) } as const

export type MyCommand = 'claim' | 'amend' | 'revoke' | 'restrict' | 'unrestrict' | 'askErasure' | 'withdrawErasure'
/** What one asks about oneself; consents have their own place in the page. */
export const asking: { readonly [C in MyCommand]: Ask<Mine, PersonCommands[C]> } = {
  claim: nothing,
  amend,
  revoke: { personal: true, grave: true, fields: (of) => revoke(of.parts.grants), data: revoked },
  restrict: {
    ...{ personal: true, fields: () => [basis(words().restricting)] },
    data: (given) => ({ basis: given.one(words().restricting, 'basis') }),
  },
  unrestrict: nothing,
  askErasure: {
    ...{ personal: true, grave: true, fields: () => [basis(words().erasing)] },
    data: (given) => ({ basis: given.one(words().erasing, 'basis') }),
  },
  withdrawErasure: nothing,
}

const roleField = (mayGrant: readonly string[]): FieldSpec => ({
  ...{ name: 'role', as: 'choice', label: words().fields.role },
  options: optionsOf(roleNames()).filter(({ value }) => mayGrant.includes(value)),
})
const placeField = (scope: string): readonly FieldSpec[] =>
  scope === '' || scope === 'everywhere'
    ? []
    : scope === 'municipality'
      ? [{ name: 'scopeId', as: 'lookup', label: words().fields.municipality, find: findMunicipality }]
      : [{ name: 'scopeId', as: 'line', label: words().fields.scopeId, hint: words().fields.scopeIdHint, max: 36 }]
const places = (value: Value): readonly FieldSpec[] => [
  { name: 'scope', as: 'choice', label: words().fields.scope, options: optionsOf(scopeNames()) },
  ...placeField(value('scope')),
  { name: 'from', as: 'day', label: words().fields.from, initial: today() },
  { name: 'until', as: 'day', label: words().fields.until, hint: words().fields.untilHint, optional: true },
]
const granted = (given: Given): PersonCommands['grant'] => ({
  role: given.text('role') as PersonCommands['grant']['role'],
  scope: given.one<(typeof scopes)[number]>(scopeNames(), 'scope'),
  scopeId: given.text('scope') === 'everywhere' ? undefined : given.maybe('scopeId'),
  from: given.text('from'),
  until: given.maybe('until'),
})

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
/** A role for somebody known by their code alone. */
export const grantByCode: Ask<readonly string[], PersonCommands['grant'] & { readonly person: string }> = {
  personal: true,
  fields: (mayGrant, value) => [
    {
      ...{ name: 'person', as: 'line', label: words().fields.person, hint: words().fields.personHint, max: 36 },
      check: (text) => (uuid.test(text) ? undefined : words().fields.personWrong),
    },
    roleField(mayGrant),
    ...places(value),
  ],
  data: (given) => ({ ...granted(given), person: given.text('person') }),
}

/** Somebody new, with the role they come for. */
export const addWithRole: Ask<readonly string[], PersonCommands['grant'] & { readonly person: string; readonly name: string }> = {
  personal: true,
  note: () => words().fields.addNote,
  fields: (mayGrant, value) => [name(), roleField(mayGrant), ...places(value)],
  data: (given) => ({ ...granted(given), person: given.identity('person'), name: given.text('name') }),
}

export type TheirCommand =
  | 'amend'
  | 'grant'
  | 'revoke'
  | 'restrict'
  | 'unrestrict'
  | 'askErasure'
  | 'withdrawErasure'
  | 'refuseErasure'
  | 'confirmErasure'
/** What one asks about somebody else. */
export const askingOf: { readonly [C in TheirCommand]: Ask<Other, PersonCommands[C]> } = {
  ...{ amend, restrict: asking.restrict as never, unrestrict: nothing, askErasure: asking.askErasure as never, withdrawErasure: nothing },
  grant: { personal: true, fields: (of, value) => [roleField(of.mayGrant), ...places(value)], data: granted },
  revoke: { personal: true, grave: true, fields: (of) => revoke(of.grants), data: revoked },
  refuseErasure: {
    ...{ personal: true, fields: () => [basis(words().refusing), reason()] },
    data: (given) => ({ basis: given.one(words().refusing, 'basis'), reason: given.text('reason') }),
  },
  confirmErasure: { ...nothing, grave: true },
}

/** Writing somebody down at a desk. */
export const register: Ask<string | undefined, PersonCommands['register']> = {
  personal: true,
  fields: () => [name(), phone(), email()],
  data: (given, municipality) => ({
    ...{ name: given.text('name'), email: given.maybe('email'), phone: given.maybe('phone') },
    ...{ channel: 'desk', municipality },
  }),
}
