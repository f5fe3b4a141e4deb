// Entering, or confirming that it is you, with a passkey.
import type { AuthenticationResponseJSON } from '@simplewebauthn/server'
import type { Hono, Context as Request } from 'hono'
import { asked } from '../kernel/asked.ts'
import type { Env } from '../kernel/env.ts'
import { noStore } from '../kernel/session-routes.ts'
import { type AccountsDesk, answerMe, enter, failed, type Open, openAt, tryOf, waiting } from './desk.ts'
import type { Passkey } from './passkeys.ts'
import { refuse } from './sentences.ts'
import { requestOptions, type Site, siteOf, usedKey } from './webauthn.ts'
import { challengeIn, isAuthentication } from './webauthn-answers.ts'

export const siteAt = (c: Request<Env>, { accounts }: Open): Site | undefined => siteOf(accounts.publicUrl, c.req.header('host'))

const options = async (c: Request<Env>, desk: Open): Promise<Response> => {
  const body = await asked(c, [])
  if (body instanceof Response) return body
  const site = siteAt(c, desk)
  if (!site) return refuse(c, 'no-passkeys-here')
  const { accounts } = desk
  const wanted = await requestOptions(site)
  await accounts.flows.begin({ kind: 'passkey-enter', id: wanted.challenge, browser: accounts.browser.known(c) }, {}, accounts.now())
  return c.json(wanted, 200, noStore)
}

/** The passkey that answered a challenge of ours to this browser; each challenge is answered once. */
const keyBehind = async (c: Request<Env>, { accounts }: Open, response: AuthenticationResponseJSON): Promise<Passkey | undefined> => {
  const site = siteOf(accounts.publicUrl, c.req.header('host'))
  const challenge = challengeIn(response)
  if (!site || challenge === undefined) return undefined
  const [now, browser] = [accounts.now(), accounts.browser.given(c)]
  const begun = await accounts.flows.take({ kind: 'passkey-enter', id: challenge, browser }, now)
  return begun && usedKey(accounts.passkeys, { site, challenge, now }, response)
}

const answer = async (c: Request<Env>, desk: Open): Promise<Response> => {
  const body = await asked(c, ['response', 'confirm'])
  if (body instanceof Response) return body
  const { response, confirm } = body
  if (!isAuthentication(response)) return refuse(c, 'wrong-key')
  const from = tryOf(c, desk, `key ${response.id}`)
  const wait = waiting(c, desk, from)
  if (wait) return wait
  const key = await keyBehind(c, desk, response)
  const me = c.get('me')
  if (key && confirm === true && me) {
    if (key.person !== me.id) return refuse(c, 'not-yourself')
    const confirmed = await desk.sessions.confirm(c)
    desk.notices.tell(c, 'confirmed', { method: 'passkey' })
    return answerMe(c, desk, confirmed)
  }
  const entered = key && (await enter(c, desk, { person: key.person, method: 'passkey' }))
  if (entered) return answerMe(c, desk, entered)
  failed(c, desk, from, 'passkey')
  return refuse(c, 'wrong-key')
}

export const mountPasskeys = (app: Hono<Env>, desk: AccountsDesk): void => {
  const at = openAt(desk)
  app.post('/api/session/passkey/options', at(options))
  app.post('/api/session/passkey', at(answer))
}
