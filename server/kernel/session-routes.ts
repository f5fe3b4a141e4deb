// Entering and leaving. In the demo one enters as a character of the story; nobody else can enter yet.
import type { Hono } from 'hono'
import { isJson, readBody } from './body.ts'
import type { Sentence } from './context.ts'
import type { Env } from './env.ts'
import type { Me } from './people.ts'
import { malformed, problem } from './problems.ts'
import type { Sessions } from './session.ts'

/** A character one may enter as; `says` is what that person can do here. */
export type Character = Me & { readonly says: Sentence }
/** What `GET /api/session` answers; `people` only in the demo. */
export type SessionAnswer = { readonly me: Me | null; readonly demo: boolean; readonly people?: readonly Character[] }

export const mountSession = (app: Hono<Env>, sessions: Sessions, demo: readonly Character[] | undefined): void => {
  const answer = (me: Me | undefined): SessionAnswer => ({
    me: me ? { id: me.id, label: me.label, roles: me.roles } : null,
    demo: demo !== undefined,
    ...(demo ? { people: demo } : {}),
  })
  app.get('/api/session', (c) => c.json(answer(sessions.me(c)), 200, { 'cache-control': 'no-store' }))
  app.post('/api/session/enter', async (c) => {
    if (!isJson(c.req.header('content-type'))) return problem(c, 'not-json')
    if (!demo) return problem(c, 'not-found')
    const body = await readBody(c)
    if (!body.ok) return body.problem === 'too-large' ? problem(c, 'too-large') : malformed(c, [body.problem])
    const person = demo.find(({ id }) => id === body.value.id)
    if (!person || Object.keys(body.value).length !== 1) return malformed(c, [{ at: 'id', says: 'choice' }])
    sessions.enter(c, person.id)
    return c.json(answer(person), 200, { 'cache-control': 'no-store' })
  })
  app.post('/api/session/leave', (c) => {
    if (!isJson(c.req.header('content-type'))) return problem(c, 'not-json')
    sessions.leave(c)
    return c.json(answer(undefined), 200, { 'cache-control': 'no-store', 'clear-site-data': '"cache"' })
  })
}
