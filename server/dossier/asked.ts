// What every dossier begins with: the moment asked, the rows as of it, and who reads.
import type { Context as Request } from 'hono'
import { dayOf, type Fields } from '../../events/kernel/index.ts'
import type { Db } from '../../projections/pacts/register.ts'
import type { Files } from '../files/files.ts'
import type { Counter } from '../kernel/counter.ts'
import type { Env } from '../kernel/env.ts'
import { addressOf } from '../kernel/limits.ts'
import { may } from '../kernel/may.ts'
import { malformed, problem } from '../kernel/problems.ts'
import { readQuery } from '../kernel/query.ts'
import type { makeRoom } from '../kernel/room.ts'
import type { BundleDesk } from '../proof/routes.ts'
import { type Mark, markOf } from './imprint.ts'

export type DossierDesk = {
  readonly counter: Counter
  readonly publicUrl: string | undefined
  /** trusted proxies in front of us */
  readonly proxies: number
  readonly files: Files | undefined
  readonly bundles: BundleDesk | undefined
  readonly enter: ReturnType<typeof makeRoom>
}
export type Format = 'pdf' | 'zip'

export type Asked = {
  readonly own: { readonly [name: string]: unknown }
  readonly asOf: string | undefined
  readonly mark: Mark
  /** where the pages are */
  readonly origin: string
}

/** Milliseconds a dossier waits for the tables to be at `?after`. */
const patience = 2000

/** Reads the question, and waits for the tables if it says so. */
export const askedOf = async (c: Request<Env>, { counter, publicUrl }: DossierDesk, fields: Fields): Promise<Asked | Response> => {
  const query = readQuery(fields, false, new URL(c.req.url).searchParams, counter.now())
  if (!query.ok) return malformed(c, query.problems)
  const { own, asOf, after } = query.value
  const { projector } = counter
  if (after !== undefined && !(await projector.reached('pacts', after, { timeoutMs: patience, signal: c.req.raw.signal })))
    return problem(c, projector.standing('pacts').state === 'stopped' ? 'stopped' : 'behind')
  return { own, asOf, mark: await markOf(counter, asOf), origin: publicUrl ?? new URL(c.req.url).origin }
}

/** Asks the tables of the pacts, today’s or those of a moment. */
export const fromPacts = async <A>(
  c: Request<Env>,
  { counter }: DossierDesk,
  asOf: string | undefined,
  ask: (db: Db) => Promise<A>,
): Promise<{ readonly answer: A } | Response> => {
  const said = await counter.projector.read('pacts', { asOf, ask: (db) => ask(db as unknown as Db) })
  if ('building' in said) return problem(c, 'building', { progress: said.progress })
  return 'timeless' in said ? malformed(c, [{ at: 'asOf', says: 'timeless' }]) : said
}

/** Who works on the pacts of a municipality, or audits them, takes home also what is not published. */
const inside = ['clerk', 'manager', 'auditor'] as const
export const isInsider = (c: Request<Env>, { counter }: DossierDesk, municipality: string): boolean =>
  may(counter.me(c), inside, { municipality }, dayOf(counter.now())).yes

/** Whom the room is counted for. */
export const whoOf = (c: Request<Env>, { counter, proxies }: DossierDesk): string => counter.me(c)?.id ?? addressOf(c, proxies)
