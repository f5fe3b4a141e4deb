// Signing in at a provider: away from here with a state only this browser has, and back with an answer that must match it.
import type { Hono, Context as Request } from 'hono'
import { asked } from '../kernel/asked.ts'
import type { Env } from '../kernel/env.ts'
import { malformed, problem } from '../kernel/problems.ts'
import { noStore } from '../kernel/session-routes.ts'
import { type AccountsDesk, enter, failed, isFresh, mine, type Open, openAt, tryOf, waiting } from './desk.ts'
import type { Arrived, Met } from './entering.ts'
import type { Expected, Oidc } from './oidc.ts'
import { hasKeys } from './own-keys.ts'
import { ownPath } from './own-path.ts'
import { refuse } from './sentences.ts'

/** Why one goes there: to sign in, to prove again who one is, or to add this way of signing in. */
export const purposes = ['enter', 'confirm', 'link'] as const
type Purpose = (typeof purposes)[number]
type Flow = {
  readonly provider: string
  readonly purpose: Purpose
  readonly person?: string
  readonly back: string
  readonly expected: Expected
}

/** What `/accedi?problema=…` explains. */
export const arrivalProblems = ['over', 'denied', 'weak', 'provider', 'two-people', 'not-mine', 'gone', 'wait'] as const
type ArrivalProblem = (typeof arrivalProblems)[number]

const providerIn = (c: Request<Env>, { accounts }: Open): Oidc | undefined =>
  accounts.oidc.find((one) => one.provider.id === c.req.param('provider'))

const depart = async (c: Request<Env>, desk: Open): Promise<Response> => {
  const body = await asked(c, ['purpose', 'return'])
  if (body instanceof Response) return body
  const oidc = providerIn(c, desk)
  if (!oidc) return problem(c, 'not-found')
  const purpose = purposes.find((one) => one === (body.purpose ?? 'enter'))
  if (!purpose) return malformed(c, [{ at: 'purpose', says: 'choice' }])
  const who = purpose === 'enter' ? undefined : mine(c)
  if (who instanceof Response) return who
  const { accounts } = desk
  if (purpose === 'link' && who && !isFresh(who.me, accounts.now()) && (await hasKeys(accounts, who.me.id))) return problem(c, 'not-fresh')
  const departure = await oidc.depart(purpose === 'confirm').catch((fault) => void accounts.onFault(fault))
  if (!departure) return refuse(c, 'provider-away')
  const { expected, location } = departure
  const flow: Flow = { provider: oidc.provider.id, purpose, back: ownPath(body.return), expected, ...(who ? { person: who.me.id } : {}) }
  await accounts.flows.begin({ kind: 'oidc', id: expected.state, browser: accounts.browser.known(c) }, flow, accounts.now())
  return c.json({ location }, 200, noStore)
}

const toSignIn = (c: Request<Env>, why: ArrivalProblem, back = '/'): Response =>
  c.redirect(`/accedi?problema=${why}${back === '/' ? '' : `&torna=${encodeURIComponent(back)}`}`, 303)

const open = async (
  c: Request<Env>,
  desk: Open,
  flow: Flow,
  arrived: Arrived,
): Promise<Met | { readonly ok: false; readonly why: 'gone' }> => {
  const { meeting } = desk.accounts
  if (flow.purpose === 'enter') {
    const met = await meeting.meet(arrived)
    if (!met.ok) return met
    const entry = { person: met.person, method: 'oidc', provider: flow.provider } as const
    return (await enter(c, desk, entry)) ? met : { ok: false, why: 'gone' }
  }
  const { person = '' } = flow
  if (c.get('me')?.id !== person) return { ok: false, why: 'not-mine' }
  const met = flow.purpose === 'link' ? await meeting.join(arrived, person) : await meeting.is(arrived, person)
  if (met.ok) {
    if (flow.purpose === 'confirm') await desk.sessions.confirm(c)
    desk.notices.tell(c, flow.purpose === 'link' ? 'key-added' : 'confirmed', { method: 'oidc' })
  }
  return met
}

const arrive = async (c: Request<Env>, desk: Open): Promise<Response> => {
  const { accounts } = desk
  const [oidc, from, state] = [providerIn(c, desk), tryOf(c, desk), c.req.query('state') ?? '']
  if (!oidc) return problem(c, 'not-found')
  if (waiting(c, desk, from)) return toSignIn(c, 'wait')
  const flow = await accounts.flows.take<Flow>({ kind: 'oidc', id: state, browser: accounts.browser.given(c) }, accounts.now())
  if (!flow || flow.provider !== oidc.provider.id) {
    failed(c, desk, from, 'oidc')
    return toSignIn(c, 'over')
  }
  const url = new URL(`${accounts.publicUrl}${c.req.path}${new URL(c.req.url).search}`)
  const arrival = await oidc.arrive(url, flow.expected)
  const met = arrival.ok ? await open(c, desk, flow, { provider: oidc.provider, ...arrival }) : arrival
  if (met.ok) return c.redirect(flow.back, 303)
  if ('fault' in met) accounts.onFault(met.fault)
  failed(c, desk, from, 'oidc')
  return toSignIn(c, met.why, flow.back)
}

export const mountOidc = (app: Hono<Env>, desk: AccountsDesk): void => {
  const at = openAt(desk)
  app.post('/api/session/oidc/:provider', at(depart))
  app.get('/api/session/oidc/:provider/callback', at(arrive))
}
