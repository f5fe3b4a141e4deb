// The tables of the carers on a desk's lists: who they are (in tokens), what they can do, their papers, where they work.
import type { Stage } from '../../events/carers/state.ts'
import type { Document, Tier } from '../../events/carers/vocabulary.ts'
import type { CareMode, Level, Slot, Spoken } from '../../events/kernel/care.ts'
import { type Column, day, flag, instant, json, nullable, table, text, texts, whole } from '../kernel/index.ts'

const word = <T extends string>(): Column<T> => text() as Column<T>

const profile = {
  level: nullable(word<Level>()),
  diploma: flag(),
  experience: whole(),
  modes: json<readonly CareMode[]>(),
  week: json<readonly Slot[]>(),
  minutes: whole(),
  families: whole(),
  reach: whole(),
  east: whole(),
  north: whole(),
  skills: texts(),
  languages: json<readonly Spoken[]>(),
  refuses: texts(),
  licence: flag(),
  hourly: whole(),
  monthly: nullable(whole()),
  starts_on: nullable(day()),
}

export const tables = {
  carers: table(
    {
      id: text(),
      revision: whole(),
      person: text(),
      desk: text(),
      organisation: text(),
      municipality: text(),
      name: text(),
      phone: text(),
      email: nullable(text()),
      stage: word<Stage>(),
      tier: nullable(word<Tier>()),
      suitable: nullable(flag()),
      note: nullable(text()),
      ...profile,
      training_hours: whole(),
      spoken_for: whole(),
      placements: whole(),
      stage_since: day(),
      back_on: nullable(day()),
      stage_why: nullable(text()),
      /** families she is not proposed to again */
      parted: texts(),
      objections: whole(),
      applied_on: day(),
      known: instant(),
      sees: texts(),
    },
    { key: ['id'], walls: true, indexes: ['desk, stage, applied_on desc, id desc', 'person'] },
  ),
  documents: table(
    { carer: text(), document: word<Document>(), expires_on: nullable(day()), seen_on: day(), sees: texts() },
    { key: ['carer', 'document'], walls: true, indexes: ['expires_on, carer'] },
  ),
  trainings: table(
    { carer: text(), revision: whole(), course: text(), hours: whole(), trained_on: day(), sees: texts() },
    { key: ['carer', 'revision'], walls: true },
  ),
  references: table(
    { carer: text(), revision: whole(), months: whole(), heard: flag(), note: nullable(text()), referred_on: day(), sees: texts() },
    { key: ['carer', 'revision'], walls: true },
  ),
  placements: table(
    {
      carer: text(),
      request: text(),
      family: text(),
      starts_on: day(),
      live: flag(),
      minutes: whole(),
      week: json<readonly Slot[]>(),
      freed_on: nullable(day()),
      freed_why: nullable(text()),
      sees: texts(),
    },
    { key: ['carer', 'request'], walls: true },
  ),
  objections: table(
    {
      carer: text(),
      revision: whole(),
      about: text(),
      said_on: day(),
      answer: nullable(text()),
      answered_on: nullable(day()),
      sees: texts(),
    },
    { key: ['carer', 'revision'], walls: true },
  ),
}
export type CarerTables = typeof tables
