// The tables of the care desks: where they are, by what right they mediate, which pay tables and weights hold from when.

import type { Stage, Weights } from '../../events/desks/state.ts'
import type { Level } from '../../events/kernel/care.ts'
import { type Column, day, instant, json, nullable, table, text, texts, whole } from '../kernel/index.ts'

const word = <T extends string>(): Column<T> => text() as Column<T>
export type Pay = { readonly level: Level; readonly hour: number; readonly month?: number | undefined }
export type Limits = { readonly liveIn: number; readonly partLiveIn: number; readonly hourly: number; readonly night: number }

export const tables = {
  desks: table(
    {
      id: text(),
      revision: whole(),
      name: text(),
      address: text(),
      organisation: text(),
      municipalities: texts(),
      stage: word<Stage>(),
      opened_on: day(),
      closed_on: nullable(day()),
      closed_why: nullable(text()),
      known: instant(),
    },
    { key: ['id'], indexes: ['name, id', 'using gin (municipalities)'] },
  ),
  agreements: table(
    { desk: text(), number: text(), municipalities: texts(), starts_on: day(), ends_on: day(), recorded: instant() },
    { key: ['desk', 'number'] },
  ),
  authorisations: table(
    { desk: text(), number: text(), starts_on: day(), ends_on: nullable(day()), recorded: instant() },
    { key: ['desk', 'number'] },
  ),
  pay_tables: table(
    {
      desk: text(),
      number: whole(),
      starts_on: day(),
      source: text(),
      pay: json<readonly Pay[]>(),
      limits: json<Limits>(),
      part_levels: texts(),
      trial_long: whole(),
      trial_short: whole(),
      recorded: instant(),
    },
    { key: ['desk', 'number'] },
  ),
  weights: table(
    { desk: text(), version: whole(), starts_on: day(), weights: json<Weights>(), why: text(), recorded: instant() },
    { key: ['desk', 'version'] },
  ),
}
export type DeskTables = typeof tables
