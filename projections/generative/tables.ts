// The tables of the generative pacts: each pact as it stands behind its walls, and beside it what may be counted of it, without anybody.
import type { Plan } from '../../events/generative/plan.ts'
import type { Stage, Turn } from '../../events/generative/stages.ts'
import type { Member, Pact, Text } from '../../events/generative/state.ts'
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
      /** the appointment the house last reminded of */
      reminded_on: nullable(day()),
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
    { key: ['id'], walls: true, indexes: ['turn_since, id', 'person', 'caseworker, stage'] },
  ),
  /** what the adults of a household are shown of the pact they sign with the person: the text and its signatures, and nothing the person said */
  signing: table(
    {
      id: text(),
      revision: whole(),
      kind: word<Kind>(),
      stage: word<Stage>(),
      person: text(),
      organisation: text(),
      name: text(),
      texts: whole(),
      household: json<readonly Member[]>(),
      /** the plan that is being written or signed, and the one in force */
      draft: nullable(json<Plan>()),
      plan: nullable(json<Plan>()),
      text: nullable(json<Text>()),
      signed: nullable(json<Text>()),
      sees: texts(),
    },
    { key: ['id'], walls: true },
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
    { key: ['id'], walls: true },
  ),
  /** hours given to a host; nothing in it leads back to a person */
  hosted: table(
    { pact: text(), gift: text(), host: word<HostKind>(), thing: nullable(text()), hours: whole(), sees: texts() },
    { key: ['pact', 'gift'], walls: true, indexes: ['host, thing'] },
  ),
  /** the rules of each programme: what a new pact of it keeps */
  limits: table(
    {
      programme: text(),
      version: whole(),
      starts_on: day(),
      ceiling: whole(),
      alone: whole(),
      every: whole(),
      within: whole(),
      sees: texts(),
    },
    { key: ['programme', 'version'], walls: true },
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
    { key: ['programme', 'figure'], walls: true },
  ),
}
export type GenerativeTables = typeof tables
