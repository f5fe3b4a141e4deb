// The tables of the requests for care: what a family needs, who was proposed, how it went, and the pool of carers as matching reads it.

import type { Weights } from '../../events/care/score.ts'
import type { Stage, Stands, Turn } from '../../events/care/state.ts'
import type { Autonomy, Parts } from '../../events/care/vocabulary.ts'
import type { Stage as CarerStage, Placement } from '../../events/carers/state.ts'
import type { Tier } from '../../events/carers/vocabulary.ts'
import type { CareMode, Level, Slot, Spoken } from '../../events/kernel/care.ts'
import { type Column, day, flag, instant, json, nullable, stretched, table, text, texts, whole } from '../kernel/index.ts'

const word = <T extends string>(): Column<T> => text() as Column<T>
export type Pinned = { readonly table: number; readonly minimum: number; readonly minutes: number; readonly trial: number }
export type Listed = { readonly carer: string; readonly score: number; readonly parts: Parts }

const need = {
  autonomy: nullable(json<Autonomy>()),
  level: nullable(word<Level>()),
  mode: nullable(word<CareMode>()),
  week: json<readonly Slot[]>(),
  minutes: whole(),
  starts_on: nullable(day()),
  ends_on: nullable(day()),
  east: whole(),
  north: whole(),
  needs: texts(),
  wishes: texts(),
  languages: json<readonly Spoken[]>(),
  wished_languages: json<readonly Spoken[]>(),
  features: texts(),
  licence: word<'no' | 'useful' | 'needed'>(),
  own_room: flag(),
  trained: flag(),
  budget: whole(),
  pinned: nullable(json<Pinned>()),
}

export { type Turn, turns } from '../../events/care/state.ts'
/** Whom a proposal was made to, and how it stands. */
export type Offered = { readonly person: string; readonly stands: Stands }

export const tables = {
  requests: table(
    {
      id: text(),
      revision: whole(),
      desk: text(),
      organisation: text(),
      municipality: text(),
      channel: text(),
      act: text(),
      referral: text(),
      urgency: text(),
      stage: word<Stage>(),
      family: text(),
      assisted: text(),
      name: text(),
      phone: text(),
      assisted_name: text(),
      health: nullable(text()),
      ...need,
      /** the revision of the last assessment; −1 before the first */
      assessed: whole(),
      gender: nullable(text()),
      gender_reason: nullable(text()),
      proposals: whole(),
      /** the proposals that are open or led to a hiring, by number: the people they were made to read the work it is about */
      offered: json<{ readonly [proposal: string]: Offered }>(),
      /** whose turn it is, and since when */
      turn: word<Turn>(),
      turn_since: day(),
      opened_on: day(),
      hired_on: nullable(day()),
      trial_until: nullable(day()),
      carer: nullable(text()),
      closed_on: nullable(day()),
      closed_why: nullable(text()),
      known: instant(),
      sees: texts(),
    },
    { key: ['id'], walls: true, indexes: ['desk, stage, turn_since, id', 'family', 'opened_on desc, id desc'] },
  ),
  proposals: table(
    {
      request: text(),
      proposal: whole(),
      carer: text(),
      person: text(),
      family: text(),
      score: whole(),
      parts: json<Parts>(),
      rank: whole(),
      weights: whole(),
      round: nullable(text()),
      reason: nullable(text()),
      stands: word<Stands>(),
      held_until: instant(),
      proposed_on: day(),
      ended_on: nullable(day()),
      ended_why: nullable(text()),
      interview_at: nullable(instant()),
      level: nullable(text()),
      minutes: nullable(whole()),
      pay: nullable(whole()),
      starts_on: nullable(day()),
      noticed_on: nullable(day()),
      trial_until: nullable(day()),
      trial_passed_on: nullable(day()),
      /** the sheet to answer with that was given last, and whose answer it opens; 0 when none was */
      sheet: whole(),
      sheet_for: nullable(word<'carer' | 'family'>()),
      sees: texts(),
    },
    { key: ['request', 'proposal'], walls: true, indexes: ['carer, proposed_on desc', 'person', 'stands, held_until'] },
  ),
  follows: table(
    { request: text(), proposal: whole(), day: whole(), standing: text(), note: nullable(text()), followed_on: day(), sees: texts() },
    { key: ['request', 'proposal', 'day'], walls: true },
  ),
  lists: table(
    {
      request: text(),
      revision: whole(),
      weights: whole(),
      assessed: whole(),
      candidates: json<readonly Listed[]>(),
      listed_on: day(),
      sees: texts(),
    },
    { key: ['request', 'revision'], walls: true },
  ),
  /** the weights each desk has published: a list is made with those in force */
  weights: table(
    { desk: text(), version: whole(), starts_on: day(), weights: json<Weights>(), sees: texts() },
    { key: ['desk', 'version'], walls: true },
  ),
  pool: table(
    {
      carer: text(),
      person: text(),
      name: text(),
      desk: text(),
      municipality: text(),
      stage: word<CarerStage>(),
      tier: nullable(word<Tier>()),
      /** registered, profiled, with a place free: can be proposed */
      ready: flag(),
      rank: whole(),
      level: nullable(word<Level>()),
      modes: texts(),
      week: json<readonly Slot[]>(),
      free: stretched(),
      free_minutes: whole(),
      minutes: whole(),
      families: whole(),
      east: whole(),
      north: whole(),
      reach: whole(),
      /** who goes as far with as much of the week free (shelves.ts) */
      shelf: whole(),
      skills: texts(),
      /** `it:A1 it:A2 it:B1` for Italian at B1: whoever speaks better also speaks less well */
      languages: texts(),
      refuses: texts(),
      licence: flag(),
      hourly: whole(),
      monthly: whole(),
      starts_on: day(),
      papers: json<{ readonly [document: string]: string }>(),
      papers_until: day(),
      known: texts(),
      parted: texts(),
      waiting_since: day(),
      most_minutes: whole(),
      most_families: whole(),
      placements: json<readonly Placement[]>(),
      sees: texts(),
    },
    {
      key: ['carer'],
      walls: true,
      // Whole numbers and days alone: only what they compare may go before the walls, so only by them is a row left unread.
      indexes: [
        '(desk, shelf, east, north, hourly, waiting_since) where ready',
        '(desk, waiting_since, monthly) where ready and monthly >= 0',
        'desk, ready, waiting_since',
        'person',
      ],
    },
  ),
  /** what somebody on the lists has been able to do: of a wish it does not name nobody scores */
  abilities: table({ ability: text(), sees: texts() }, { key: ['ability'], walls: true }),
  /** who has worked for a family: they alone score for it */
  acquaintances: table({ family: text(), carer: text(), sees: texts() }, { key: ['family', 'carer'], walls: true }),
}
export type CareTables = typeof tables
