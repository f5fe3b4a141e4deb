// Ending somebody else's sessions: a lost telephone, a person who has left, a key in the wrong hands.
import type { Hono, Context as Request } from 'hono'
import { dayOf, isUuid } from '../../events/kernel/index.ts'
import { asked } from '../kernel/asked.ts'
import type { Known } from '../kernel/directory.ts'
import type { Env } from '../kernel/env.ts'
import { may } from '../kernel/may.ts'
import type { Me, Role } from '../kernel/people.ts'
import { malformed, problem } from '../kernel/problems.ts'
import { noStore } from '../kernel/session-routes.ts'
import { type AccountsDesk, mine, openAt } from './desk.ts'
import { whereOf } from './issuing.ts'
import { refuse } from './sentences.ts'

/** What ending the sessions of a person answers: how many there were. */
export type EndedAnswer = { readonly ended: number }

export const enders: readonly Role[] = ['admin', 'coordinator']

/** Whether every role this person holds is held where the other administers; of who holds none, whoever administers the site. */
export const mayEnd = (me: Me, of: Known, now: string): boolean => {
  const today = dayOf(now)
  const held = of.grants.filter(({ role, until }) => role !== 'resident' && (until === undefined || today <= until))
  if (held.length === 0) return may(me, ['admin'], undefined, today).yes
  return held.every((grant) => may(me, enders, whereOf(grant), today).yes)
}

export const mountEnding = (app: Hono<Env>, desk: AccountsDesk): void => {
  const at = openAt(desk)
  app.post(
    '/api/session/end-for',
    at(async (c: Request<Env>, { accounts, sessions, notices }) => {
      const body = await asked(c, ['person'])
      if (body instanceof Response) return body
      const who = mine(c)
      if (who instanceof Response) return who
      const { person } = body
      if (typeof person !== 'string' || !isUuid(person)) return malformed(c, [{ at: 'person', says: 'uuid' }])
      if (!may(who.me, enders, undefined, dayOf(accounts.now())).yes) return problem(c, 'not-allowed')
      const of = await accounts.directory.find(person)
      if (!of) return problem(c, 'not-found')
      if (!mayEnd(who.me, of, accounts.now())) return refuse(c, 'not-administered')
      const ended = await accounts.sessions.end({ person, ...(person === who.me.id ? { except: who.session.id } : {}) })
      sessions.ended()
      notices.tell(c, 'sessions-ended-for', { count: ended })
      return c.json({ ended } satisfies EndedAnswer, 200, noStore)
    }),
  )
}
