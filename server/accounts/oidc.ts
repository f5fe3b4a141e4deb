// One OpenID Connect provider: where it sends people, and who it says they are when they come back.
import * as client from 'openid-client'
import type { Claims } from './claims.ts'
import { fetchOnly } from './fetch-only.ts'
import type { Provider } from './providers.ts'

/** What must come back with the answer: kept between the two requests, in the flow. */
export type Expected = { readonly state: string; readonly nonce: string; readonly verifier: string; readonly fresh: boolean }
export type Departure = { readonly location: string; readonly expected: Expected }
/** `denied`: the person gave up there; `weak`: a lower level of assurance than asked; `provider`: anything else that does not hold. */
export type Arrival =
  | { readonly ok: true; readonly issuer: string; readonly claims: Claims }
  | { readonly ok: false; readonly why: 'denied' | 'weak' | 'provider'; readonly fault?: unknown }

export type Oidc = {
  readonly provider: Provider
  /** `fresh`: the provider must ask the person again, whatever it remembers */
  depart(fresh: boolean): Promise<Departure>
  /** `url` is the address the browser came back to, with what the provider added */
  arrive(url: URL, expected: Expected): Promise<Arrival>
  /** Where to say goodbye, when the provider offers it. */
  goodbye(returnTo: string): Promise<string | undefined>
}

/** Seconds a request to a provider may take, and since when a fresh sign-in there is fresh here. */
const [patience, freshFor] = [10, 300]
/** Milliseconds after which what a provider says of itself is asked again. */
const discoveredFor = 6 * 3_600_000

const authentications: { readonly [A in Provider['authentication']]: (secret: string) => client.ClientAuth } = {
  client_secret_basic: (secret) => client.ClientSecretBasic(secret),
  client_secret_post: (secret) => client.ClientSecretPost(secret),
  none: () => client.None(),
}

const discover = ({ issuer, clientId, secret = '', authentication, algorithm, origins }: Provider): Promise<client.Configuration> =>
  client.discovery(new URL(issuer), clientId, { id_token_signed_response_alg: algorithm }, authentications[authentication](secret), {
    timeout: patience,
    [client.customFetch]: fetchOnly(origins),
    // The signature of the ID token is checked too, and with one algorithm only, though it came over TLS.
    execute: [client.enableNonRepudiationChecks, ...(issuer.startsWith('http:') ? [client.allowInsecureRequests] : [])],
  })

const discovering = (provider: Provider, now: () => number): (() => Promise<client.Configuration>) => {
  let known: { readonly answer: Promise<client.Configuration>; readonly until: number } | undefined
  return () => {
    if (known && now() < known.until) return known.answer
    const mine = { answer: discover(provider), until: now() + discoveredFor }
    known = mine
    mine.answer.catch(() => {
      if (known === mine) known = undefined
    })
    return mine.answer
  }
}

// What the protocol or the provider refuses comes as an error; what is broken here, as any other.
const refusalOf = (fault: unknown): Extract<Arrival, { ok: false }> => {
  if (fault instanceof client.AuthorizationResponseError && fault.error === 'access_denied') return { ok: false, why: 'denied' }
  return { ok: false, why: 'provider', fault }
}

export const openOidc = (provider: Provider, redirectUri: string, now: () => number = Date.now): Oidc => {
  const configuration = discovering(provider, now)
  const { scope, acrValues } = provider
  return {
    provider,
    depart: async (fresh) => {
      const config = await configuration()
      const [state, nonce, verifier] = [client.randomState(), client.randomNonce(), client.randomPKCECodeVerifier()]
      const location = client.buildAuthorizationUrl(config, {
        ...{ redirect_uri: redirectUri, response_type: 'code', scope, state, nonce },
        ...{ code_challenge: await client.calculatePKCECodeChallenge(verifier), code_challenge_method: 'S256' },
        ...(acrValues.length > 0 ? { acr_values: acrValues.join(' ') } : {}),
        ...(fresh ? { prompt: 'login', max_age: String(freshFor) } : {}),
      })
      return { location: location.href, expected: { state, nonce, verifier, fresh } }
    },
    arrive: async (url, { state, nonce, verifier, fresh }) => {
      const config = await configuration()
      try {
        const tokens = await client.authorizationCodeGrant(config, url, {
          ...{ expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true },
          ...(fresh ? { maxAge: freshFor } : {}),
        })
        const claims = tokens.claims()
        if (!claims) return { ok: false, why: 'provider' }
        if (acrValues.length > 0 && !acrValues.includes(String(claims.acr))) return { ok: false, why: 'weak' }
        return { ok: true, issuer: claims.iss, claims: await withUserInfo(config, provider, tokens.access_token, claims) }
      } catch (fault) {
        return refusalOf(fault)
      }
    },
    goodbye: async (returnTo) => {
      const config = await configuration()
      if (config.serverMetadata().end_session_endpoint === undefined) return undefined
      return client.buildEndSessionUrl(config, { post_logout_redirect_uri: returnTo, client_id: provider.clientId }).href
    },
  }
}

// Many providers say names only at their userinfo address; the subject there must be that of the token.
const withUserInfo = async (
  config: client.Configuration,
  { userInfo }: Provider,
  token: string,
  claims: client.IDToken,
): Promise<Claims> => {
  if (!userInfo || config.serverMetadata().userinfo_endpoint === undefined) return claims
  return { ...(await client.fetchUserInfo(config, token, claims.sub)), ...claims }
}
