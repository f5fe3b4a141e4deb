// The tables of the pacts: one row a pact, and beside it its parts, its texts and its story.

import type { Json } from '../../events/kernel/index.ts'
import type { Stage } from '../../events/pacts/stages.ts'
import type { Area, Ending, Kind, PartyKind, Side } from '../../events/pacts/vocabulary.ts'
import { type Column, day, flag, instant, json, name, nullable, type RowOf, table, text, texts, whole } from '../kernel/index.ts'
import type { CommitmentStatus, Tally } from './tally.ts'

/** A text column that holds one of a few words. */
const word = <T extends string>(): Column<T> => text() as Column<T>

/** `day` is when it happened, `known` when the register knew it. */
const fact = { pact: text(), day: day(), known: instant() }

export const tables = {
  register: table(
    {
      id: text(),
      revision: whole(),
      /** the office's number, once the pact is in force */
      number: nullable(text()),
      title: name(),
      kind: word<Kind>(),
      area: word<Area>(),
      stage: word<Stage>(),
      /** ISTAT code */
      municipality: text(),
      town: name(),
      address: text(),
      /** whole millionths of a degree, WGS84 */
      lat: nullable(whole()),
      lon: nullable(whole()),
      idea: text(),
      proposer: word<PartyKind>(),
      months: nullable(whole()),
      derogation: nullable(text()),
      giunta_act: nullable(text()),
      act: nullable(text()),
      starts_on: nullable(day()),
      ends_on: nullable(day()),
      /** the last day on which it held, once it has ended */
      ended_on: nullable(day()),
      ending: nullable(word<Ending>()),
      /** the day a withdrawal takes effect, while notice runs */
      notice_until: nullable(day()),
      /** the version of the text that can be signed: none when what was agreed has changed since the last */
      version: nullable(whole()),
      parties: whole(),
      /** how many parties have signed that version */
      signed: whole(),
      commitments: whole(),
      kept: whole(),
      missed: whole(),
      reports: whole(),
      /** hours given, over all reports */
      hours: whole(),
      /** the most people one report counted: the same people come again, so reports are not added up */
      people: whole(),
      corrections: whole(),
      opened_on: day(),
      /** the latest day on which something happened */
      last_on: day(),
      /** brought in from an earlier register, or told as a story */
      imported: flag(),
      /** when the latest fact became known, and when this log recorded it */
      known: instant(),
      recorded: instant(),
      tally: json<Tally>(),
    },
    {
      key: ['id'],
      indexes: ['last_on, id', 'stage, last_on, id', 'municipality, last_on, id', 'area, last_on, id', 'title, id', 'ends_on, id'],
    },
  ),
  /** what a search looks through: `said` by where it is said, `terms` as queries find them */
  words: table(
    { pact: text(), said: json<{ readonly [where: string]: string | null }>(), terms: texts() },
    { key: ['pact'], indexes: ['using gin (array_to_tsvector(terms))'] },
  ),
  parties: table(
    {
      pact: text(),
      party: text(),
      kind: word<PartyKind>(),
      /** a person has none */
      label: nullable(text()),
      proposer: flag(),
      joined_on: day(),
      /** the day it left, or its withdrawal takes effect */
      left_on: nullable(day()),
    },
    { key: ['pact', 'party'] },
  ),
  commitments: table(
    {
      pact: text(),
      commitment: whole(),
      side: word<Side>(),
      what: text(),
      due: nullable(day()),
      status: word<CommitmentStatus>(),
      /** when its status was last said, and with which words */
      status_on: day(),
      evidence: nullable(text()),
    },
    { key: ['pact', 'commitment'] },
  ),
  texts: table({ ...fact, version: whole(), sha256: text(), text: text(), giunta_act: nullable(text()) }, { key: ['pact', 'version'] }),
  /** every signature there has been; those on an earlier version were voided by the next */
  signatures: table({ ...fact, party: text(), version: whole(), sha256: text() }, { key: ['pact', 'version', 'party'] }),
  reports: table(
    {
      ...fact,
      report: whole(),
      party: text(),
      starts_on: day(),
      ends_on: day(),
      activities: text(),
      hours: whole(),
      people: whole(),
      outcomes: json<readonly { readonly commitment: number; readonly kept: boolean; readonly note?: string }[]>(),
      final: flag(),
      corrected: flag(),
    },
    { key: ['pact', 'report'] },
  ),
  /** one row for each field that was put right; `was` and `now` as the record had them */
  corrections: table(
    {
      ...fact,
      revision: whole(),
      field: text(),
      report: nullable(whole()),
      was: json<Json>(),
      now: json<Json>(),
      reason: text(),
      role: text(),
    },
    { key: ['pact', 'revision', 'field'] },
  ),
  /** one row a fact: what the page's sentence needs, without the long texts */
  story: table(
    {
      ...fact,
      revision: whole(),
      /** the fact's own identity: what a proof is asked with */
      event: text(),
      recorded: instant(),
      imported: flag(),
      type: text(),
      role: text(),
      says: json<{ readonly [key: string]: Json }>(),
    },
    { key: ['pact', 'revision'] },
  ),
}
export type PactTables = typeof tables
export type RegisterRow = RowOf<PactTables['register']['columns']>
