// The tables of the buildings. Who lives where is in `homes`, as identities; what residents read says flats and counts.
import type { Purpose, Tenure } from '../../events/housing/vocabulary.ts'
import { type Column, day, flag, instant, nullable, table, text, texts, whole } from '../kernel/index.ts'

const word = <T extends string>(): Column<T> => text() as Column<T>
const sees = texts()
/** Behind the walls, on every day: who lived where on a day is told to whom it is told today. */
const walls = { walls: true } as const

export const tables = {
  buildings: table(
    {
      ...{ id: text(), revision: whole(), name: text(), municipality: text(), address: text() },
      ...{ units: whole(), opened_on: nullable(day()), registered_on: day(), last_on: day(), known: instant(), sees },
    },
    { key: ['id'], ...walls },
  ),
  units: table(
    {
      ...{ building: text(), unit: text(), stair: text(), number: text(), purpose: word<Purpose>(), rooms: whole() },
      /** who lives there now, if anybody */
      household: nullable(text()),
      sees,
    },
    { key: ['building', 'unit'], ...walls },
  ),
  homes: table(
    {
      ...{ building: text(), household: text(), unit: text(), tenure: word<Tenure>(), people: texts() },
      /** what each of `people` is called, in their order: a token, or nothing */
      called: texts(),
      ...{ since: day(), until: nullable(day()), bought_on: nullable(day()), sees },
    },
    { key: ['building', 'household'], ...walls, indexes: ['using gin (people)'] },
  ),
  rules: table(
    {
      ...{ building: text(), starts_on: day(), minimum: whole(), percent: whole(), check_days: whole() },
      ...{ window_days: whole(), answer_days: whole(), again_days: whole(), sees },
    },
    { key: ['building', 'starts_on'], ...walls },
  ),
  budgets: table({ building: text(), year: whole(), cents: whole(), allocated_on: day(), sees }, { key: ['building', 'year'], ...walls }),
  commitments: table(
    {
      ...{ building: text(), initiative: text(), year: whole(), cents: whole(), spent: whole() },
      ...{ open: flag(), committed_on: day(), closed_on: nullable(day()), sees },
    },
    { key: ['building', 'initiative'], ...walls },
  ),
  spendings: table(
    {
      ...{ building: text(), revision: whole(), initiative: text(), cents: whole(), what: text() },
      ...{ receipt: nullable(text()), day: day(), struck_on: nullable(day()), struck_why: nullable(text()), sees },
    },
    { key: ['building', 'revision'], ...walls, indexes: ['building, initiative'] },
  ),
  turns: table(
    {
      ...{ building: text(), turn: text(), what: text(), space: nullable(text()), day: day(), slots: whole() },
      /** who took it: shown to nobody but as a count */
      taken: texts(),
      ...{ stage: word<'offered' | 'done' | 'cancelled'>(), people: nullable(whole()), minutes: nullable(whole()), sees },
    },
    { key: ['building', 'turn'], ...walls, indexes: ['building, day'] },
  ),
  assemblies: table(
    { building: text(), assembly: text(), day: day(), households: whole(), decisions: texts(), consents: texts(), sees },
    { key: ['building', 'assembly'], ...walls },
  ),
  notices: table(
    { building: text(), notice: text(), text: text(), posted_on: day(), until: nullable(day()), sees },
    { key: ['building', 'notice'], ...walls },
  ),
}
export type HousingTables = typeof tables
