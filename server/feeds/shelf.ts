// Where the secret addresses of the calendars are kept: found by the hash of their token, never read back.
import type { Instant } from '../../events/kernel/index.ts'
import type { Forgetter } from '../kernel/directory.ts'
import { newId, random32, sha256Url } from '../kernel/identity.ts'
import type { openPool } from '../stores/postgres/connect.ts'

export const feedKinds = ['mine', 'space', 'lab'] as const
export type FeedKind = (typeof feedKinds)[number]
export const feedLanguages = ['it', 'en'] as const
/** What a calendar shows: `of` is the UUID of the space or of the laboratory; one's own has none. */
export type FeedOf = { readonly kind: FeedKind; readonly of?: string }
export type Feed = FeedOf & {
  readonly id: string
  readonly person: string
  readonly language: (typeof feedLanguages)[number]
  readonly made: Instant
  /** the last day on which a program has read it */
  readonly read?: string
}
export type FeedShelf = {
  /** Makes a new address; the one before for the same thing works no more. The token is seen this one time. */
  renew(what: FeedOf & Pick<Feed, 'person' | 'language'>, now: Instant): Promise<{ readonly feed: Feed; readonly token: string }>
  /** The calendar at an address; notes the day it was read. */
  find(token: string, now: Instant): Promise<Feed | undefined>
  of(person: string): Promise<readonly Feed[]>
  /** Whether there was one to end. */
  end(person: string, id: string): Promise<boolean>
}
export type Feeds = { readonly shelf: FeedShelf; readonly forgetter: Forgetter; readonly close: () => Promise<void> }

type Asked = Pick<ReturnType<typeof openPool>, 'query'>
type Row = Omit<Feed, 'of' | 'made' | 'read'> & { readonly of: string | null; readonly made: Date; readonly read: string | null }

const columns = 'id, person, kind, of, language, made, read::text as read'
const statements = {
  renew: `insert into feeds.addresses (id, token, person, kind, of, language, made) values ($1, $2, $3, $4, $5, $6, $7)
    on conflict (person, kind, of) do update
      set id = excluded.id, token = excluded.token, language = excluded.language, made = excluded.made, read = null
    returning ${columns}`,
  // One write a day is enough to say that somebody still reads it.
  find: `with noted as (update feeds.addresses set read = $2::date where token = $1 and (read is null or read < $2::date))
    select ${columns} from feeds.addresses where token = $1`,
  of: `select ${columns} from feeds.addresses where person = $1 order by made, id`,
  end: 'delete from feeds.addresses where person = $1 and id = $2',
  forget: 'delete from feeds.addresses where person = $1',
} as const

const feedOf = ({ of, read, made, ...rest }: Row): Feed => ({
  ...{ ...rest, made: made.toISOString() },
  ...(of === null ? {} : { of }),
  ...(read === null ? {} : { read }),
})

/** The shelf on a database where `prepareFeeds` has been. */
export const postgresFeeds = (asked: Asked): Omit<Feeds, 'close'> => {
  const rows = async (name: keyof typeof statements, values: readonly unknown[]): Promise<readonly Feed[]> =>
    (await asked.query<Row>({ name: `feeds ${name}`, text: statements[name], values: [...values] })).rows.map(feedOf)
  const count = async (name: keyof typeof statements, values: readonly unknown[]): Promise<number> =>
    (await asked.query({ name: `feeds ${name}`, text: statements[name], values: [...values] })).rowCount ?? 0
  const shelf: FeedShelf = {
    renew: async ({ person, kind, of, language }, now) => {
      const token = random32()
      const [feed] = await rows('renew', [newId(), sha256Url(token), person, kind, of ?? null, language, now])
      if (!feed) throw new Error('the address that was written is not there')
      return { feed, token }
    },
    find: async (token, now) => (await rows('find', [sha256Url(token), now.slice(0, 10)]))[0],
    of: (person) => rows('of', [person]),
    end: async (person, id) => (await count('end', [person, id])) > 0,
  }
  return { shelf, forgetter: { name: 'feeds', forget: (person) => count('forget', [person]) } }
}
