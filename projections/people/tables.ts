// The tables of people: who is known, what they were granted, agreed to and asked. Names are tokens, opened for who may read them.
import type { Channel, Grantable, Purpose, ScopeName } from '../../events/people/vocabulary.ts'
import { type Column, day, flag, instant, nullable, table, text, texts, whole } from '../kernel/index.ts'

/** A text column that holds one of a few words. */
const word = <T extends string>(): Column<T> => text() as Column<T>

export const tables = {
  persons: table(
    {
      id: text(),
      revision: whole(),
      name: text(),
      email: nullable(text()),
      phone: nullable(text()),
      channel: word<Channel>(),
      municipality: nullable(text()),
      /** an operator wrote them down, and they have not come yet */
      awaited: flag(),
      registered_on: day(),
      registered_by: text(),
      restricted: nullable(text()),
      erasure_basis: nullable(text()),
      erasure_on: nullable(day()),
      erasure_by: nullable(text()),
      erased_on: nullable(day()),
      /** grants made and not taken away, whether or not their time has come or passed */
      grants: whole(),
      known: instant(),
      sees: texts(),
    },
    { key: ['id'], history: false, walls: true, indexes: ['registered_on desc, id desc', 'erasure_on, id'] },
  ),
  grants: table(
    {
      person: text(),
      grant: whole(),
      role: word<Grantable>(),
      scope: word<ScopeName>(),
      scope_id: nullable(text()),
      starts_on: day(),
      ends_on: nullable(day()),
      reason: nullable(text()),
      granted_on: day(),
      /** who granted it and in which role */
      granted_by: text(),
      granted_as: text(),
      revoked_on: nullable(day()),
      revoked_as: nullable(text()),
      revoked_why: nullable(text()),
      sees: texts(),
    },
    { key: ['person', 'grant'], history: false, walls: true, indexes: ['role, person', 'scope_id'] },
  ),
  consents: table(
    {
      person: text(),
      revision: whole(),
      purpose: word<Purpose>(),
      given: flag(),
      /** SHA-256 of the text that was read; null for a withdrawal */
      text: nullable(text()),
      channel: text(),
      day: day(),
      known: instant(),
      sees: texts(),
    },
    { key: ['person', 'revision'], history: false, walls: true },
  ),
  erasures: table(
    {
      person: text(),
      revision: whole(),
      step: word<'asked' | 'withdrawn' | 'refused' | 'done'>(),
      basis: nullable(text()),
      reason: nullable(text()),
      day: day(),
      by: text(),
      role: text(),
      sees: texts(),
    },
    { key: ['person', 'revision'], history: false, walls: true },
  ),
}
export type PersonTables = typeof tables
