// Who is signed in, as the server says it.
import { createSignal } from 'solid-js'
import type { Me, Role } from '../../server/kernel/people.ts'
import type { SessionAnswer } from '../../server/kernel/session-routes.ts'
import { post, send } from './http.ts'
import { isProblem, type Problem } from './problem.ts'
import { forgetDrafts, forgetLists } from './remember.ts'

const [session, setSession] = createSignal<SessionAnswer>()

const [silence, setSilence] = createSignal<Problem>()

/** undefined until the server has answered; `silence` is why it has not */
export { session, silence }

export const me = (): Me | undefined => session()?.me ?? undefined
export const demo = (): boolean => session()?.demo === true
/** Whether who is signed in has one of `roles`. */
export const isAny = (roles: readonly Role[]): boolean => me()?.roles.some((role) => roles.includes(role)) ?? false

/** Takes what the server answered to a sign-in, or gives back the problem. */
export const take = (answer: SessionAnswer | Problem): Problem | undefined => {
  if (isProblem(answer)) return answer
  setSession(answer)
  return undefined
}
/** Asks the server who is signed in. */
export const loadSession = async (): Promise<void> => {
  setSilence(undefined)
  setSilence(take(await send<SessionAnswer>('/api/session')))
}
/** Enters as a character of the demo. */
export const enterAs = async (id: string): Promise<Problem | undefined> => take(await post<SessionAnswer>('/api/session/enter', { id }))

type Left = SessionAnswer & { readonly goodbye?: string }

/** Signs out here and, where they offer it, at the service one came from. Who uses this browser next finds neither drafts nor lists of people. */
export const leave = async (): Promise<Problem | undefined> => {
  const answer = await post<Left>('/api/session/leave', {})
  if (isProblem(answer)) return answer
  forgetDrafts()
  forgetLists()
  if (answer.goodbye !== undefined) window.location.assign(answer.goodbye)
  return take(answer)
}
