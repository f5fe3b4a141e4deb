// The tables of what surrounds a pact: opinions, supports, policies, inspections, quarrels, requests to join.
import type { FileRef } from '../../events/kernel/index.ts'
import type { Office, OpinionOutcome, PartyKind, Side, SupportKind } from '../../events/pacts/vocabulary.ts'
import { type Column, day, flag, instant, json, nullable, table, text, whole } from '../kernel/index.ts'

/** A text column that holds one of a few words. */
export const word = <T extends string>(): Column<T> => text() as Column<T>

/** `day` is when it happened, `known` when the register knew it. */
export const fact = { pact: text(), day: day(), known: instant() }

export const besideTables = {
  opinions: table(
    {
      pact: text(),
      opinion: whole(),
      office: word<Office>(),
      required: flag(),
      asked_on: day(),
      due: nullable(day()),
      question: nullable(text()),
      outcome: nullable(word<OpinionOutcome>()),
      received_on: nullable(day()),
      prescriptions: nullable(text()),
      /** the clause of the approved text that says them */
      clause: nullable(whole()),
      file: json<FileRef | null>(),
    },
    { key: ['pact', 'opinion'] },
  ),
  supports: table(
    {
      pact: text(),
      support: whole(),
      kind: word<SupportKind>(),
      what: text(),
      /** euro cents */
      value: nullable(whole()),
      lent: flag(),
      due: nullable(day()),
      granted_on: day(),
      delivered_on: nullable(day()),
      delivered_value: nullable(whole()),
      returned_on: nullable(day()),
      condition: nullable(text()),
      note: nullable(text()),
    },
    { key: ['pact', 'support'] },
  ),
  policies: table(
    { ...fact, revision: whole(), policy: text(), insurer: nullable(text()), starts_on: day(), ends_on: day() },
    { key: ['pact', 'revision'] },
  ),
  inspections: table(
    { ...fact, inspection: whole(), outcome: text(), found: text(), file: json<FileRef | null>() },
    { key: ['pact', 'inspection'] },
  ),
  breaches: table(
    {
      ...fact,
      breach: whole(),
      side: word<Side>(),
      what: text(),
      remedy: day(),
      remedied_on: nullable(day()),
      how: nullable(text()),
    },
    { key: ['pact', 'breach'] },
  ),
  conciliations: table(
    {
      ...fact,
      conciliation: whole(),
      side: word<Side>(),
      about: text(),
      due: day(),
      members: json<readonly { readonly chosen: string; readonly who: string }[]>(),
      proposal: nullable(text()),
      proposed_on: nullable(day()),
      settled: nullable(flag()),
      closed_on: nullable(day()),
      note: nullable(text()),
    },
    { key: ['pact', 'conciliation'] },
  ),
  /** who asked to join a pact in force, and what came of it */
  requests: table(
    {
      ...fact,
      party: text(),
      kind: word<PartyKind>(),
      label: nullable(text()),
      why: nullable(text()),
      outcome: word<'waiting' | 'admitted' | 'declined'>(),
      answered_on: nullable(day()),
      reason: nullable(text()),
    },
    { key: ['pact', 'party'] },
  ),
}
