// A context for tests of the vault: visits of people to a desk, with what they said.
import {
  type CommandsOf,
  command,
  type Decider,
  type EventsOf,
  event,
  group,
  list,
  open,
  optional,
  personal,
  reference,
  refuse,
  text,
} from '../../events/kernel/index.ts'
import * as column from '../../projections/kernel/index.ts'
import { context, reader, writes } from '../../server/kernel/context.ts'

const said = {
  person: reference(),
  name: personal('person', text(80)),
  need: optional(personal('person', text(400), 'P3')),
}
const guest = { guest: reference(), called: personal('guest', text(80)) }
export const events = {
  received: event('visits.received', { ...said, desk: open(text(40)), guests: optional(list(group(guest))) }),
  noted: event('visits.noted', { desk: open(text(40)) }),
  corrected: event('visits.corrected', { person: reference(), name: personal('person', text(80)) }),
}
export const commands = {
  receive: command({ ...said, desk: open(text(40)), guests: optional(list(group(guest))) }),
  correct: command({ name: open(text(80)) }),
}
type VisitEvent = EventsOf<typeof events>
export type State = { readonly person?: string; readonly name?: string; readonly guests?: readonly string[] }
const rules = ['received-already', 'not-received'] as const

export const decider: Decider<State, CommandsOf<typeof commands>, VisitEvent, (typeof rules)[number]> = {
  initial: {},
  evolve: {
    'visits.received': (_, { person, name, guests }) => ({ person, name, guests: guests?.map(({ called }) => called) ?? [] }),
    'visits.noted': (state) => state,
    'visits.corrected': (state, { name }) => ({ ...state, name }),
  },
  decide: {
    receive: (data, state) =>
      state.person
        ? refuse('received-already')
        : [
            { type: 'visits.received', data },
            { type: 'visits.noted', data: { desk: data.desk } },
          ],
    correct: ({ name }, { person }) => (person ? [{ type: 'visits.corrected', data: { person, name } }] : refuse('not-received')),
  },
  rules,
}

export const projection = column.projection<VisitEvent>()({
  name: 'visits',
  version: 1,
  tables: {
    visits: column.table(
      { id: column.text(), person: column.text(), name: column.text(), need: column.nullable(column.text()), words: column.text() },
      { key: ['id'] },
    ),
  },
  on: {
    'visits.received': ({ stream, data: { person, name, need, desk } }, at) => [
      at.visits.put({ id: stream.slice(7), person, name, need: need ?? null, words: `${desk}: ${name}` }),
    ],
    'visits.noted': () => [],
    'visits.corrected': ({ stream, data: { name } }, at) => [at.visits.patch([stream.slice(7)], () => ({ name }))],
  },
})

const read = reader(projection)
const row = { type: 'object', properties: { id: { type: 'string' }, name: { type: ['string', 'null'] } } } as const

export const visits = context({
  name: 'visits',
  secrecy: 'open',
  projection,
  opens: { P2: ['clerk', 'maker'], P3: ['maker'] },
  writes: writes({
    events,
    commands,
    decider,
    access: { receive: ['maker'], correct: ['maker'] },
    sentences: {
      'received-already': { it: 'È già stata ricevuta.', en: 'They were received already.' },
      'not-received': { it: 'Non è mai stata ricevuta.', en: 'They were never received.' },
    },
  }),
  reads: {
    '/': read.page({
      says: 'Le visite',
      query: {},
      gives: row,
      run: async ({ db }) => ({ items: await db.selectFrom('visits').selectAll().orderBy('id').execute(), next: null }),
    }),
    '/:id': read.one({
      says: 'Una visita',
      query: {},
      gives: row,
      run: ({ db, params }) =>
        db
          .selectFrom('visits')
          .selectAll()
          .where('id', '=', params.id ?? '')
          .executeTakeFirst(),
    }),
  },
})

/** A fixed identity for the n-th thing of a test. */
export const nth = (n: number): string => `b0000000-0000-4000-8000-${String(n).padStart(12, '0')}`
