// The tables of the laboratories. What everybody may read stands in open rows, without identities; who came stands behind walls.
import type { FileRef } from '../../events/kernel/index.ts'
import type { Stage } from '../../events/labs/state.ts'
import type {
  ActorKind,
  Band,
  Capacity,
  Counted,
  IdeaStatus,
  LabKind,
  Outcome,
  Phase,
  Presence,
  Theme,
  Way,
} from '../../events/labs/vocabulary.ts'
import { type Column, day, flag, instant, json, name, nullable, table, text, texts, whole } from '../kernel/index.ts'
import { findable } from './agreeing.ts'

const word = <T extends string>(): Column<T> => text() as Column<T>
const walls = { walls: true } as const
const seen = { known: instant(), sees: texts() }
export type Became = { readonly kind: Outcome; readonly became: string; readonly on: string }

export const tables = {
  labs: table(
    {
      id: text(),
      revision: whole(),
      kind: word<LabKind>(),
      title: name(),
      purpose: nullable(text()),
      /** ISTAT code */
      municipality: text(),
      districts: texts(),
      promoter: text(),
      place: text(),
      stage: word<Stage>(),
      phase: word<Phase>(),
      cycle: whole(),
      phase_since: day(),
      priority: nullable(text()),
      priority_why: nullable(text()),
      handed_to: nullable(text()),
      opened_on: day(),
      ended_on: nullable(day()),
      ended_why: nullable(text()),
      /** how many facts gave it another title, and when the last did: its sessions are called after it in the calendars */
      retitled: whole(),
      retitled_at: nullable(instant()),
      held: whole(),
      ideas: whole(),
      ...seen,
    },
    { key: ['id'], ...walls, indexes: ['stage, opened_on desc, id desc', 'municipality'] },
  ),
  makers: table({ lab: text(), person: text(), since: day(), until: nullable(day()), ...seen }, { key: ['lab', 'person'], ...walls }),
  sessions: table(
    {
      lab: text(),
      session: text(),
      n: whole(),
      starts: instant(),
      minutes: whole(),
      place: text(),
      agenda: nullable(text()),
      method: nullable(text()),
      state: word<'scheduled' | 'held' | 'cancelled'>(),
      /** why it was moved or cancelled */
      reason: nullable(text()),
      told: nullable(text()),
      decisions: texts(),
      photos: json<readonly FileRef[]>(),
      /** the minutes were put right after they were written */
      amended_on: nullable(day()),
      /** how many facts moved it or called it off, and when it became what it is: what a calendar has to know */
      changes: whole(),
      changed_at: instant(),
      signed: whole(),
      /** participants who came, and people counted without a name; small counts are hidden when they leave */
      named: whole(),
      adults: whole(),
      minors: whole(),
      grouped: whole(),
      ...seen,
    },
    { key: ['lab', 'session'], ...walls, indexes: ['starts, session'] },
  ),
  /** participants by number, without identity: who they are stands in `participants` */
  heads: table(
    {
      lab: text(),
      number: whole(),
      as: word<Capacity>(),
      district: nullable(text()),
      band: nullable(word<Band>()),
      left_on: nullable(day()),
      ...seen,
    },
    { key: ['lab', 'number'], ...walls },
  ),
  /** who came when, by number: what the figures are counted on */
  comings: table({ lab: text(), session: text(), number: whole(), ...seen }, { key: ['lab', 'session', 'number'], ...walls }),
  participants: table(
    {
      lab: text(),
      person: text(),
      number: whole(),
      name: nullable(text()),
      as: word<Capacity>(),
      district: nullable(text()),
      band: nullable(word<Band>()),
      enrolled_on: day(),
      left_on: nullable(day()),
      ...seen,
    },
    { key: ['lab', 'person'], ...walls, indexes: ['person'] },
  ),
  attendance: table(
    {
      lab: text(),
      session: text(),
      person: text(),
      number: whole(),
      signed_on: nullable(day()),
      withdrew_on: nullable(day()),
      withdrew_late: flag(),
      is: nullable(word<Presence>()),
      how: nullable(word<Way>()),
      /** by whom, and the day or the instant it is dated */
      marked_by: nullable(text()),
      marked_on: nullable(text()),
      /** what it said before it was put right, and why */
      was: nullable(word<Presence>()),
      reason: nullable(text()),
      ...seen,
    },
    { key: ['lab', 'session', 'person'], ...walls, indexes: ['person'] },
  ),
  counts: table(
    {
      lab: text(),
      session: text(),
      group: text(),
      kind: word<Counted>(),
      name: nullable(text()),
      band: nullable(word<Band>()),
      n: whole(),
      was: nullable(whole()),
      reason: nullable(text()),
      counted_by: text(),
      counted_on: text(),
      ...seen,
    },
    { key: ['lab', 'session', 'group'], ...walls },
  ),
  notes: table(
    {
      lab: text(),
      revision: whole(),
      session: text(),
      note: nullable(text()),
      photo: json<FileRef | null>(),
      noted_by: text(),
      noted_on: text(),
      ...seen,
    },
    { key: ['lab', 'revision'], ...walls },
  ),
  entries: table(
    {
      lab: text(),
      entry: text(),
      kind: word<'need' | 'resource'>(),
      text: text(),
      theme: word<Theme>(),
      session: nullable(text()),
      day: day(),
      chosen: flag(),
      struck_why: nullable(text()),
      ...seen,
    },
    { key: ['lab', 'entry'], ...walls },
  ),
  ideas: table(
    {
      lab: text(),
      idea: text(),
      title: name(),
      text: text(),
      theme: word<Theme>(),
      status: word<IdeaStatus>(),
      session: nullable(text()),
      supporters: whole(),
      /** why it was chosen, shelved or dropped */
      reason: nullable(text()),
      proposed_on: day(),
      selected_on: nullable(day()),
      became: json<readonly Became[]>(),
      ...seen,
    },
    { key: ['lab', 'idea'], ...walls },
  ),
  /** what ideas have become, to be found from the other side */
  births: table(
    { lab: text(), idea: text(), became: text(), kind: word<Outcome>(), day: day(), ...seen },
    { key: ['lab', 'idea', 'became'], ...walls, indexes: ['became'] },
  ),
  /** whose idea it is, and who supports it */
  voices: table(
    { lab: text(), idea: text(), person: text(), proposed: flag(), supports: flag(), ...seen },
    { key: ['lab', 'idea', 'person'], ...walls },
  ),
  actors: table(
    {
      lab: text(),
      actor: text(),
      kind: word<ActorKind>(),
      name: name(),
      tie: whole(),
      engaged_on: day(),
      contacted_on: nullable(day()),
      lost_on: nullable(day()),
      note: nullable(text()),
      ...seen,
    },
    { key: ['lab', 'actor'], ...walls },
  ),
  findable,
  tasks: table(
    {
      lab: text(),
      task: text(),
      what: text(),
      idea: nullable(text()),
      person: nullable(text()),
      due: nullable(day()),
      taken_on: day(),
      done_on: nullable(day()),
      dropped_on: nullable(day()),
      note: nullable(text()),
      ...seen,
    },
    { key: ['lab', 'task'], ...walls },
  ),
}
export type LabTables = typeof tables
