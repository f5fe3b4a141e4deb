// The tables of the auditors' seats: one row a seat, and beside it the samples drawn and every look.
import type { Stage } from '../../events/seats/state.ts'
import type { Sight } from '../../events/seats/vocabulary.ts'
import { type Column, day, flag, instant, nullable, table, text, texts, whole } from '../kernel/index.ts'

/** A text column that holds one of a few words. */
const word = <T extends string>(): Column<T> => text() as Column<T>

/** `event` is the fact's own identity, `day` when it happened, `known` when the register knew it. */
const fact = { seat: text(), event: text(), day: day(), known: instant(), recorded: instant(), imported: flag() }

export const tables = {
  seats: table(
    {
      id: text(),
      revision: whole(),
      auditor: text(),
      body: text(),
      mandate: text(),
      act: nullable(text()),
      starts_on: day(),
      ends_on: day(),
      stage: word<Stage>(),
      granted_on: day(),
      taken_on: nullable(day()),
      /** when it was given back or taken away, and why */
      over_on: nullable(day()),
      over_why: nullable(text()),
      samples: whole(),
      looks: whole(),
      known: instant(),
    },
    { key: ['id'], indexes: ['granted_on, id', 'auditor'] },
  ),
  samples: table(
    {
      ...fact,
      revision: whole(),
      draw: whole(),
      method: text(),
      seed: text(),
      as_of: day(),
      size: whole(),
      population: whole(),
      pacts: texts(),
    },
    { key: ['seat', 'draw'] },
  ),
  looks: table(
    { ...fact, revision: whole(), sight: word<Sight>(), of: nullable(text()), as_of: nullable(day()) },
    { key: ['seat', 'revision'] },
  ),
}
export type SeatTables = typeof tables
