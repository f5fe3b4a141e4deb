// The tables of the pacts: one row a pact, and beside it its parts, its texts and its story.

import type { FileRef, Json } from '../../events/kernel/index.ts'
import type { Clause } from '../../events/pacts/outline.ts'
import type { Stage } from '../../events/pacts/stages.ts'
import type { Area, Ending, Kind, Organ, PartyKind, Review, Side, Verdict, Voice } from '../../events/pacts/vocabulary.ts'
import { day, flag, instant, json, name, nullable, type RowOf, table, text, texts, whole } from '../kernel/index.ts'
import { besideTables, fact, word } from './tables-beside.ts'
import type { CommitmentStatus, Tally } from './tally.ts'
import type { Turn, Waiting } from './turn.ts'

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
      /** the accepted proposal it comes from, the goods it is about, the pact it follows and the one that follows it */
      proposal: nullable(text()),
      goods: texts(),
      renews: nullable(text()),
      renewed_by: nullable(text()),
      /** what the regulation in force at drafting says: its version, whether money may be given, the longest term, whose act approves */
      regulation: nullable(text()),
      regulation_version: nullable(whole()),
      money_allowed: flag(),
      cap_months: nullable(whole()),
      approval: word<Organ>(),
      /** hours in which everybody finds the good open */
      opening: nullable(text()),
      office: nullable(text()),
      report_every: nullable(whole()),
      insurance: flag(),
      insured_until: nullable(day()),
      heritage: flag(),
      /** the act that approved the standing text, and whose it is */
      approval_act: nullable(text()),
      approved_by: nullable(word<Organ>()),
      giunta_act: nullable(text()),
      act: nullable(text()),
      starts_on: nullable(day()),
      ends_on: nullable(day()),
      /** the last day on which it held, once it has ended */
      ended_on: nullable(day()),
      ending: nullable(word<Ending>()),
      /** the day a withdrawal takes effect, while notice runs */
      notice_until: nullable(day()),
      /** when a suspension takes effect, while it lasts, and the day it is announced to end */
      suspended_from: nullable(instant()),
      suspended_until: nullable(day()),
      /** the day by which the next report is due, while one is */
      report_due: nullable(day()),
      /** the last day a report covers */
      reported_until: nullable(day()),
      /** the version that waits for signatures to change a pact in force */
      amendment: nullable(whole()),
      redacted: flag(),
      published_on: nullable(day()),
      verdict: nullable(word<Verdict>()),
      handed_back_on: nullable(day()),
      /** whose turn it is, for what, since when */
      turn: word<Turn>(),
      waits_for: nullable(word<Waiting>()),
      turn_since: day(),
      /** supports in euro cents: granted, and delivered at the value they had then */
      granted: whole(),
      delivered: whole(),
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
      indexes: [
        'last_on, id',
        'turn, turn_since, id',
        'report_due, id',
        'stage, last_on, id',
        'municipality, last_on, id',
        'area, last_on, id',
        'title, id',
        'ends_on, id',
      ],
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
      /** the day it was said to be kept, with evidence; citizens are asked about it some weeks later */
      kept_on: nullable(day()),
      /** what citizens answered to «è stato fatto?», one voice a person, and the day of the latest */
      yes: whole(),
      no: whole(),
      not_yet: whole(),
      voiced_on: nullable(day()),
      /** who said what, only to count each person once: never shown */
      voices: json<{ readonly [person: string]: Voice }>(),
    },
    { key: ['pact', 'commitment'] },
  ),
  texts: table(
    {
      ...fact,
      version: whole(),
      sha256: text(),
      text: text(),
      clauses: json<readonly Clause[]>(),
      approval_act: nullable(text()),
      approved_by: nullable(word<Organ>()),
      giunta_act: nullable(text()),
      /** why a pact in force changes, when this text is an amendment */
      reason: nullable(text()),
      /** the version that may be published: the text itself or a file */
      redacted_as: nullable(text()),
      file: json<FileRef | null>(),
    },
    { key: ['pact', 'version'] },
  ),
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
      /** what people and municipality put in, in euro cents and hours */
      citizens_cents: nullable(whole()),
      municipality_cents: nullable(whole()),
      staff_hours: nullable(whole()),
      goods: nullable(text()),
      beneficiaries: nullable(whole()),
      results: nullable(text()),
      problems: nullable(text()),
      next: nullable(text()),
      photos: json<readonly FileRef[]>(),
      /** what was added after the office asked */
      supplement: nullable(text()),
      review: nullable(word<Review>()),
      review_note: nullable(text()),
      reviewed_on: nullable(day()),
      published_on: nullable(day()),
    },
    { key: ['pact', 'report'] },
  ),
  ...besideTables,
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
