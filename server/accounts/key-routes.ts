// The ways I have to sign in: seen, added, removed.
import type { Hono, Context as Request } from 'hono'
import { isUuid } from '../../events/kernel/index.ts'
import { asked } from '../kernel/asked.ts'
import type { Env } from '../kernel/env.ts'
import type { Me } from '../kernel/people.ts'
import { malformed, problem } from '../kernel/problems.ts'
import { noStore } from '../kernel/session-routes.ts'
import { type AccountsDesk, isFresh, mine, type Open, openAt } from './desk.ts'
import { hasKeys, keysOf, ownKeys } from './own-keys.ts'
import { siteAt } from './passkey-routes.ts'
import { refuse } from './sentences.ts'
import { createdKey, creationOptions } from './webauthn.ts'
import { challengeIn, isRegistration } from './webauthn-answers.ts'

/** Passkeys of one person. */
const most = 20
const longestName = 60

const shown = async (c: Request<Env>, { accounts }: Open, me: Me): Promise<Response> => c.json(await ownKeys(accounts, me.id), 200, noStore)

/** Changing how one signs in wants a fresh sign-in; the first key does not, since a spent code cannot be used again. */
const mayChange = async ({ accounts }: Open, me: Me): Promise<boolean> => isFresh(me, accounts.now()) || !(await hasKeys(accounts, me.id))

const options = async (c: Request<Env>, desk: Open): Promise<Response> => {
  const body = await asked(c, [])
  if (body instanceof Response) return body
  const who = mine(c)
  if (who instanceof Response) return who
  const { me } = who
  if (!(await mayChange(desk, me))) return problem(c, 'not-fresh')
  const site = siteAt(c, desk)
  if (!site) return refuse(c, 'no-passkeys-here')
  const { accounts } = desk
  const before = await accounts.passkeys.of(me.id)
  const wanted = await creationOptions(site, { person: me.id, label: me.label }, before)
  const flow = { kind: 'passkey-new', id: wanted.challenge, browser: accounts.browser.known(c) } as const
  await accounts.flows.begin(flow, { person: me.id }, accounts.now())
  return c.json(wanted, 200, noStore)
}

const nameIn = (value: unknown): string | undefined => {
  const name = typeof value === 'string' ? value.normalize('NFC').trim() : ''
  return name.length > 0 && name.length <= longestName && !/\p{Cc}/u.test(name) ? name : undefined
}

const add = async (c: Request<Env>, desk: Open): Promise<Response> => {
  const body = await asked(c, ['name', 'response'])
  if (body instanceof Response) return body
  const who = mine(c)
  if (who instanceof Response) return who
  const [{ me }, { accounts }, name, { response }] = [who, desk, nameIn(body.name), body]
  if (name === undefined) return malformed(c, [{ at: 'name', says: 'required' }])
  const [site, challenge] = [siteAt(c, desk), isRegistration(response) ? challengeIn(response) : undefined]
  if (!site || challenge === undefined || !isRegistration(response)) return refuse(c, 'key-not-kept')
  const flow = { kind: 'passkey-new', id: challenge, browser: accounts.browser.given(c) } as const
  const begun = await accounts.flows.take<{ person: string }>(flow, accounts.now())
  const created = begun?.person === me.id ? await createdKey(site, challenge, response) : undefined
  if (!created || (await accounts.passkeys.of(me.id)).length >= most) return refuse(c, 'key-not-kept')
  if (!(await accounts.passkeys.add({ ...created, person: me.id, name, made: accounts.now() }))) return refuse(c, 'key-not-kept')
  desk.notices.tell(c, 'key-added', { method: 'passkey' })
  return shown(c, desk, me)
}

const remove = async (c: Request<Env>, desk: Open): Promise<Response> => {
  const body = await asked(c, ['id', 'provider'])
  if (body instanceof Response) return body
  const who = mine(c)
  if (who instanceof Response) return who
  const [{ me, session }, { accounts }, { id, provider }] = [who, desk, body]
  if (!isFresh(me, accounts.now())) return problem(c, 'not-fresh')
  if ((await keysOf(accounts, me.id)) < 2) return refuse(c, 'last-key')
  const gone =
    typeof provider === 'string'
      ? await accounts.links.drop(me.id, provider)
      : typeof id === 'string' && isUuid(id)
        ? await accounts.passkeys.remove(me.id, id)
        : 0
  if (gone === 0) return problem(c, 'not-found')
  // Whoever holds what was removed must not stay in with it.
  await accounts.sessions.end({ person: me.id, except: session.id })
  desk.sessions.ended()
  desk.notices.tell(c, 'key-removed', { method: typeof provider === 'string' ? 'oidc' : 'passkey' })
  return shown(c, desk, me)
}

const read = (c: Request<Env>, desk: Open): Response | Promise<Response> => {
  const who = mine(c)
  return who instanceof Response ? who : shown(c, desk, who.me)
}

export const mountKeys = (app: Hono<Env>, desk: AccountsDesk): void => {
  const at = openAt(desk)
  app.get('/api/session/keys', at(read))
  app.post('/api/session/keys/options', at(options))
  app.post('/api/session/keys', at(add))
  app.post('/api/session/keys/remove', at(remove))
}
