// A provider that lies: everything is as it should be but the ID token, which a test changes as it likes.
import { createHash, createHmac, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

type Claims = { readonly [name: string]: unknown }
/** `header` and `claims` are those of an honest token; `signed` puts the signature. */
export type Lie = (honest: { readonly header: Claims; readonly claims: Claims }) => {
  readonly header?: Claims
  readonly claims?: Claims
  readonly signed?: (text: string) => string
}
export type Dishonest = {
  readonly issuer: string
  lie: Lie
  readonly stop: () => Promise<void>
}

const base64url = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url')
const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 })
const signedBy =
  (key: KeyObject) =>
  (text: string): string =>
    sign('sha256', Buffer.from(text), key).toString('base64url')

/** Signed by a key the provider never published. */
export const foreignSignature = signedBy(generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey)
/** The public key taken for a shared secret: the oldest trick with `alg`. */
export const publicKeyAsSecret = (text: string): string =>
  createHmac('sha256', rsa.publicKey.export({ type: 'spki', format: 'pem' }))
    .update(text)
    .digest('base64url')
export const noSignature = (): string => ''

const bodyOf = async (request: IncomingMessage): Promise<URLSearchParams> => {
  const pieces: Buffer[] = []
  for await (const piece of request) pieces.push(piece as Buffer)
  return new URLSearchParams(Buffer.concat(pieces).toString())
}

export const startDishonest = async (clientId: string): Promise<Dishonest> => {
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const codes = new Map<string, { readonly nonce: string; readonly challenge: string }>()
  const state: { lie: Lie } = { lie: () => ({}) }
  const token = (nonce: string): string => {
    const now = Math.floor(Date.now() / 1000)
    const header = { alg: 'RS256', kid: 'one' }
    const claims = { iss: issuer, aud: clientId, sub: 'anna-sub', nonce, iat: now, exp: now + 300, name: 'Anna Prati' }
    const { signed = signedBy(rsa.privateKey), ...lie } = state.lie({ header, claims })
    const text = `${base64url(lie.header ?? header)}.${base64url(lie.claims ?? claims)}`
    return `${text}.${signed(text)}`
  }
  const answers: { readonly [path: string]: (url: URL, request: IncomingMessage) => object | Promise<object> } = {
    '/.well-known/openid-configuration': () => ({
      ...{ issuer, authorization_endpoint: `${issuer}/auth`, token_endpoint: `${issuer}/token`, jwks_uri: `${issuer}/jwks` },
      ...{ response_types_supported: ['code'], subject_types_supported: ['public'], id_token_signing_alg_values_supported: ['RS256'] },
    }),
    '/jwks': () => ({ keys: [{ ...rsa.publicKey.export({ format: 'jwk' }), kid: 'one', use: 'sig', alg: 'RS256' }] }),
    '/auth': ({ searchParams }) => {
      const code = `code-${codes.size}`
      codes.set(code, { nonce: searchParams.get('nonce') ?? '', challenge: searchParams.get('code_challenge') ?? '' })
      return { to: `${searchParams.get('redirect_uri')}?code=${code}&state=${searchParams.get('state')}` }
    },
    '/token': async (_, request) => {
      const body = await bodyOf(request)
      const begun = codes.get(body.get('code') ?? '')
      const verifier = createHash('sha256')
        .update(body.get('code_verifier') ?? '')
        .digest('base64url')
      if (!begun || begun.challenge !== verifier) return { error: 'invalid_grant' }
      return { access_token: 'x', token_type: 'Bearer', expires_in: 300, id_token: token(begun.nonce) }
    },
  }
  server.on('request', async (request, response) => {
    const url = new URL(request.url ?? '/', issuer)
    const answer = await (answers[url.pathname]?.(url, request) ?? { error: 'not_found' })
    if ('to' in answer) return response.writeHead(303, { location: String(answer.to) }).end()
    return response.writeHead('error' in answer ? 400 : 200, { 'content-type': 'application/json' }).end(JSON.stringify(answer))
  })
  return {
    issuer,
    get lie() {
      return state.lie
    },
    set lie(lie) {
      state.lie = lie
    },
    stop: async () => {
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  }
}
