// A real OpenID Connect provider on this machine, which signs in whoever the test says without asking.
import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider, { type Configuration } from 'oidc-provider'

export type Account = { readonly [claim: string]: string | boolean }
export type TestProvider = {
  readonly issuer: string
  readonly clientId: string
  readonly secret: string
  /** who the next sign-in is, by subject; undefined: they give up */
  readonly next: { subject: string | undefined; acr?: string }
  /** requests by path, in order */
  readonly asked: string[]
  readonly stop: () => Promise<void>
}
export type ProviderOptions = {
  /** by subject */
  readonly accounts: { readonly [subject: string]: Account }
  readonly redirectUris: readonly string[]
  readonly goodbyes?: readonly string[]
}

export const spidL2 = 'https://www.spid.gov.it/SpidL2'
const [clientId, secret] = ['comunanza', 'a client secret for tests alone']

const configuration = ({ accounts, redirectUris, goodbyes = [] }: ProviderOptions): Configuration => ({
  clients: [
    {
      ...{ client_id: clientId, client_secret: secret, grant_types: ['authorization_code'], response_types: ['code'] },
      ...{ redirect_uris: [...redirectUris], post_logout_redirect_uris: [...goodbyes] },
    },
  ],
  findAccount: (_, subject) => ({ accountId: subject, claims: async () => ({ sub: subject, ...accounts[subject] }) }),
  claims: {
    acr: null,
    openid: ['sub'],
    profile: ['name', 'given_name', 'family_name'],
    email: ['email', 'email_verified'],
    spid: ['fiscal_number'],
  },
  scopes: ['openid', 'profile', 'email', 'spid'],
  // The claims in the ID token itself, as brokers before SPID do.
  conformIdTokenClaims: false,
  acrValues: [spidL2],
  features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: true } },
  interactions: { url: (_, { uid }) => `/interaction/${uid}` },
  cookies: { keys: ['for tests alone'] },
  pkce: { required: () => true },
  ttl: { Interaction: 600, Session: 600, Grant: 600, AccessToken: 600, AuthorizationCode: 60, IdToken: 600 },
})

type Next = TestProvider['next']

const consented = async (provider: Provider, accountId: string): Promise<string> => {
  const grant = new provider.Grant({ accountId, clientId })
  grant.addOIDCScope('openid profile email spid')
  grant.addOIDCClaims(['acr'])
  return grant.save()
}

const interact = async (provider: Provider, next: Next, req: IncomingMessage, res: ServerResponse): Promise<void> => {
  const { prompt, session } = await provider.interactionDetails(req, res)
  if (next.subject === undefined)
    return provider.interactionFinished(
      req,
      res,
      { error: 'access_denied', error_description: 'gave up' },
      { mergeWithLastSubmission: false },
    )
  if (prompt.name === 'login') {
    const login = { accountId: next.subject, ...(next.acr === undefined ? {} : { acr: next.acr }) }
    return provider.interactionFinished(req, res, { login }, { mergeWithLastSubmission: false })
  }
  const grantId = await consented(provider, session?.accountId ?? next.subject)
  return provider.interactionFinished(req, res, { consent: { grantId } }, { mergeWithLastSubmission: true })
}

const listening = async (server: Server): Promise<number> => {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return (server.address() as AddressInfo).port
}

export const startProvider = async (options: ProviderOptions): Promise<TestProvider> => {
  const server = createServer()
  const issuer = `http://127.0.0.1:${await listening(server)}`
  const provider = new Provider(issuer, configuration(options))
  const [next, asked, answer]: [Next, string[], ReturnType<Provider['callback']>] = [{ subject: undefined }, [], provider.callback()]
  server.on('request', (req, res) => {
    asked.push((req.url ?? '').split('?')[0] ?? '')
    const done = req.url?.startsWith('/interaction/') ? interact(provider, next, req, res) : answer(req, res)
    Promise.resolve(done).catch((fault) => res.writeHead(500).end(String(fault)))
  })
  const stop = async (): Promise<void> => {
    server.close()
    server.closeAllConnections()
    await once(server, 'close')
  }
  return { issuer, clientId, secret, next, asked, stop }
}
