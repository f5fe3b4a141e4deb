// What each person left in the register, or the register keeps about them: one row for a fact and a person it touches.
import { type Column, day, flag, instant, json, nullable, table, text, texts, whole } from '../kernel/index.ts'

/** `did`: the person asked it. `helped`: somebody at a desk asked it for them. `named`: it says something of them. */
export type How = 'did' | 'helped' | 'named'
/** A value of theirs, by the name of its field; the text is a token, opened for who may read it. */
export type Value = { readonly name: string; readonly value: string }

export const tables = {
  traces: table(
    {
      /** the identity of the stream the fact is in */
      thing: text(),
      revision: whole(),
      person: text(),
      position: whole(),
      event: text(),
      context: text(),
      type: text(),
      how: text() as Column<How>,
      /** the role it was asked in, and whether an operator asked it for somebody */
      role: text(),
      assisted: flag(),
      day: day(),
      recorded: instant(),
      values: json<readonly Value[]>(),
      sees: texts(),
    },
    { key: ['thing', 'revision', 'person'], history: false, walls: true, indexes: ['person, position desc'] },
  ),
  /** the things somebody acted on, with their latest fact */
  followed: table(
    {
      thing: text(),
      person: text(),
      context: text(),
      /** facts of theirs in it */
      facts: whole(),
      first_on: day(),
      latest_on: day(),
      latest_type: text(),
      latest_role: nullable(text()),
      position: whole(),
      sees: texts(),
    },
    { key: ['thing', 'person'], history: false, walls: true, indexes: ['person, position desc'] },
  ),
}
export type TraceTables = typeof tables
