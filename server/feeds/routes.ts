// Calendars at secret addresses: made, renewed and ended by who follows them, read by any program that has the address.
import type { Hono, Context as Request } from 'hono'
import { isUuid } from '../../events/kernel/index.ts'
import { asked } from '../kernel/asked.ts'
import type { Counter } from '../kernel/counter.ts'
import type { Directory } from '../kernel/directory.ts'
import type { Env } from '../kernel/env.ts'
import { sha256Url } from '../kernel/identity.ts'
import type { Me } from '../kernel/people.ts'
import { malformed, problem } from '../kernel/problems.ts'
import { noStore } from '../kernel/session-routes.ts'
import type { Contents } from './contents.ts'
import { calendarText } from './ical/calendar.ts'
import { type Feed, type FeedKind, type FeedShelf, feedKinds, feedLanguages } from './shelf.ts'

/** One line of «Il mio calendario». */
export type FeedLine = Pick<Feed, 'id' | 'kind' | 'of' | 'language' | 'made' | 'read'> & {
  /** what the space or the laboratory is called; absent for one's own, and for what is there no more */
  readonly title?: string
}
export type FeedList = { readonly items: readonly FeedLine[] }
/** The address, which is shown this one time. */
export type FeedMade = FeedList & { readonly path: string }

export type FeedDesk = {
  readonly counter: Counter
  /** absent where no addresses are kept */
  readonly shelf: FeedShelf | undefined
  readonly directory: Directory
  readonly contents: Contents
  readonly publicUrl: string | undefined
}
type Handler = (c: Request<Env>, me: Me, shelf: FeedShelf) => Promise<Response>

const most = 50

const signedIn =
  ({ counter, shelf }: FeedDesk, handle: Handler) =>
  (c: Request<Env>): Response | Promise<Response> => {
    const me = counter.me(c)
    if (!me) return problem(c, 'not-signed-in')
    return shelf ? handle(c, me, shelf) : problem(c, 'not-found')
  }

const listOf = async ({ contents }: FeedDesk, shelf: FeedShelf, person: string): Promise<FeedList> => ({
  items: await Promise.all(
    (await shelf.of(person)).map(async ({ person: _, ...line }) => {
      const title = line.kind === 'mine' ? undefined : await contents.titleOf(line)
      return title === undefined ? line : { ...line, title }
    }),
  ),
})

const isOne = <T extends string>(among: readonly T[], value: unknown): value is T => among.some((one) => one === value)

const renew =
  (desk: FeedDesk): Handler =>
  async (c, me, shelf) => {
    const body = await asked(c, ['kind', 'of', 'language'])
    if (body instanceof Response) return body
    const { kind, of, language = 'it' } = body
    if (!isOne<FeedKind>(feedKinds, kind)) return malformed(c, [{ at: 'kind', says: 'choice' }])
    if (!isOne(feedLanguages, language)) return malformed(c, [{ at: 'language', says: 'choice' }])
    if (kind === 'mine' ? of !== undefined : typeof of !== 'string' || !isUuid(of)) return malformed(c, [{ at: 'of', says: 'uuid' }])
    const what = { kind, ...(typeof of === 'string' ? { of } : {}) }
    if (kind !== 'mine' && (await desk.contents.titleOf(what)) === undefined) return problem(c, 'not-found')
    const mine = await shelf.of(me.id)
    const known = mine.some((one) => one.kind === kind && one.of === what.of)
    if (!known && mine.length >= most) return problem(c, 'too-many')
    const { token } = await shelf.renew({ ...what, person: me.id, language }, desk.counter.now())
    return c.json({ ...(await listOf(desk, shelf, me.id)), path: `/feeds/${token}.ics` } satisfies FeedMade, 201, noStore)
  }

const end =
  (desk: FeedDesk): Handler =>
  async (c, me, shelf) => {
    const body = await asked(c, ['id'])
    if (body instanceof Response) return body
    if (typeof body.id !== 'string' || !isUuid(body.id)) return malformed(c, [{ at: 'id', says: 'uuid' }])
    await shelf.end(me.id, body.id)
    return c.json(await listOf(desk, shelf, me.id), 200, noStore)
  }

const isToken = (text: string): boolean => /^[A-Za-z0-9_-]{43}$/.test(text)

const send = (c: Request<Env>, text: string): Response => {
  const etag = `"${sha256Url(text)}"`
  const headers = {
    ...{ 'content-type': 'text/calendar; charset=utf-8', etag, 'cache-control': 'private, no-cache' },
    ...{ 'content-disposition': 'inline; filename="comunanza.ics"', 'x-robots-tag': 'noindex' },
  }
  const known = (c.req.header('if-none-match') ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''))
  return known.includes(etag) ? c.body(null, 304, headers) : c.body(text, 200, headers)
}

const read = async (c: Request<Env>, { counter, shelf, directory, contents, publicUrl }: FeedDesk): Promise<Response> => {
  const token = c.req.param('name')?.replace(/\.ics$/, '') ?? ''
  const now = counter.now()
  const feed = isToken(token) ? await shelf?.find(token, now) : undefined
  // Whoever is erased, or is known no more, is followed by no calendar either.
  if (!feed || !(await directory.find(feed.person))) return problem(c, 'not-found')
  const said = await contents.calendarOf(feed, { now, origin: publicUrl ?? new URL(c.req.url).origin })
  if (said === undefined) return problem(c, 'not-found')
  return send(c, calendarText(said))
}

export const mountFeeds = (app: Hono<Env>, desk: FeedDesk): void => {
  const list: Handler = async (c, me, shelf) => c.json(await listOf(desk, shelf, me.id), 200, noStore)
  app.get('/api/feeds', signedIn(desk, list))
  app.post('/api/feeds/renew', signedIn(desk, renew(desk)))
  app.post('/api/feeds/end', signedIn(desk, end(desk)))
  app.get('/feeds/:name', (c) => read(c, desk))
}
