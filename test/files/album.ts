// A context for tests of files alone: an album has papers for those who follow it, and pictures for everybody.
import {
  type CommandsOf,
  command,
  type Decider,
  type EventsOf,
  event,
  file,
  list,
  optional,
  publishedFile,
  reference,
} from '../../events/kernel/index.ts'
import * as column from '../../projections/kernel/index.ts'
import { context, reader, writes } from '../../server/kernel/context.ts'

export const events = {
  opened: event('album.opened', { about: optional(reference()), papers: list(file(), 5) }),
  shown: event('album.shown', { picture: publishedFile() }),
}
export const commands = {
  open: command({ about: optional(reference()), papers: list(file(), 5) }),
  show: command({ picture: publishedFile() }),
}
type AlbumEvent = EventsOf<typeof events>
type State = { readonly about: string | undefined }

const decider: Decider<State, CommandsOf<typeof commands>, AlbumEvent, never> = {
  initial: { about: undefined },
  evolve: { 'album.opened': (_, { about }) => ({ about }), 'album.shown': (state) => state },
  decide: {
    open: (data) => [{ type: 'album.opened', data }],
    show: (data) => [{ type: 'album.shown', data }],
  },
  rules: [],
}

const projection = column.projection<AlbumEvent>()({
  name: 'album',
  version: 1,
  tables: { list: column.table({ id: column.text() }, { key: ['id'] }) },
  on: { 'album.opened': ({ stream }, at) => [at.list.put({ id: stream.slice(6) })], 'album.shown': () => [] },
})

export const album = context({
  name: 'album',
  secrecy: 'open',
  projection,
  writes: writes({
    ...{ events, commands, decider, sentences: {} },
    access: { open: ['resident', 'maker', 'clerk'], show: ['resident', 'maker', 'clerk'] },
    opens: { roles: ['clerk'], where: ({ about }) => (about === undefined ? {} : { persons: [about] }) },
  }),
  reads: {
    '/': reader(projection).page({
      says: 'Gli album',
      query: {},
      gives: { type: 'object' },
      run: async ({ db }) => ({ items: await db.selectFrom('list').selectAll().execute(), next: null }),
    }),
  },
})
