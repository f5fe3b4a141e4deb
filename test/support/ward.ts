// A closed context for tests of the walls alone: cases that are opened in a municipality for somebody, entrusted, and written in.
import {
  type CommandsOf,
  command,
  type Decider,
  type EventsOf,
  event,
  istat,
  open,
  optional,
  reference,
  refuse,
  text,
} from '../../events/kernel/index.ts'
import * as column from '../../projections/kernel/index.ts'
import { type Access, context, reader, writes } from '../../server/kernel/context.ts'
import type { Where } from '../../server/kernel/may.ts'

export const events = {
  opened: event('ward.opened', { municipality: istat(), person: reference(), lab: optional(reference()) }),
  noted: event('ward.noted', { note: open(text(200)) }),
}
export const commands = {
  open: command({ municipality: istat(), person: reference(), lab: optional(reference()) }),
  note: command({ note: open(text(200)) }),
  close: command({}),
}
type WardEvent = EventsOf<typeof events>
type State = { readonly municipality?: string; readonly person?: string }
const rules = ['opened-already', 'not-opened'] as const

export const decider: Decider<State, CommandsOf<typeof commands>, WardEvent, (typeof rules)[number]> = {
  initial: {},
  evolve: {
    'ward.opened': (_, { municipality, person }) => ({ municipality, person }),
    'ward.noted': (state) => state,
  },
  decide: {
    open: (data, state) => (state.person ? refuse('opened-already') : [{ type: 'ward.opened', data }]),
    note: (data, state) => (state.person ? [{ type: 'ward.noted', data }] : refuse('not-opened')),
    close: (_, state) => (state.person ? [{ type: 'ward.noted', data: { note: 'chiuso' } }] : refuse('not-opened')),
  },
  rules,
}

/** Whom a case is shown to: who is on it, and the person it is about. */
const shownTo = (id: string, person: string): Where => ({ case: id, persons: [person] })

export const projection = column.projection<WardEvent>()({
  name: 'ward',
  version: 1,
  tables: {
    cases: column.table(
      { id: column.text(), municipality: column.text(), person: column.text(), last: column.text(), sees: column.texts() },
      { key: ['id'], walls: true, indexes: ['municipality, id'] },
    ),
    notes: column.table(
      { id: column.text(), revision: column.whole(), note: column.text(), sees: column.texts() },
      { key: ['id', 'revision'], walls: true, history: true },
    ),
  },
  on: {
    'ward.opened': ({ stream, data: { municipality, person } }, at) => {
      const id = stream.slice(5)
      return [at.cases.put({ id, municipality, person, last: '', sees: column.seesOf(shownTo(id, person)) })]
    },
    'ward.noted': ({ stream, rev, data: { note } }, at) => {
      const id = stream.slice(5)
      return [at.cases.patch([id], { last: note }), at.notes.put({ id, revision: rev, note, sees: column.seesOf({ case: id }) })]
    },
  },
})

const read = reader(projection)
const row = { type: 'object', properties: { id: { type: 'string' }, municipality: { type: 'string' }, last: { type: 'string' } } } as const
const team = ['caseworker', 'coordinator'] as const
const access: Access<typeof commands, 'close'> = { open: ['coordinator'], note: team, close: { roles: ['coordinator'], fresh: true } }

/** Commands of the team where the case is; the coordinator of the municipality opens and closes it, but reads no case that is not theirs. */
export const ward = context({
  name: 'ward',
  secrecy: 'case',
  projection,
  writes: writes({
    events,
    commands,
    decider,
    access,
    where: ({ municipality }: State, data: { readonly municipality?: string }, id): Where => {
      const place = municipality ?? data.municipality
      return { case: id, ...(place === undefined ? {} : { municipality: place }) }
    },
    seen: ({ person }, id) => (person === undefined ? {} : shownTo(id, person)),
    sentences: {
      'opened-already': { it: 'Il caso è già aperto.', en: 'The case is open already.' },
      'not-opened': { it: 'Il caso non è aperto.', en: 'The case is not open.' },
    },
  }),
  readers: { '/': team, '/:id': [...team, 'self'], '/counted': ['admin', 'coordinator'] },
  reads: {
    '/': read.page({
      says: 'I casi di cui ci si occupa',
      query: {},
      gives: row,
      run: async ({ db }) => ({ items: await db.selectFrom('cases').selectAll().orderBy('id').execute(), next: null }),
    }),
    '/counted': read.one({
      says: 'Quanti sono i casi che si vedono',
      query: {},
      gives: { type: 'object', properties: { cases: { type: 'integer' } } },
      run: async ({ db }) => {
        const { cases } = await db
          .selectFrom('cases')
          .select(({ fn }) => fn.countAll<number>().as('cases'))
          .executeTakeFirstOrThrow()
        return { cases }
      },
    }),
    '/:id': read.one({
      says: 'Un caso',
      query: {},
      gives: row,
      run: async ({ db, params: { id = '' } }) => {
        const one = await db.selectFrom('cases').selectAll().where('id', '=', id).executeTakeFirst()
        return one && { ...one, notes: await db.selectFrom('notes').select('note').where('id', '=', id).orderBy('revision').execute() }
      },
    }),
  },
})
