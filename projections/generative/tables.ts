// The tables of the generative pacts: each pact as it stands behind its walls, and beside it what may be counted of it, without anybody.
import type { Stage, Turn } from '../../events/generative/stages.ts'
import type { Pact } from '../../events/generative/state.ts'
import type { HostKind, Kind, Territory } from '../../events/generative/vocabulary.ts'
import { type Column, day, instant, json, nullable, table, text, texts, whole } from '../kernel/index.ts'

const word = <T extends string>(): Column<T> => text() as Column<T>
/** Results of the goals of a pact that was concluded. */
export type Goals = { readonly reached: number; readonly partly: number; readonly not: number }
export type Ties = { readonly before: number; readonly after: number }
export type Followed = { readonly after: string; readonly standing: string; readonly on: string }

export const tables = {
  pacts: table(
    {
      id: text(),
      revision: whole(),
      known: instant(),
      kind: word<Kind>(),
      territory: word<Territory>(),
      organisation: text(),
      person: text(),
      caseworker: text(),
      name: text(),
      stage: word<Stage>(),
      turn: word<Turn>(),
      turn_since: day(),
      reported_on: day(),
      /** the day of the next check-in */
      next_on: nullable(day()),
      ends_on: nullable(day()),
      closed_on: nullable(day()),
      planned: whole(),
      committed: whole(),
      spent: whole(),
      hours_planned: whole(),
      hours_given: whole(),
      /** all of it, as the law remembers it */
      pact: json<Pact>(),
      sees: texts(),
    },
    { key: ['id'], history: false, walls: true, indexes: ['turn_since, id', 'person', 'caseworker, stage'] },
  ),
  /** what figures are made of: no person, no words; shown to whoever may ask for figures, which are never of one row */
  outcomes: table(
    {
      id: text(),
      kind: word<Kind>(),
      territory: word<Territory>(),
      reported_on: day(),
      listened_on: nullable(day()),
      started_on: nullable(day()),
      closed_on: nullable(day()),
      closed_how: nullable(word<'declined' | 'interrupted' | 'concluded'>()),
      left_why: nullable(text()),
      spent: whole(),
      hours: whole(),
      goals: nullable(json<Goals>()),
      ties: nullable(json<Ties>()),
      started: texts(),
      follows: json<readonly Followed[]>(),
      sees: texts(),
    },
    { key: ['id'], history: false, walls: true },
  ),
  /** hours given to a host; nothing in it leads back to a person */
  hosted: table(
    { pact: text(), gift: text(), host: word<HostKind>(), thing: nullable(text()), hours: whole(), sees: texts() },
    { key: ['pact', 'gift'], history: false, walls: true, indexes: ['host, thing'] },
  ),
  /** the rules of each programme: what a new pact of it keeps */
  limits: table(
    { programme: text(), version: whole(), starts_on: day(), ceiling: whole(), alone: whole(), every: whole(), sees: texts() },
    { key: ['programme', 'version'], history: false, walls: true },
  ),
  declared: table(
    {
      programme: text(),
      figure: text(),
      measure: text(),
      territory: nullable(text()),
      value: whole(),
      until: day(),
      source: text(),
      sees: texts(),
    },
    { key: ['programme', 'figure'], history: false, walls: true },
  ),
}
export type GenerativeTables = typeof tables
