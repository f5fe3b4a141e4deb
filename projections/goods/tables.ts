// The tables of the common goods: one row a good, the pacts that are about goods, what was put right, its story.

import type { Stage } from '../../events/goods/state.ts'
import type { Kind, Nature, Owner } from '../../events/goods/vocabulary.ts'
import type { Json } from '../../events/kernel/index.ts'
import { type Column, day, flag, instant, json, name, nullable, type RowOf, table, text, texts, whole } from '../kernel/index.ts'

/** A text column that holds one of a few words. */
const word = <T extends string>(): Column<T> => text() as Column<T>
/** `day` is when it happened, `known` when the register knew it. */
const fact = { good: text(), day: day(), known: instant() }
export type Corner = { readonly lat: number; readonly lon: number }

export const tables = {
  goods: table(
    {
      id: text(),
      revision: whole(),
      stage: word<Stage>(),
      name: name(),
      nature: word<Nature>(),
      kind: word<Kind>(),
      /** ISTAT code */
      municipality: text(),
      town: name(),
      district: nullable(text()),
      address: nullable(text()),
      /** whole millionths of a degree, WGS84 */
      lat: nullable(whole()),
      lon: nullable(whole()),
      outline: nullable(json<readonly Corner[]>()),
      owner: word<Owner>(),
      office: nullable(text()),
      cadastral: texts(),
      notes: nullable(text()),
      /** the act that took it into the official list */
      act: nullable(text()),
      act_on: nullable(day()),
      /** what the owner said, where it is not the municipality */
      consent: nullable(flag()),
      consent_until: nullable(day()),
      /** D.Lgs 42/2004 */
      bound: flag(),
      bound_by: nullable(text()),
      withheld_why: nullable(text()),
      removed_why: nullable(text()),
      corrections: whole(),
      opened_on: day(),
      last_on: day(),
      imported: flag(),
      known: instant(),
      recorded: instant(),
    },
    { key: ['id'], indexes: ['name, id', 'municipality, name, id', 'kind, name, id'] },
  ),
  /** pacts about one good or more: while one is in force its goods are «oggetto di patto» */
  pacts: table(
    { id: text(), title: text(), goods: texts(), in_force: flag(), since: nullable(day()), known: instant() },
    { key: ['id'], indexes: ['in_force, id'] },
  ),
  corrections: table(
    { ...fact, revision: whole(), field: text(), was: nullable(json<Json>()), now: nullable(json<Json>()), reason: text(), role: text() },
    { key: ['good', 'revision', 'field'] },
  ),
  story: table(
    {
      ...fact,
      revision: whole(),
      event: text(),
      recorded: instant(),
      imported: flag(),
      type: text(),
      role: text(),
      says: json<{ readonly [key: string]: Json }>(),
    },
    { key: ['good', 'revision'] },
  ),
}
export type GoodTables = typeof tables
export type GoodRow = RowOf<GoodTables['goods']['columns']>
