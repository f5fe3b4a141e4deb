// The tables of the findings: one row a finding, and beside it what was said about it.

import type { Stage } from '../../events/findings/state.ts'
import type { Outcome, Subject, Weight } from '../../events/findings/vocabulary.ts'
import type { Json } from '../../events/kernel/index.ts'
import { type Column, day, flag, instant, json, nullable, table, text, texts, whole } from '../kernel/index.ts'

/** A text column that holds one of a few words. */
const word = <T extends string>(): Column<T> => text() as Column<T>

export const tables = {
  findings: table(
    {
      id: text(),
      revision: whole(),
      /** who saw it: an identity, never a name */
      auditor: text(),
      seat: text(),
      pact: text(),
      subject: word<Subject>(),
      weight: word<Weight>(),
      what: text(),
      /** the day the register was looked at as of */
      as_of: day(),
      facts: texts(),
      stage: word<Stage>(),
      outcome: nullable(word<Outcome>()),
      answers: whole(),
      /** what the office said it would do, and by when */
      remedy: nullable(text()),
      due: nullable(day()),
      found_on: day(),
      last_on: day(),
      known: instant(),
    },
    { key: ['id'], indexes: ['last_on, id', 'stage, last_on, id', 'pact', 'seat'] },
  ),
  /** one row a fact: what was said, by whom, when */
  story: table(
    {
      finding: text(),
      revision: whole(),
      event: text(),
      type: text(),
      role: text(),
      day: day(),
      known: instant(),
      recorded: instant(),
      imported: flag(),
      says: json<{ readonly [key: string]: Json }>(),
    },
    { key: ['finding', 'revision'] },
  ),
}
export type FindingTables = typeof tables
