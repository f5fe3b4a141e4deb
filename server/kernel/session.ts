// Who is signed in: a token nobody can guess in a cookie no script can read, and a session that can be ended from here.
import type { MiddlewareHandler, Context as Request } from 'hono'
import { dayOf } from '../../events/kernel/index.ts'
import { agentOf } from './agents.ts'
import { awake } from './asleep.ts'
import type { Directory, Known } from './directory.ts'
import type { Env } from './env.ts'
import { newId, random32, sha256Url } from './identity.ts'
import type { Me } from './people.ts'
import { makeRemembered, type Remembered } from './remembered.ts'
import { type SessionCookie, sessionCookie } from './session-cookie.ts'
import { isOver, limitOf, type SessionLimits, usualSessions } from './session-limits.ts'
import { fingerprint, meOf } from './session-person.ts'
import type { Session, SessionShelf } from './session-shelf.ts'

export type Entry = Pick<Session, 'person' | 'method' | 'provider'>
export type Sessions = {
  /** Finds out who asks, once per request and only when there is a cookie. */
  readonly middleware: MiddlewareHandler<Env>
  readonly me: (c: Request<Env>) => Me | undefined
  /** Begins a session under a new token and ends the one this browser had; undefined when nobody has this identity any more. */
  readonly enter: (c: Request<Env>, entry: Entry) => Promise<Me | undefined>
  /** The person has proved again who they are: a new token, and weighty acts are open for a while. */
  readonly confirm: (c: Request<Env>) => Promise<Me | undefined>
  readonly leave: (c: Request<Env>) => Promise<void>
  /** Forgets what is remembered of sessions that were just ended on the shelf. */
  readonly ended: () => void
  readonly shelf: SessionShelf
}
export type SessionDeps = {
  readonly shelf: SessionShelf
  readonly directory: Directory
  /** `https://…` makes the cookie travel on encrypted connections only */
  readonly publicUrl: string | undefined
  readonly now: () => string
  readonly limits?: SessionLimits | undefined
  /** true: who has entered with a code alone uses no role at a desk (`SESSION_STAFF_KEYS`) */
  readonly staffKeys?: boolean | undefined
}

const seconds = 1000
/** A session is written as seen at most this often. */
const touchEvery = 60 * seconds
/** How long the token before a rotation still serves the requests that were under way. */
const grace = 10 * seconds

type Found = { readonly session: Session; readonly me: Me }
type Desk = Required<Omit<SessionDeps, 'publicUrl' | 'limits'>> & {
  readonly limits: SessionLimits
  readonly cookie: SessionCookie
  readonly remembered: Remembered<Found>
  /** to be called before what is remembered is believed */
  readonly renewed: () => void
}

/** The person of a session, with the roles it may use. */
const meIn = ({ staffKeys }: Pick<Desk, 'staffKeys'>, person: Known, session: Pick<Session, 'confirmed' | 'method'>, at: string): Me => {
  const me = meOf(person, session, at)
  return staffKeys ? awake(me, session, dayOf(at)) : me
}

const over = ({ limits, now }: Pick<Desk, 'limits' | 'now'>, { session, me }: Found): boolean =>
  isOver(session, limitOf(limits, session, me.roles), now())

/** The session of a token, if it still lasts and its person is still known. */
const finder =
  (desk: Omit<Desk, 'remembered' | 'renewed' | 'cookie'>) =>
  async (token: string): Promise<Found | undefined> => {
    const { shelf, directory, now } = desk
    const at = now()
    const session = await shelf.find(token, at)
    const person = session && (await directory.find(session.person))
    if (!session || !person) return undefined
    const found = { session, me: meIn(desk, person, session, at) }
    if (over(desk, found)) {
      await shelf.end({ person: session.person, id: session.id })
      return undefined
    }
    if (Date.parse(at) - Date.parse(session.seen) >= touchEvery) await shelf.touch(session.id, at)
    return found
  }

// A role that was taken from somebody is not theirs at their next request, whatever is remembered of the last.
const renewing = ({ changes }: Directory, { forget }: Pick<Remembered<Found>, 'forget'>): (() => void) => {
  let at = changes?.()
  return () => {
    const now = changes?.()
    if (now !== at) forget()
    at = now
  }
}

const give = (c: Request<Env>, { cookie, limits, remembered }: Desk, token: string, { session, me }: Found): void => {
  remembered.forget()
  cookie.give(c, token, limitOf(limits, session, me.roles).whole)
  c.set('me', me)
  c.set('session', session)
}

/** A new token for a session; nothing happens when another request was quicker. */
const rotate = async (c: Request<Env>, desk: Desk, from: string, found: Found): Promise<void> => {
  const [token, { id, confirmed, roles }] = [random32(), found.session]
  const graceUntil = new Date(Date.parse(desk.now()) + grace).toISOString()
  if (await desk.shelf.rotate({ id, confirmed, roles, from, to: sha256Url(token), graceUntil })) give(c, desk, token, found)
}

const middlewareOf =
  (desk: Desk): Sessions['middleware'] =>
  async (c, next) => {
    const hash = desk.cookie.hash(c)
    desk.renewed()
    const found = hash === undefined ? undefined : await desk.remembered.find(hash)
    // What is remembered may have come to its end since.
    if (hash === undefined || !found || over(desk, found)) return next()
    const { session, me } = found
    c.set('me', me)
    c.set('session', session)
    await next()
    // What one may do has changed: the token that was good for something else is not good any more.
    const roles = fingerprint(me, desk.now())
    if (roles !== session.roles && c.get('session') === session) await rotate(c, desk, hash, { me, session: { ...session, roles } })
  }

const enterAt = async (c: Request<Env>, desk: Desk, { person, method, provider }: Entry): Promise<Me | undefined> => {
  const { shelf, directory, now } = desk
  const [at, known, before, token] = [now(), await directory.find(person), c.get('session'), random32()]
  if (!known) return undefined
  const me = meIn(desk, known, { confirmed: at, method }, at)
  const session: Session = {
    ...{ id: newId(), person, method, ...(provider === undefined ? {} : { provider }) },
    ...{ agent: agentOf(c.req.header('user-agent')), roles: fingerprint(me, at), opened: at, confirmed: at, seen: at },
  }
  if (before) await shelf.end({ person: before.person, id: before.id })
  await shelf.open(session, sha256Url(token))
  give(c, desk, token, { session, me })
  return me
}

const confirmAt = async (c: Request<Env>, desk: Desk): Promise<Me | undefined> => {
  const [hash, session, me, at] = [desk.cookie.hash(c), c.get('session'), c.get('me'), desk.now()]
  if (hash === undefined || !session || !me) return undefined
  const roles = fingerprint(me, at)
  await rotate(c, desk, hash, { me: { ...me, signedIn: at }, session: { ...session, confirmed: at, roles } })
  return c.get('me')
}

const leaveAt = async (c: Request<Env>, { shelf, cookie, remembered }: Desk): Promise<void> => {
  const session = c.get('session')
  if (session) await shelf.end({ person: session.person, id: session.id })
  remembered.forget()
  c.set('me', undefined)
  c.set('session', undefined)
  cookie.takeBack(c)
}

export const makeSessions = ({ publicUrl, limits = usualSessions, staffKeys = false, ...given }: SessionDeps): Sessions => {
  const { shelf, now } = given
  const asks = { ...given, limits, staffKeys }
  const remembered = makeRemembered(finder(asks), now)
  const desk: Desk = { ...asks, cookie: sessionCookie(publicUrl), remembered, renewed: renewing(given.directory, remembered) }
  return {
    shelf,
    middleware: middlewareOf(desk),
    me: (c) => c.get('me'),
    ended: desk.remembered.forget,
    enter: (c, entry) => enterAt(c, desk, entry),
    confirm: (c) => confirmAt(c, desk),
    leave: (c) => leaveAt(c, desk),
  }
}
