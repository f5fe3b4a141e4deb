// What browsers send for a passkey, checked for its shape before the library looks at its content.
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server'

type Members = { readonly [name: string]: unknown }
const isObject = (value: unknown): value is Members => typeof value === 'object' && value !== null && !Array.isArray(value)
const isUrlText = (value: unknown): value is string => typeof value === 'string' && /^[\w-]{1,20000}$/.test(value)

const isAnswer = (value: unknown): value is Members & { readonly response: Members } =>
  isObject(value) && value.type === 'public-key' && isUrlText(value.id) && value.rawId === value.id && isObject(value.response)

export const isAuthentication = (value: unknown): value is AuthenticationResponseJSON =>
  isAnswer(value) && [value.response.clientDataJSON, value.response.authenticatorData, value.response.signature].every(isUrlText)

export const isRegistration = (value: unknown): value is RegistrationResponseJSON =>
  isAnswer(value) && [value.response.clientDataJSON, value.response.attestationObject].every(isUrlText)

/** The challenge an answer says it is about: only for finding what we asked; the library checks the rest. */
export const challengeIn = ({ response }: AuthenticationResponseJSON | RegistrationResponseJSON): string | undefined => {
  try {
    const said: unknown = JSON.parse(Buffer.from(response.clientDataJSON, 'base64url').toString('utf8'))
    return isObject(said) && isUrlText(said.challenge) ? said.challenge : undefined
  } catch {
    // It is no JSON, so it answers nothing of ours.
    return undefined
  }
}
