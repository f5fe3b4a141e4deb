// The tables of the proposals: one row a proposal, and beside it what was handed in, what may be published, and everything that was asked and answered.
import type { FileRef, Json, Pause, Turn } from '../../events/kernel/index.ts'
import type { Stage } from '../../events/proposals/stages.ts'
import type { Pinned } from '../../events/proposals/state.ts'
import type {
  Adviser,
  ArchiveReason,
  Area,
  AttachmentKind,
  Criterion,
  Duration,
  EntryMode,
  Kind,
  Meeting,
  Opinion,
  Point,
  ProponentKind,
  Reply,
  SupportKind,
  Use,
} from '../../events/proposals/vocabulary.ts'
import { type Column, day, flag, instant, json, name, nullable, type RowOf, table, text, texts, whole } from '../kernel/index.ts'

/** A text column that holds one of a few words. */
const word = <T extends string>(): Column<T> => text() as Column<T>

/** `day` is when it happened, `known` when the register knew it. */
const fact = { proposal: text(), day: day(), known: instant() }

/** The points as everybody reads them. */
const published = {
  title: nullable(name()),
  proponent_name: nullable(text()),
  good: nullable(text()),
  district: nullable(text()),
  address: nullable(text()),
  /** whole millionths of a degree, WGS84 */
  lat: nullable(whole()),
  lon: nullable(whole()),
}

export type IntegrationItem = { readonly item: number; readonly what: string; readonly answered: boolean; readonly waived: boolean }

export const tables = {
  proposals: table(
    {
      id: text(),
      revision: whole(),
      stage: word<Stage>(),
      /** who answers for it, and who wrote the draft: identities */
      person: text(),
      author: text(),
      entry: word<EntryMode>(),
      /** ISTAT code */
      municipality: text(),
      town: name(),
      proponent: nullable(word<ProponentKind>()),
      kind: nullable(word<Kind>()),
      area: nullable(word<Area>()),
      duration: nullable(word<Duration>()),
      use: nullable(word<Use>()),
      goods: texts(),
      protocol: nullable(text()),
      protocol_on: nullable(day()),
      pinned: nullable(json<Pinned>()),
      manager: nullable(text()),
      sector: nullable(text()),
      /** the latest version that may be published; 0 while there is none, and then the title is nobody's business */
      version: whole(),
      ...published,
      /** the term of the procedure: days from a day, its pauses, the day it was met */
      term_days: nullable(whole()),
      term_from: nullable(day()),
      pauses: json<readonly Pause[]>(),
      met_on: nullable(day()),
      /** whose turn it is, since when, and the days earlier turns took */
      turn: word<Turn['who']>(),
      turn_since: day(),
      spent: json<Turn['spent']>(),
      window_from: nullable(day()),
      window_until: nullable(day()),
      observations: whole(),
      unanswered: whole(),
      /** opinions that have not come */
      awaited: whole(),
      notice_until: nullable(day()),
      act: nullable(text()),
      act_on: nullable(day()),
      executive_act: nullable(text()),
      executive_on: nullable(day()),
      /** the day it was accepted, refused, withdrawn, archived, merged or thrown away */
      ended_on: nullable(day()),
      archived_for: nullable(word<ArchiveReason>()),
      merged_into: nullable(text()),
      joined: texts(),
      alternative_to: nullable(text()),
      corrections: whole(),
      opened_on: day(),
      submitted_on: nullable(day()),
      /** somebody else handed it in, and who answers for it has not confirmed it yet */
      unconfirmed: flag(),
      last_on: day(),
      imported: flag(),
      known: instant(),
      recorded: instant(),
    },
    {
      key: ['id'],
      indexes: [
        'last_on, id',
        'stage, last_on, id',
        'municipality, last_on, id',
        'person, last_on, id',
        'author, last_on, id',
        'turn_since, id',
      ],
    },
  ),
  /** the draft, point by point: tokens, opened for who writes it */
  answers: table({ ...fact, person: text(), point: word<Point>(), answer: text() }, { key: ['proposal', 'point'] }),
  /** what was handed in: tokens, opened for the proponent and the office */
  handed: table(
    {
      ...fact,
      person: text(),
      name: nullable(text()),
      contacts: text(),
      members: nullable(text()),
      title: text(),
      good: text(),
      idea: text(),
      activities: text(),
      recipients: text(),
      participation: text(),
      when: nullable(text()),
      resources: text(),
      supports: texts() as Column<readonly SupportKind[]>,
      supports_note: nullable(text()),
      tax_dispute: text(),
    },
    { key: ['proposal'] },
  ),
  attachments: table(
    { ...fact, what: word<AttachmentKind>(), sha256: text(), bytes: whole(), type: text() },
    { key: ['proposal', 'sha256'] },
  ),
  versions: table(
    {
      ...fact,
      version: whole(),
      ...published,
      idea: text(),
      activities: text(),
      recipients: nullable(text()),
      participation: nullable(text()),
      resources: nullable(text()),
      supports_note: nullable(text()),
      document: nullable(json<FileRef>()),
    },
    { key: ['proposal', 'version'] },
  ),
  observations: table(
    {
      ...fact,
      observation: whole(),
      /** who made it: an identity */
      by: text(),
      text: text(),
      outcome: nullable(word<Reply>()),
      reply: nullable(text()),
      replied_on: nullable(day()),
    },
    { key: ['proposal', 'observation'] },
  ),
  /** the request for what is missing that stands, or stood last */
  integrations: table(
    {
      ...fact,
      items: json<readonly IntegrationItem[]>(),
      due: day(),
      reminded_on: nullable(day()),
      person: nullable(text()),
      answers: nullable(text()),
      answered_on: nullable(day()),
      received_on: nullable(day()),
    },
    { key: ['proposal'] },
  ),
  opinions: table(
    {
      ...fact,
      opinion: whole(),
      adviser: word<Adviser>(),
      office: text(),
      due: day(),
      binding: flag(),
      outcome: nullable(word<Opinion>()),
      prescriptions: texts(),
      document: nullable(json<FileRef>()),
      given_on: nullable(day()),
    },
    { key: ['proposal', 'opinion'] },
  ),
  assessments: table({ ...fact, criterion: word<Criterion>(), passes: flag(), note: nullable(text()) }, { key: ['proposal', 'criterion'] }),
  meetings: table(
    {
      ...fact,
      meeting: whole(),
      kind: word<Meeting>(),
      place: text(),
      present: whole(),
      notes: text(),
      minutes: nullable(json<FileRef>()),
    },
    { key: ['proposal', 'meeting'] },
  ),
  drafts: table({ ...fact, version: whole(), sha256: text(), draft: text() }, { key: ['proposal', 'version'] }),
  /** what the proponent answered to an announced refusal; the text is a token */
  replies: table({ ...fact, reply: whole(), person: text(), text: text(), answer: nullable(text()) }, { key: ['proposal', 'reply'] }),
  corrections: table(
    { ...fact, revision: whole(), field: text(), was: nullable(json<Json>()), now: nullable(json<Json>()), reason: text(), role: text() },
    { key: ['proposal', 'revision', 'field'] },
  ),
  /** one row a fact: what the page's sentence needs */
  story: table(
    {
      ...fact,
      revision: whole(),
      event: text(),
      recorded: instant(),
      imported: flag(),
      type: text(),
      role: text(),
      says: json<{ readonly [key: string]: Json }>(),
    },
    { key: ['proposal', 'revision'] },
  ),
}
export type ProposalTables = typeof tables
export type ProposalRow = RowOf<ProposalTables['proposals']['columns']>
