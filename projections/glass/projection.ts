// The broken glasses as a table: who broke which, why, until when, and whether those whose case it is know.

import type { GlassEvent } from '../../events/glass/events.ts'
import { idOf } from '../../events/kernel/index.ts'
import { instant, nullable, projection, seesOf, table, text, texts, whole } from '../kernel/index.ts'

export const tables = {
  breakings: table(
    {
      id: text(),
      revision: whole(),
      /** the context of the case, and the case */
      thing: text(),
      case: text(),
      by: text(),
      /** the role in which it was broken */
      role: text(),
      reason: text(),
      broken_at: instant(),
      until: instant(),
      seen_at: nullable(instant()),
      seen_as: nullable(text()),
      note: nullable(text()),
      sees: texts(),
    },
    { key: ['id'], walls: true, indexes: ['broken_at desc, id desc', 'by, until', 'case'] },
  ),
}
export type GlassTables = typeof tables

const later = (from: string, minutes: number): string => new Date(Date.parse(from) + minutes * 60_000).toISOString()

export const glass = projection<GlassEvent>()({
  name: 'glass',
  version: 1,
  tables,
  on: {
    'glass.broken': ({ stream, rev, at: recorded, known, actor, role, data }, at) => {
      const { thing, case: of, reason, minutes } = data
      // From when it was known, whatever day the one who asks says it happened.
      const from = known ?? recorded
      const sees = seesOf({ case: of, persons: [actor] })
      const fresh = { seen_at: null, seen_as: null, note: null }
      const row = { id: idOf(stream), revision: rev, thing, case: of, by: actor, role, reason }
      return [at.breakings.put({ ...row, ...fresh, broken_at: from, until: later(from, minutes), sees })]
    },
    'glass.seen': ({ stream, rev, at: recorded, known, role, data: { note = null } }, at) => [
      at.breakings.patch([idOf(stream)], { revision: rev, seen_at: known ?? recorded, seen_as: role, note }),
    ],
  },
})
