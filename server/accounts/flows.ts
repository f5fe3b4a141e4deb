// Sign-ins under way: begun by one browser, taken once by the same one, gone after ten minutes.
import type { Instant } from '../../events/kernel/index.ts'
import { sha256Url } from '../kernel/identity.ts'
import { type Asked, countOf, rowsOf } from './asked.ts'

export type FlowKind = 'oidc' | 'passkey-new' | 'passkey-enter'
/** `id` is what only this flow has (OIDC's state, a challenge); `browser` the token in the cookie of who began it. */
export type FlowKey = { readonly kind: FlowKind; readonly id: string; readonly browser: string }

export type Flows = {
  begin(key: FlowKey, facts: object, now: Instant): Promise<void>
  /** What was said when it began; undefined when it is over, was taken, or another browser began it. */
  take<F extends object>(key: FlowKey, now: Instant): Promise<F | undefined>
  sweep(now: Instant): Promise<number>
}

/** Milliseconds between the first request of a sign-in and its last. */
export const flowLasts = 600_000

const statements = {
  begin: 'insert into accounts.flows (id, kind, browser, facts, until) values ($1, $2, $3, $4, $5)',
  take: 'delete from accounts.flows where id = $1 and kind = $2 and browser = $3 returning facts, until',
  sweep: 'delete from accounts.flows where until <= $1',
} as const

type Row<F> = { readonly facts: F; readonly until: Date }

export const postgresFlows = (asked: Asked): Flows => ({
  begin: async ({ kind, id, browser }, facts, now) => {
    const until = new Date(Date.parse(now) + flowLasts)
    await countOf(asked, 'flows begin', statements.begin, [sha256Url(id), kind, sha256Url(browser), JSON.stringify(facts), until])
  },
  take: async <F extends object>({ kind, id, browser }: FlowKey, now: Instant) => {
    const [row] = await rowsOf<Row<F>>(asked, 'flows take', statements.take, [sha256Url(id), kind, sha256Url(browser)])
    return row && row.until.toISOString() > now ? row.facts : undefined
  },
  sweep: (now) => countOf(asked, 'flows sweep', statements.sweep, [now]),
})
