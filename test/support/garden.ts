// A context for tests of the counter alone: gardens that are planted, watered and closed, in one file.
import {
  type CommandsOf,
  command,
  type Decider,
  day,
  type EventsOf,
  event,
  flag,
  open,
  optional,
  reference,
  refuse,
  text,
  whole,
} from '../../events/kernel/index.ts'
import * as column from '../../projections/kernel/index.ts'
import { context, reader, writes } from '../../server/kernel/context.ts'

export const events = {
  planted: event('garden.planted', { name: open(text(40)), trees: whole(0, 1000), guest: optional(reference()) }),
  watered: event('garden.watered', { litres: whole(1, 1000) }),
}
export const commands = {
  plant: command({ name: open(text(40)), trees: whole(0, 1000), twice: optional(flag()), guest: optional(reference()) }),
  water: command({ litres: whole(1, 1000), by: optional(day()) }),
  // A word that objects have by nature must be a command like another.
  valueOf: command({}),
}
type GardenEvent = EventsOf<typeof events>
type State = { readonly planted: boolean; readonly litres: number }
const rules = ['planted-already', 'not-planted', 'too-late', 'broken'] as const

export const decider: Decider<State, CommandsOf<typeof commands>, GardenEvent, (typeof rules)[number]> = {
  initial: { planted: false, litres: 0 },
  evolve: {
    'garden.planted': (state) => ({ ...state, planted: true }),
    'garden.watered': (state, { litres }) => ({ ...state, litres: state.litres + litres }),
  },
  decide: {
    plant: ({ name, trees, twice, guest }, state) => {
      if (state.planted) return refuse('planted-already')
      const planted = { type: 'garden.planted', data: { name, trees, ...(guest ? { guest } : {}) } } as const
      return twice ? [planted, { type: 'garden.watered', data: { litres: 1 } }] : [planted]
    },
    water: ({ litres, by }, state, { today }) => {
      if (!state.planted) return refuse('not-planted')
      if (by && today > by) return refuse('too-late', { by, today })
      return [{ type: 'garden.watered', data: { litres } }]
    },
    valueOf: () => {
      throw new Error('select * from /etc/secret at planted (/home/somebody/garden.ts:1:1)')
    },
  },
  rules,
}

export const projection = column.projection<GardenEvent>()({
  name: 'garden',
  version: 1,
  tables: {
    list: column.table(
      { id: column.text(), name: column.text(), trees: column.whole(), litres: column.whole(), revision: column.whole() },
      { key: ['id'] },
    ),
  },
  on: {
    'garden.planted': ({ stream, rev, data: { name, trees } }, at) => [
      at.list.put({ id: stream.slice(7), name, trees, litres: 0, revision: rev }),
    ],
    'garden.watered': ({ stream, rev, data: { litres } }, at) => [
      at.list.patch([stream.slice(7)], (row) => ({ litres: row.litres + litres, revision: rev })),
    ],
  },
})

const read = reader(projection)
const row = { type: 'object', properties: { id: { type: 'string' }, name: { type: 'string' }, litres: { type: 'integer' } } } as const

export const garden = context({
  name: 'garden',
  secrecy: 'open',
  projection,
  writes: writes({
    events,
    commands,
    decider,
    access: { plant: ['maker', 'resident'], water: ['maker'], valueOf: ['maker'] },
    sentences: {
      'planted-already': { it: 'Il giardino c’è già: puoi annaffiarlo.', en: 'The garden is there already: you can water it.' },
      'not-planted': { it: 'Prima va piantato.', en: 'It must be planted first.' },
      'too-late': { it: 'È tardi.', en: 'It is late.' },
      broken: { it: 'È rotto.', en: 'It is broken.' },
    },
  }),
  reads: {
    '/': read.page({
      says: 'I giardini, per nome',
      query: { q: optional(open(text(40))), least: optional(whole(0, 1000)), dry: optional(flag()) },
      gives: row,
      run: async ({ db, query, page: { limit, cursor } }) => {
        let found = db
          .selectFrom('list')
          .selectAll()
          .orderBy('id')
          .limit(limit + 1)
        if (query.q !== undefined) found = found.where('name', '=', query.q)
        if (query.least !== undefined) found = found.where('litres', '>=', query.least)
        if (query.dry) found = found.where('litres', '=', 0)
        if (cursor) found = found.where('id', '>', cursor[0] ?? '')
        const items = await found.execute()
        const last = items[limit - 1]
        return { items: items.slice(0, limit), next: items.length > limit && last ? [last.id] : null }
      },
    }),
    '/sum': read.one({
      says: 'Quanta acqua in tutto',
      query: {},
      gives: { type: 'object', properties: { litres: { type: 'integer' } } },
      run: async ({ db, me }) => {
        const rows = await db.selectFrom('list').select('litres').execute()
        return { litres: rows.reduce((sum, { litres }) => sum + litres, 0), mine: me?.label ?? null }
      },
    }),
    '/:id': read.one({
      says: 'Un giardino',
      query: {},
      gives: row,
      run: ({ db, params }) =>
        db
          .selectFrom('list')
          .selectAll()
          .where('id', '=', params.id ?? '')
          .executeTakeFirst(),
    }),
  },
})
/** The same garden, known to its members only. */
export const orchard = { ...garden, secrecy: 'members' as const }
