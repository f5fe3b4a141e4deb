// The tables of the regulations: one row a regulation, one a version with its figures.
import type { Json } from '../../events/kernel/index.ts'
import type { Profile, Stage } from '../../events/regulations/state.ts'
import type { bodies } from '../../events/regulations/vocabulary.ts'
import { type Column, day, flag, instant, json, name, nullable, table, text, whole } from '../kernel/index.ts'

/** A text column that holds one of a few words. */
const word = <T extends string>(): Column<T> => text() as Column<T>
/** `event` is the fact's own identity, `day` when it happened, `known` when the register knew it. */
const fact = { regulation: text(), day: day(), known: instant() }

export const tables = {
  regulations: table(
    {
      id: text(),
      revision: whole(),
      stage: word<Exclude<Stage, 'none'>>(),
      body: word<(typeof bodies)[number]>(),
      territory: text(),
      name: name(),
      title: text(),
      /** the latest version, which may be in force only from a day to come */
      version: whole(),
      complete: flag(),
      in_force_from: day(),
      repealed_from: nullable(day()),
      corrections: whole(),
      last_on: day(),
      imported: flag(),
      known: instant(),
      recorded: instant(),
    },
    { key: ['id'], indexes: ['name, id', 'territory'] },
  ),
  versions: table(
    {
      ...fact,
      version: whole(),
      starts_on: day(),
      /** the first day without it; null while it is the latest */
      ends_on: nullable(day()),
      act: nullable(text()),
      act_on: nullable(day()),
      complete: flag(),
      profile: json<Profile>(),
      why: nullable(text()),
      source: nullable(text()),
      corrected: flag(),
    },
    { key: ['regulation', 'version'] },
  ),
  corrections: table(
    {
      ...fact,
      revision: whole(),
      version: whole(),
      figure: text(),
      was: nullable(json<Json>()),
      now: nullable(json<Json>()),
      reason: text(),
      role: text(),
    },
    { key: ['regulation', 'revision', 'figure'] },
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
    { key: ['regulation', 'revision'] },
  ),
}
export type RegulationTables = typeof tables
