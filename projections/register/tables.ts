// The tables of the public register: one row an entry, whether it was brought in from a publication or was born here as a proposal or a pact.
import type { PublishedRow } from '../../events/register/state.ts'
import type { State } from '../../events/register/vocabulary.ts'
import type { Heading } from '../../events/snapshots/vocabulary.ts'
import { type Column, day, flag, instant, json, name, nullable, type RowOf, table, text, texts, whole } from '../kernel/index.ts'

/** A text column that holds one of a few words. */
const word = <T extends string>(): Column<T> => text() as Column<T>

export { states } from '../../events/register/vocabulary.ts'

export const origins = ['published', 'proposal', 'pact'] as const
/** `published`: a row of the register a municipality publishes elsewhere. */
export type Origin = (typeof origins)[number]

export type { Heading, State }

/** What is kept only to work out the next row. */
export type Work = {
  /** parties of the pact, and whether they have signed what is agreed now */
  readonly parties?: { readonly [party: string]: boolean }
  readonly active?: boolean
  readonly every?: number
}
export type Phase = { readonly phase: string; readonly from: string; readonly until: string }

export const tables = {
  entries: table(
    {
      id: text(),
      origin: word<Origin>(),
      revision: whole(),
      /** whether the public register shows it: a proposal that became a pact, a row no longer published, are not shown */
      shown: flag(),
      state: nullable(word<State>()),
      /** the day it came to that state */
      since: day(),
      number: nullable(text()),
      /** empty until the office has written a version everybody may read */
      title: name(),
      municipality: text(),
      town: nullable(name()),
      district: nullable(text()),
      address: nullable(text()),
      /** whole millionths of a degree, WGS84 */
      lat: nullable(whole()),
      lon: nullable(whole()),
      areas: texts(),
      /** the common goods it is about, by identity */
      goods: texts(),
      proponent: nullable(text()),
      /** of a group or body, never of a person */
      proponent_name: nullable(text()),
      opened_on: day(),
      starts_on: nullable(day()),
      ends_on: nullable(day()),
      ended_on: nullable(day()),
      /** the day by which the next report is due */
      report_due: nullable(day()),
      reports: whole(),
      late_reports: whole(),
      hours: whole(),
      /** value of the supports, in euro cents */
      granted: whole(),
      delivered: whole(),
      amendments: whole(),
      corrections: whole(),
      /** times its published state went back */
      steps_back: whole(),
      /** the identity of the pact a proposal became, or the number a published row went on under */
      goes_on: nullable(text()),
      last_on: day(),
      imported: flag(),
      known: instant(),
      recorded: instant(),
      published: nullable(json<PublishedRow>()),
      work: json<Work>(),
    },
    {
      key: ['id'],
      indexes: ['last_on, id', 'state, last_on, id', 'municipality, last_on, id', 'title, id', 'using gin (areas)', 'using gin (goods)'],
    },
  ),
  /** what a search looks through: `said` by where it is said, `terms` as queries find them */
  words: table(
    { id: text(), said: json<{ readonly [where: string]: string }>(), terms: texts() },
    { key: ['id'], indexes: ['using gin (array_to_tsvector(terms))'] },
  ),
  /** the phases each entry went through, and the one it is in */
  courses: table(
    { id: text(), origin: word<Origin>(), municipality: text(), phase: text(), since: day(), past: json<readonly Phase[]>() },
    { key: ['id'] },
  ),
  goods: table(
    { id: text(), name: name(), nature: text(), kind: text(), municipality: text(), district: nullable(text()), removed: flag() },
    { key: ['id'], indexes: ['kind'] },
  ),
  /** one row a municipality's published register: its columns as of its latest publication */
  books: table(
    {
      id: text(),
      municipality: text(),
      columns: json<readonly Heading[]>(),
      /** the instant of the latest publication wholly taken in; null before the first */
      moment: nullable(instant()),
      taken: whole(),
      publisher: nullable(text()),
      source: nullable(text()),
      licence: nullable(text()),
    },
    { key: ['id'], indexes: ['municipality'] },
  ),
  /** one row a publication, by the instant it came out */
  publications: table(
    { book: text(), moment: instant(), municipality: text(), name: text(), sha256: text(), recorded: instant() },
    { key: ['book', 'moment'], indexes: ['municipality'] },
  ),
}
export type RegisterTables = typeof tables
export type Entry = RowOf<RegisterTables['entries']['columns']>
export type Book = RowOf<RegisterTables['books']['columns']>
