// The tables of control: every open fact with its two dates, what was corrected, and of each pact what the checks look at.
import type { Json } from '../../events/kernel/index.ts'
import type { Stage } from '../../events/pacts/stages.ts'
import type { Kind, Organ, PartyKind, Side } from '../../events/pacts/vocabulary.ts'
import { type Column, day, flag, instant, json, name, nullable, table, text, texts, whole } from '../kernel/index.ts'

/** A text column that holds one of a few words. */
const word = <T extends string>(): Column<T> => text() as Column<T>
export type Support = {
  readonly due: string | null
  readonly lent: boolean
  readonly delivered: boolean
  readonly returned: boolean
}
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
      /** months of the longest term without a reason, as the regulation said when it was drafted */
      cap_months: nullable(whole()),
      report_every: nullable(whole()),
      /** what was pinned when it was drafted: whose rules, in which version, for which kind of pact, and two of their figures */
      regulation: nullable(text()),
      regulation_version: nullable(whole()),
      pinned_kind: word<Kind>(),
      money_allowed: flag(),
      approval: nullable(word<Organ>()),
      /** the common goods it is about, by identity */
      goods: texts(),
      insurance: flag(),
      insured_until: nullable(day()),
      published_on: nullable(day()),
      /** opinions that were needed and have no favourable answer */
      opinions_missing: json<readonly number[]>(),
      /** who signed for the municipality, and whether they have reviewed a report */
      signer: nullable(text()),
      reviewed_by_signer: flag(),
      /** requests to join without an answer, by the day they were made */
      asking: json<{ readonly [party: string]: string }>(),
      /** supports by number: granted, delivered, returned */
      supports: json<{ readonly [number: string]: Support }>(),
      /** the earliest day by which a support had to be there and is not; whether one that was lent is still out */
      support_due: nullable(day()),
      support_out: flag(),
      asking_since: nullable(day()),
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
    { key: ['id'], indexes: ['municipality, proposer', 'stage', 'using gin (goods)'] },
  ),
  /** what each version of a regulation says of the figures that pacts pin; a corrected record says the right ones */
  rules: table(
    {
      regulation: text(),
      version: whole(),
      money_allowed: flag(),
      ordinary_cap: nullable(whole()),
      complex_cap: nullable(whole()),
      ordinary_by: word<Organ>(),
      complex_by: word<Organ>(),
    },
    { key: ['regulation', 'version'] },
  ),
  promises: table(
    { pact: text(), commitment: whole(), side: word<Side>(), what: text(), due: nullable(day()), open: flag() },
    { key: ['pact', 'commitment'] },
  ),
}
export type AuditTables = typeof tables
