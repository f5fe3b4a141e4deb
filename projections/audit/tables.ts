// The tables of control: every open fact with its two dates, what was corrected, and of each pact what the checks look at.
import type { Json } from '../../events/kernel/index.ts'
import type { Stage } from '../../events/pacts/stages.ts'
import type { Kind, PartyKind, Side } from '../../events/pacts/vocabulary.ts'
import { type Column, day, flag, instant, json, name, nullable, table, text, whole } from '../kernel/index.ts'

/** A text column that holds one of a few words. */
const word = <T extends string>(): Column<T> => text() as Column<T>
export type Watched = 'pacts' | 'network' | 'seats' | 'findings'

/** `place` sorts facts by when they became known, and names each once; `late`: whole days from happening to being known. */
const fact = {
  id: text(),
  context: word<Watched>(),
  revision: whole(),
  place: text(),
  event: text(),
  role: text(),
  day: day(),
  known: instant(),
  known_on: day(),
  recorded: instant(),
  imported: flag(),
  late: whole(),
}

export const tables = {
  /** one row a fact, of every open context */
  facts: table({ ...fact, type: text() }, { key: ['id', 'context', 'revision'], indexes: ['place', 'known_on', 'context, late'] }),
  /** one row for each field put right */
  corrections: table(
    { ...fact, field: text(), report: nullable(whole()), was: json<Json>(), now: json<Json>(), reason: text() },
    { key: ['id', 'context', 'revision', 'field'], indexes: ['place'] },
  ),
  /** what each thing is called */
  subjects: table({ id: text(), context: word<Watched>(), title: name() }, { key: ['id', 'context'] }),
  pacts: table(
    {
      id: text(),
      title: name(),
      kind: word<Kind>(),
      stage: word<Stage>(),
      municipality: text(),
      town: name(),
      address: text(),
      proposer: text(),
      proposer_kind: word<PartyKind>(),
      derogation: nullable(text()),
      giunta_act: nullable(text()),
      act: nullable(text()),
      starts_on: nullable(day()),
      ends_on: nullable(day()),
      ended_on: nullable(day()),
      notice_until: nullable(day()),
      parties: whole(),
      signed: whole(),
      /** parties with a withdrawal running, the municipality never */
      leaving: whole(),
      /** the last day a report covers */
      reported_until: nullable(day()),
      final: flag(),
      hours: whole(),
      corrections: whole(),
      /** it was extended before anybody had reported */
      extended_blind: flag(),
      opened_on: day(),
      /** the last fact that became known */
      known: instant(),
    },
    { key: ['id'], indexes: ['municipality, proposer', 'stage'] },
  ),
  promises: table(
    { pact: text(), commitment: whole(), side: word<Side>(), what: text(), due: nullable(day()), open: flag() },
    { key: ['pact', 'commitment'] },
  ),
}
export type AuditTables = typeof tables
