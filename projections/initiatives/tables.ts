// The tables of the residents' initiatives: one row each with its steps and what was told of it, and who lives where.
import type { Tenure } from '../../events/housing/vocabulary.ts'
import type { InitiativeEvent } from '../../events/initiatives/events.ts'
import type { Consent, Stage, Turn } from '../../events/initiatives/state.ts'
import type { Audience, Outcome, Shown } from '../../events/initiatives/vocabulary.ts'
import type { FileRef, Json } from '../../events/kernel/index.ts'
import { type Column, day, flag, instant, json, nullable, table, text, texts, whole } from '../kernel/index.ts'

const word = <T extends string>(): Column<T> => text() as Column<T>
const sees = texts()
const walls = { walls: true } as const

/** One time it was carried out: who came is a head-count. */
export type Occasion = {
  readonly occasion: number
  readonly day: string
  readonly minutes: number
  readonly adults: number
  readonly children: number
  readonly told: string
  readonly photos: readonly FileRef[]
}

/** One step of its story, without the identities of people and households. */
export type Step = {
  readonly revision: number
  readonly event: string
  readonly type: InitiativeEvent['type']
  readonly role: string
  readonly day: string
  /** the instant this log recorded it */
  readonly recorded: string
  readonly imported: boolean
  readonly says: { readonly [key: string]: Json }
}

const asked = {
  ...{ building: text(), household: text(), promoter: text(), shown_as: word<Shown>(), stair: nullable(text()) },
  ...{ title: text(), purpose: text(), says_when: text(), first_day: nullable(day()), weekly: flag(), spaces: texts() },
  ...{ open_to: word<Audience>(), asks_cents: whole(), touches: flag(), lab: nullable(text()), idea: nullable(text()) },
  /** the concluded one it does again */
  repeats: nullable(text()),
}
const collected = {
  ...{ needed: nullable(whole()), units: nullable(whole()), closes_on: nullable(day()), again_on: nullable(day()) },
  /** the households that endorse it: said one by one to the manager alone */
  voices: texts(),
}
const answered = {
  ...{ asked_on: nullable(day()), due_on: nullable(day()), answered_on: nullable(day()), consent: word<Consent>() },
  ...{ cents: nullable(whole()), conditions: texts(), note: nullable(text()), reason: nullable(text()) },
}
const done = {
  ...{ starts_on: nullable(day()), ends_on: nullable(day()), each_week: flag(), bookings: texts(), insurance: nullable(text()) },
  ...{ occasions: json<readonly Occasion[]>(), outcome: nullable(word<Outcome>()), learned: nullable(text()) },
  ...{ again: nullable(flag()), tidy: nullable(flag()), concluded_on: nullable(day()) },
}

export const tables = {
  initiatives: table(
    {
      ...{ id: text(), revision: whole(), stage: word<Stage>(), before: word<Stage>(), turn: word<Turn>(), turn_since: day() },
      ...asked,
      ...collected,
      ...answered,
      ...done,
      steps: json<readonly Step[]>(),
      ...{ proposed_on: day(), last_on: day(), known: instant(), sees },
    },
    { key: ['id'], ...walls, indexes: ['last_on desc, id desc', 'building, stage', 'promoter', 'stage, closes_on', 'repeats'] },
  ),
  /** who lives where now, from the facts of the buildings: one household one voice */
  homes: table(
    { building: text(), household: text(), unit: text(), tenure: word<Tenure>(), people: texts(), sees },
    { key: ['building', 'household'], ...walls, indexes: ['using gin (people)'] },
  ),
}
export type InitiativeTables = typeof tables
