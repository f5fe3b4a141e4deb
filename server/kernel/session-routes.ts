// Who I am, entering as a character of the demonstration, leaving, and the sessions one has elsewhere.
import type { Hono, Context as Request } from 'hono'
import { isUuid } from '../../events/kernel/index.ts'
import { asked } from './asked.ts'
import type { Character } from './characters.ts'
import type { Env } from './env.ts'
import type { Me } from './people.ts'
import { malformed, problem } from './problems.ts'
import { type Notices, noNotices } from './security-notices.ts'
import type { Sessions } from './session.ts'
import type { Session } from './session-shelf.ts'

export type { Character } from './characters.ts'
/** What `GET /api/session` answers; `people` only in the demo. */
export type SessionAnswer = { readonly me: Me | null; readonly demo: boolean; readonly people?: readonly Character[] }
/** One line of «Le mie sessioni». */
export type SessionLine = Pick<Session, 'id' | 'method' | 'provider' | 'agent' | 'opened' | 'confirmed' | 'seen'> & {
  /** the one this request came with */
  readonly current: boolean
}
export type SessionList = { readonly items: readonly SessionLine[] }

export const noStore = { 'cache-control': 'no-store' } as const

const shown = (me: Me): Me => ({
  ...{ id: me.id, label: me.label, roles: me.roles },
  ...(me.asleep === undefined ? {} : { asleep: me.asleep }),
  ...(me.signedIn === undefined ? {} : { signedIn: me.signedIn }),
})
export const sessionAnswer = (me: Me | undefined, demo: readonly Character[] | undefined): SessionAnswer => ({
  me: me ? shown(me) : null,
  demo: demo !== undefined,
  ...(demo ? { people: demo } : {}),
})

export type SessionDesk = {
  readonly sessions: Sessions
  readonly demo: readonly Character[] | undefined
  readonly notices?: Notices
  /** where the provider one came from says goodbye, if it does */
  readonly goodbye?: (session: Session) => Promise<string | undefined>
}

const mountEntering = (app: Hono<Env>, { sessions, demo, notices = noNotices, goodbye }: SessionDesk): void => {
  app.get('/api/session', (c) => c.json(sessionAnswer(sessions.me(c), demo), 200, noStore))
  app.post('/api/session/enter', async (c) => {
    const body = await asked(c, ['id'])
    if (body instanceof Response) return body
    if (!demo) return problem(c, 'not-found')
    const person = demo.find(({ id }) => id === body.id)
    const me = person && (await sessions.enter(c, { person: person.id, method: 'demo' }))
    if (!me) return malformed(c, [{ at: 'id', says: 'choice' }])
    notices.tell(c, 'entered', { method: 'demo' })
    return c.json(sessionAnswer(me, demo), 200, noStore)
  })
  app.post('/api/session/leave', async (c) => {
    const body = await asked(c, [])
    if (body instanceof Response) return body
    const session = c.get('session')
    await sessions.leave(c)
    if (session) notices.tell(c, 'left', { method: session.method })
    const onwards = session && (await goodbye?.(session))
    const answer = { ...sessionAnswer(undefined, demo), ...(onwards === undefined ? {} : { goodbye: onwards }) }
    return c.json(answer, 200, { ...noStore, 'clear-site-data': '"cache"' })
  })
}

const lineOf = ({ id, method, provider, agent, opened, confirmed, seen }: Session, current: Session): SessionLine => ({
  ...{ id, method, agent, opened, confirmed, seen, current: id === current.id },
  ...(provider === undefined ? {} : { provider }),
})

const mountElsewhere = (app: Hono<Env>, { sessions, notices = noNotices }: SessionDesk): void => {
  const list = async (c: Request<Env>, mine: Session): Promise<Response> => {
    const items = (await sessions.shelf.of(mine.person)).map((one) => lineOf(one, mine))
    return c.json({ items } satisfies SessionList, 200, noStore)
  }
  app.get('/api/session/list', (c) => {
    const mine = c.get('session')
    return mine ? list(c, mine) : problem(c, 'not-signed-in')
  })
  app.post('/api/session/end', async (c) => {
    const body = await asked(c, ['id', 'others'])
    if (body instanceof Response) return body
    const mine = c.get('session')
    if (!mine) return problem(c, 'not-signed-in')
    const { id, others } = body
    const one = typeof id === 'string' && isUuid(id) ? id : undefined
    if ((one === undefined) === (others !== true)) return malformed(c, [{ at: others === undefined ? 'id' : 'others', says: 'choice' }])
    const ended = await sessions.shelf.end({ person: mine.person, ...(one === undefined ? { except: mine.id } : { id: one }) })
    sessions.ended()
    notices.tell(c, 'sessions-ended', { count: ended })
    return list(c, mine)
  })
}

export const mountSession = (app: Hono<Env>, desk: SessionDesk): void => {
  mountEntering(app, desk)
  mountElsewhere(app, desk)
}
