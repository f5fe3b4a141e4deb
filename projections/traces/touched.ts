// The people a fact touches: who asked it, for whom, and whose values it carries.
import type { AnyEvent, Json, Recorded } from '../../events/kernel/index.ts'
import { placeOf } from '../../events/kernel/personal.ts'
import type { How, Value } from './tables.ts'

export type Touched = { readonly person: string; readonly how: How; readonly values: readonly Value[] }

/** Fields that hold a person's identity in the clear: a house test finds those of every catalogue. */
export const naming: readonly string[] = ['person', 'auditor', 'manager', 'carer', 'family', 'people', 'hosts']

type Found = { readonly person: string; readonly name: string; readonly token?: string }

const inText = (name: string, text: string): readonly Found[] => {
  const place = placeOf(text)
  if (place) return [{ person: place.subject, name, token: text }]
  return naming.includes(name) ? [{ person: text, name }] : []
}

const within = (name: string, value: Json | undefined): readonly Found[] => {
  if (typeof value === 'string') return inText(name, value)
  if (typeof value !== 'object' || value === null) return []
  if (Array.isArray(value)) return value.flatMap((one: Json) => within(name, one))
  return Object.entries(value).flatMap(([member, one]) => within(member, one))
}

/** Everybody a fact touches, once each; an operator who acted for somebody is there too. */
export const touchedBy = (fact: Recorded<AnyEvent>): readonly Touched[] => {
  const found = within('', fact.data as Json)
  const valuesOf = (person: string): readonly Value[] =>
    found.flatMap((one) => (one.person === person && one.token ? [{ name: one.name, value: one.token }] : []))
  const how = new Map<string, How>(found.map(({ person }) => [person, 'named']))
  if (fact.for !== undefined) how.set(fact.for, 'helped')
  how.set(fact.actor, 'did')
  return [...how].map(([person, as]) => ({ person, how: as, values: valuesOf(person) }))
}
