// The addresses of signing in: which ways there are, and each of them.
import type { Hono, Context as Request } from 'hono'
import type { Sentence } from '../kernel/context.ts'
import type { Env } from '../kernel/env.ts'
import { noStore } from '../kernel/session-routes.ts'
import { mountCodes } from './code-routes.ts'
import type { AccountsDesk } from './desk.ts'
import { mountEnding } from './ending.ts'
import { mountKeys } from './key-routes.ts'
import { mountOidc } from './oidc-routes.ts'
import { mountPasskeys } from './passkey-routes.ts'
import { siteOf } from './webauthn.ts'

/** What `GET /api/session/ways` answers: how one can sign in here. */
export type WaysAnswer = {
  readonly providers: readonly { readonly id: string; readonly name: Sentence }[]
  readonly passkeys: boolean
  readonly codes: boolean
  readonly mail: boolean
}

const waysAt = (c: Request<Env>, accounts: AccountsDesk['accounts']): WaysAnswer => ({
  providers: (accounts?.oidc ?? []).map(({ provider: { id, name } }) => ({ id, name })),
  passkeys: accounts !== undefined && siteOf(accounts.publicUrl, c.req.header('host')) !== undefined,
  codes: accounts !== undefined,
  mail: accounts?.mail !== undefined,
})

export const mountAccounts = (app: Hono<Env>, desk: AccountsDesk): void => {
  app.get('/api/session/ways', (c) => c.json(waysAt(c, desk.accounts), 200, noStore))
  mountOidc(app, desk)
  mountPasskeys(app, desk)
  mountCodes(app, desk)
  mountKeys(app, desk)
  mountEnding(app, desk)
}
