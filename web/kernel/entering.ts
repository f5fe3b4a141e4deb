// The ways to sign in, as the server offers them: code, mail, passkey, providers.
import type { IssuedAnswer } from '../../server/accounts/code-routes.ts'
import type { EndedAnswer } from '../../server/accounts/ending.ts'
import type { OwnKeys } from '../../server/accounts/own-keys.ts'
import type { WaysAnswer } from '../../server/accounts/routes.ts'
import type { SessionAnswer, SessionList } from '../../server/kernel/session-routes.ts'
import type { Question } from './api.ts'
import { post, send } from './http.ts'
import { isProblem, type Problem } from './problem.ts'
import { take } from './session.ts'

export type { IssuedAnswer, OwnKeys, SessionList, WaysAnswer }

const question = <A>(url: string): Question<A> => ({ url, send: () => send<A>(url) })
export const ways = (): Question<WaysAnswer> => question('/api/session/ways')
export const ownKeys = (): Question<OwnKeys> => question('/api/session/keys')
export const ownSessions = (): Question<SessionList> => question('/api/session/list')

export const enterWithCode = async (code: string): Promise<Problem | undefined> =>
  take(await post<SessionAnswer>('/api/session/code', { code }))

/** Asks for a code by mail; the answer never says whether anybody has this address. */
export const askByMail = (email: string): Promise<{ readonly minutes: number } | Problem> => post('/api/session/code/ask', { email })

export type Purpose = 'enter' | 'confirm' | 'link'

/** Leaves for a provider, which sends back to `back`. Comes only when it could not leave. */
export const leaveFor = async (provider: string, purpose: Purpose, back: string): Promise<Problem | undefined> => {
  const answer = await post<{ readonly location: string }>(`/api/session/oidc/${provider}`, { purpose, return: back })
  if (isProblem(answer)) return answer
  window.location.assign(answer.location)
  return undefined
}

export const endSession = (id: string): Promise<SessionList | Problem> => post('/api/session/end', { id })
export const endOtherSessions = (): Promise<SessionList | Problem> => post('/api/session/end', { others: true })
/** Ends every session of somebody one administers. */
export const endSessionsOf = (person: string): Promise<EndedAnswer | Problem> => post('/api/session/end-for', { person })
export const removeKey = (which: { readonly id: string } | { readonly provider: string }): Promise<OwnKeys | Problem> =>
  post('/api/session/keys/remove', which)
export const withdrawCode = (id: string): Promise<object | Problem> => post('/api/session/code/withdraw', { id })

export type CodeOrder = { readonly person: string; readonly days: number; readonly email?: string }
export const issueCode = (order: CodeOrder): Promise<IssuedAnswer | Problem> => post('/api/session/code/issue', order)
