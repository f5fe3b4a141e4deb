// What each fact changes in what is remembered of a person.
import type { Decider } from '../kernel/index.ts'
import type { PersonCommands } from './commands.ts'
import type { PersonEvent } from './events.ts'
import type { PersonRule } from './rules.ts'
import { initial, type Person } from './state.ts'
import { contacts } from './vocabulary.ts'

type Values = { readonly [C in (typeof contacts)[number]]?: string | undefined }
const given = (values: Values): readonly string[] => contacts.filter((contact) => values[contact] !== undefined)

export const evolve: Decider<Person, PersonCommands, PersonEvent, PersonRule>['evolve'] = {
  'people.registered': (_, data, { actor }) => ({
    ...initial,
    known: 'yes',
    awaited: actor !== data.person && data.channel === 'desk',
    municipality: data.municipality,
    contacts: given(data),
  }),
  'people.amended': (person, data) => ({
    ...person,
    contacts: [...new Set([...person.contacts.filter((one) => !data.dropped.some((gone) => gone === one)), ...given(data)])],
  }),
  'people.claimed': (person) => ({ ...person, awaited: false }),
  'people.granted': (person, { grant, role, scope, scopeId, from, until }) => ({
    ...person,
    grants: [...person.grants, { grant, role, scope, scopeId, from, until, revoked: false }],
  }),
  'people.revoked': (person, { grant }) => ({
    ...person,
    grants: person.grants.map((held) => (held.grant === grant ? { ...held, revoked: true } : held)),
  }),
  'people.consented': (person, { purpose, text }) => ({ ...person, consents: { ...person.consents, [purpose]: text } }),
  'people.consent-withdrawn': (person, { purpose }) => ({ ...person, consents: { ...person.consents, [purpose]: undefined } }),
  'people.restricted': (person, _, { actor }) => ({ ...person, restrictedBy: actor }),
  'people.unrestricted': (person) => ({ ...person, restrictedBy: undefined }),
  'people.erasure-asked': (person, { basis }, { actor }) => ({ ...person, erasure: { by: actor, basis } }),
  'people.erasure-withdrawn': (person) => ({ ...person, erasure: undefined }),
  'people.erasure-refused': (person) => ({ ...person, erasure: undefined }),
  'people.erased': () => ({ ...initial, known: 'erased' }),
}
