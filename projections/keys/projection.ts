// What was said of the log's keys, as a table: one row for each new key.
import { dayOf } from '../../events/kernel/index.ts'
import type { KeysEvent } from '../../events/keys/events.ts'
import { type Column, day, flag, instant, nullable, projection, table, text, whole } from '../kernel/index.ts'

/** `rotated`: another key of the same epoch; `opened`: the first key of a new one. */
export const kinds = ['rotated', 'opened'] as const
export type Kind = (typeof kinds)[number]

export const tables = {
  declarations: table(
    {
      /** the fact's own identity */
      id: text(),
      revision: whole(),
      kind: text() as Column<Kind>,
      origin: text(),
      vkey: text(),
      /** it signs trees larger than this */
      signs_from: whole(),
      /** the keys before it sign beside it until then */
      beside: nullable(instant()),
      /** of a new epoch: the last checkpoint of the one before, and the facts the log had */
      before_origin: nullable(text()),
      before_size: nullable(whole()),
      before_root: nullable(text()),
      found: nullable(whole()),
      day: day(),
      known: instant(),
      recorded: instant(),
      imported: flag(),
    },
    { key: ['id'], indexes: ['revision'] },
  ),
}
export type KeysTables = typeof tables

const nothingBefore = { before_origin: null, before_size: null, before_root: null, found: null }

export const keys = projection<KeysEvent>()({
  name: 'keys',
  version: 1,
  tables,
  on: {
    'keys.rotated': ({ id, rev, on, at: recorded, known, data: { origin, vkey, from, beside = null } }, at) => {
      const when = { day: dayOf(on), known: known ?? recorded, recorded, imported: known !== undefined }
      return [
        at.declarations.put({ id, revision: rev, kind: 'rotated', origin, vkey, signs_from: from, beside, ...nothingBefore, ...when }),
      ]
    },
    'keys.opened': ({ id, rev, on, at: recorded, known, data: { origin, vkey, before, found } }, at) => {
      const when = { day: dayOf(on), known: known ?? recorded, recorded, imported: known !== undefined }
      const said = { before_origin: before.origin, before_size: before.size, before_root: before.root, found }
      return [at.declarations.put({ id, revision: rev, kind: 'opened', origin, vkey, signs_from: 0, beside: null, ...said, ...when })]
    },
  },
})
