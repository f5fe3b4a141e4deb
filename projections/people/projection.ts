// People as tables, made from the facts of each person and from nothing else.
import { dayOf, idOf, type Recorded } from '../../events/kernel/index.ts'
import type { PersonEvent } from '../../events/people/events.ts'
import type { ScopeName } from '../../events/people/vocabulary.ts'
import { type Change, type ChangesOf, projection, type RowsOf, scopeName, seesOf, type Where } from '../kernel/index.ts'
import { type PersonTables, tables } from './tables.ts'

type Fact = Recorded<PersonEvent>
type At = ChangesOf<PersonTables>
type Row = RowsOf<PersonTables>['persons']
type Erasing = RowsOf<PersonTables>['erasures']['step']

const knownAt = (fact: Fact): string => fact.known ?? fact.at
const personOf = (fact: Fact): string => idOf(fact.stream)

const placeOf: { readonly [S in ScopeName]: (id: string) => Where } = {
  everywhere: () => ({}),
  municipality: (id) => ({ municipality: id }),
  organisation: (id) => ({ organisations: [id] }),
  building: (id) => ({ building: id }),
  lab: (id) => ({ lab: id }),
  // Who is on a case is nobody's business but the case's: it opens no file of the person.
  case: () => ({}),
}
const also = (sees: readonly string[], where: Where): readonly string[] => [...new Set([...sees, ...seesOf(where)])].sort()
const personal = (person: string): string => scopeName({ kind: 'person', id: person })
const without = (sees: readonly string[], person: string): readonly string[] => sees.filter((name) => name !== personal(person))
/** What only the person sees, whoever else may read everywhere. */
const alone = (fact: Fact): readonly string[] => [personal(personOf(fact))]

const moved = (at: At, fact: Fact, sets: (row: Row) => Partial<Row> = () => ({})): Change =>
  at.persons.patch([personOf(fact)], (row) => ({ ...sets(row), revision: fact.rev, known: knownAt(fact) }))

const consented = (at: At, fact: Extract<Fact, { type: 'people.consented' | 'people.consent-withdrawn' }>, text: string | null): Change => {
  const { purpose, channel } = fact.data
  const when = { revision: fact.rev, day: dayOf(fact.on), known: knownAt(fact) }
  return at.consents.put({ person: personOf(fact), ...when, purpose, channel, given: text !== null, text, sees: alone(fact) })
}

const notAsked = { erasure_basis: null, erasure_on: null, erasure_by: null }
const erasing = (at: At, fact: Fact, step: Erasing, why: { basis?: string; reason?: string } = {}): Change => {
  const { basis = null, reason = null } = why
  const who = { day: dayOf(fact.on), by: fact.actor, role: fact.role, sees: alone(fact) }
  return at.erasures.put({ person: personOf(fact), revision: fact.rev, step, basis, reason, ...who })
}

export const people = projection<PersonEvent>()({
  name: 'people',
  version: 1,
  tables,
  on: {
    'people.registered': (fact, at) => {
      const { person, name, email = null, phone = null, channel, municipality = null } = fact.data
      const who = { registered_by: fact.actor, awaited: channel === 'desk' && fact.actor !== person }
      // Who wrote somebody down sees them until they come.
      const where = { persons: who.awaited ? [person, fact.actor] : [person], ...(municipality === null ? {} : { municipality }) }
      const fresh = { restricted: null, ...notAsked, erased_on: null, grants: 0, sees: seesOf(where) }
      const dates = { registered_on: dayOf(fact.on), known: knownAt(fact), revision: fact.rev }
      return [at.persons.put({ id: person, name, email, phone, channel, municipality, ...who, ...fresh, ...dates })]
    },
    'people.amended': (fact, at) => {
      const { name, email, phone, dropped } = fact.data
      const kept = (contact: 'email' | 'phone', row: Row) => (dropped.includes(contact) ? null : row[contact])
      return [
        moved(at, fact, (row) => ({ name: name ?? row.name, email: email ?? kept('email', row), phone: phone ?? kept('phone', row) })),
      ]
    },
    'people.claimed': (fact, at) => [moved(at, fact, (row) => ({ awaited: false, sees: without(row.sees, row.registered_by) }))],
    'people.granted': (fact, at) => {
      const { person, grant, role, scope, scopeId = null, from, until = null, reason = null } = fact.data
      const where = placeOf[scope](scopeId ?? '')
      const when = { starts_on: from, ends_on: until, granted_on: dayOf(fact.on) }
      const who = { granted_by: fact.actor, granted_as: fact.role, reason, sees: also(seesOf({ persons: [person] }), where) }
      const standing = { revoked_on: null, revoked_as: null, revoked_why: null }
      return [
        at.grants.put({ person, grant, role, scope, scope_id: scopeId, ...when, ...who, ...standing }),
        moved(at, fact, (row) => ({ grants: row.grants + 1, sees: also(row.sees, where) })),
      ]
    },
    'people.revoked': (fact, at) => {
      const { person, grant, reason } = fact.data
      const end = { revoked_on: dayOf(fact.on), revoked_as: fact.role, revoked_why: reason }
      return [at.grants.patch([person, grant], end), moved(at, fact, (row) => ({ grants: row.grants - 1 }))]
    },
    'people.consented': (fact, at) => [consented(at, fact, fact.data.text), moved(at, fact)],
    'people.consent-withdrawn': (fact, at) => [consented(at, fact, null), moved(at, fact)],
    'people.restricted': (fact, at) => [moved(at, fact, () => ({ restricted: fact.data.basis }))],
    'people.unrestricted': (fact, at) => [moved(at, fact, () => ({ restricted: null }))],
    'people.erasure-asked': (fact, at) => {
      const { basis } = fact.data
      const asked = { erasure_basis: basis, erasure_on: dayOf(fact.on), erasure_by: fact.actor }
      return [erasing(at, fact, 'asked', { basis }), moved(at, fact, () => asked)]
    },
    'people.erasure-withdrawn': (fact, at) => [erasing(at, fact, 'withdrawn'), moved(at, fact, () => notAsked)],
    'people.erasure-refused': (fact, at) => [erasing(at, fact, 'refused', fact.data), moved(at, fact, () => notAsked)],
    'people.erased': (fact, at) => [
      erasing(at, fact, 'done', { basis: fact.data.basis }),
      moved(at, fact, () => ({ ...notAsked, erased_on: dayOf(fact.on), restricted: null, awaited: false })),
    ],
  },
})
