// Passkeys in this browser: made and used through the browser's own window.
import type { PublicKeyCredentialCreationOptionsJSON, PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/browser'
import type { OwnKeys } from '../../server/accounts/own-keys.ts'
import type { SessionAnswer } from '../../server/kernel/session-routes.ts'
import { post } from './http.ts'
import { isProblem, type Problem } from './problem.ts'
import { take } from './session.ts'

/** Closed the window, or let it wait too long: nothing happened, nothing to explain. */
export const gaveUp: Problem = { problem: true, status: 0, title: '', code: 'gave-up' }

const orGaveUp = async <A>(asked: Promise<A>): Promise<A | Problem> => {
  try {
    return await asked
  } catch {
    // The browser says with an exception that there is no answer; it never says why, so that sites learn nothing.
    return gaveUp
  }
}

/** Makes a passkey on this device and gives it a name. */
export const addPasskey = async (name: string): Promise<OwnKeys | Problem> => {
  const optionsJSON = await post<PublicKeyCredentialCreationOptionsJSON>('/api/session/keys/options', {})
  if (isProblem(optionsJSON)) return optionsJSON
  const { startRegistration } = await import('@simplewebauthn/browser')
  const response = await orGaveUp(startRegistration({ optionsJSON }))
  return isProblem(response) ? response : post<OwnKeys>('/api/session/keys', { name, response })
}

/** Enters with a passkey; `confirm`: proves again who is signed in. */
export const enterWithPasskey = async (confirm = false): Promise<Problem | undefined> => {
  const optionsJSON = await post<PublicKeyCredentialRequestOptionsJSON>('/api/session/passkey/options', {})
  if (isProblem(optionsJSON)) return optionsJSON
  const { startAuthentication } = await import('@simplewebauthn/browser')
  const response = await orGaveUp(startAuthentication({ optionsJSON }))
  return isProblem(response)
    ? response
    : take(await post<SessionAnswer>('/api/session/passkey', { response, ...(confirm ? { confirm } : {}) }))
}
