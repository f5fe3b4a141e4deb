// Passkeys: what the browser is asked, and whether its answer holds (WebAuthn, with user verification always).
import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
} from '@simplewebauthn/server'
import { newId } from '../kernel/identity.ts'
import type { Passkey, Passkeys } from './passkeys.ts'

/** The site as authenticators know it: its origin, and its name alone. */
export type Site = { readonly origin: string; readonly host: string }
export type Owner = { readonly person: string; readonly label: string }

/** The site a browser is on; undefined where passkeys cannot work: without encryption anywhere but on `localhost`, or by number. */
export const siteOf = (publicUrl: string | undefined, host: string | undefined): Site | undefined => {
  const text = publicUrl ?? `http://${host ?? ''}`
  if (!URL.canParse(text)) return undefined
  const { origin, hostname, protocol, pathname } = new URL(text)
  const byNumber = /^[\d.]+$|^\[/.test(hostname)
  return !byNumber && pathname === '/' && (protocol === 'https:' || hostname === 'localhost') ? { origin, host: hostname } : undefined
}

// 13 MB that stay away until somebody uses a passkey.
const library = () => import('@simplewebauthn/server')

const asBytes = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text)
const timeout = 300_000

export const creationOptions = async (
  site: Site,
  owner: Owner,
  before: readonly Passkey[],
): Promise<PublicKeyCredentialCreationOptionsJSON> =>
  (await library()).generateRegistrationOptions({
    ...{
      rpName: 'Comunanza',
      rpID: site.host,
      userName: owner.label,
      userDisplayName: owner.label,
      userID: asBytes(owner.person),
      timeout,
    },
    attestationType: 'none',
    excludeCredentials: before.map(({ credential, transports }) => ({ id: credential, transports: [...transports] })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })

export const requestOptions = async (site: Site): Promise<PublicKeyCredentialRequestOptionsJSON> =>
  (await library()).generateAuthenticationOptions({ rpID: site.host, userVerification: 'required', timeout })

// The library throws for every flaw of an answer; all of them are the same answer: no.
const orNothing = async <T>(verified: Promise<T>): Promise<T | undefined> => verified.catch(() => undefined)

export type Created = Omit<Passkey, 'person' | 'name' | 'made'>

/** The key an authenticator made for `challenge`, or undefined when the answer does not hold. */
export const createdKey = async (site: Site, challenge: string, response: RegistrationResponseJSON): Promise<Created | undefined> => {
  const checks = { expectedChallenge: challenge, expectedOrigin: site.origin, expectedRPID: site.host, requireUserVerification: true }
  const { verifyRegistrationResponse } = await library()
  const answer = await orNothing(verifyRegistrationResponse({ response, ...checks }))
  if (!answer?.verified) return undefined
  const { credential, credentialDeviceType, credentialBackedUp } = answer.registrationInfo
  return {
    ...{ id: newId(), credential: credential.id, publicKey: new Uint8Array(credential.publicKey), counter: credential.counter },
    transports: (credential.transports ?? []).filter((one) => /^[a-z-]{1,20}$/.test(one)).slice(0, 8),
    ...{ synced: credentialDeviceType === 'multiDevice', backedUp: credentialBackedUp },
  }
}

/** The passkey that signed `challenge`, marked as used; undefined when anything does not hold, a counter that went back included. */
export const usedKey = async (
  passkeys: Passkeys,
  { site, challenge, now }: { readonly site: Site; readonly challenge: string; readonly now: string },
  response: AuthenticationResponseJSON,
): Promise<Passkey | undefined> => {
  const key = await passkeys.find(response.id)
  const handle = response.response.userHandle
  if (!key || (handle !== undefined && Buffer.from(handle, 'base64url').toString('utf8') !== key.person)) return undefined
  const { verifyAuthenticationResponse } = await library()
  const answer = await orNothing(
    verifyAuthenticationResponse({
      ...{ response, expectedChallenge: challenge, expectedOrigin: site.origin, expectedRPID: site.host, requireUserVerification: true },
      credential: { id: key.credential, publicKey: key.publicKey, counter: key.counter },
    }),
  )
  if (!answer?.verified) return undefined
  const { newCounter, credentialBackedUp } = answer.authenticationInfo
  return (await passkeys.used({ id: key.id, counter: newCounter, backedUp: credentialBackedUp, used: now })) ? key : undefined
}
