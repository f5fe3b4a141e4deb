// What the house keeps beside the log about who asks: who has looked, and the copy of everything to take away.
import type { Hono, Context as Request } from 'hono'
import { dayOf, isUuid } from '../../events/kernel/index.ts'
import type { Counter } from '../kernel/counter.ts'
import { type Column, csv, csvType } from '../kernel/csv.ts'
import type { Env } from '../kernel/env.ts'
import type { LookBook } from '../kernel/looking.ts'
import { may } from '../kernel/may.ts'
import type { Me } from '../kernel/people.ts'
import type { Privacy } from '../kernel/privacy.ts'
import { malformed, problem } from '../kernel/problems.ts'
import { type Copy, copyFor, discreetLook, type TraceRow } from './copy.ts'

export type MyPage = {
  readonly counter: Counter
  readonly book: Pick<LookBook, 'looksOf'> | undefined
  /** what the vault knows of erasing; absent where there is no vault */
  readonly privacy: Pick<Privacy, 'preview' | 'certificate'> | undefined
}
/** What `GET /api/people/me/looks` answers. */
export type LooksAnswer = { readonly items: readonly ReturnType<typeof discreetLook>[]; readonly next: number | null }

const noStore = { 'cache-control': 'no-store' } as const
const shownLooks = 50
const attached = (name: string) => ({ ...noStore, 'content-disposition': `attachment; filename="${name}"` })

const signedIn =
  (page: MyPage, answer: (c: Request<Env>, me: Me) => Promise<Response>) =>
  (c: Request<Env>): Promise<Response> | Response => {
    const me = page.counter.me(c)
    return me ? answer(c, me) : problem(c, 'not-signed-in')
  }

const looks =
  ({ book }: MyPage) =>
  async (c: Request<Env>, me: Me): Promise<Response> => {
    const before = c.req.query('before')
    if (before !== undefined && !/^\d{1,15}$/.test(before)) return malformed(c, [{ at: 'before', says: 'number' }])
    const page = await book?.looksOf(me.id, { limit: shownLooks, ...(before === undefined ? {} : { before: Number(before) }) })
    const answer: LooksAnswer = { items: (page?.items ?? []).map(discreetLook), next: page?.next ?? null }
    return c.json(answer, 200, noStore)
  }

const isDpo = (me: Me, now: string): boolean => may(me, ['dpo'], {}, dayOf(now)).yes

/** What erasing would take away and what would stay: for oneself, and for who decides. */
const preview =
  ({ counter, privacy }: MyPage) =>
  async (c: Request<Env>, me: Me): Promise<Response> => {
    const person = c.req.param('person') ?? me.id
    if (!privacy || !isUuid(person)) return problem(c, 'not-found')
    if (person !== me.id && !isDpo(me, counter.now())) return problem(c, 'not-allowed')
    return c.json(await privacy.preview(person), 200, noStore)
  }

const certificate =
  ({ counter, privacy }: MyPage) =>
  async (c: Request<Env>, me: Me): Promise<Response> => {
    const person = c.req.param('person') ?? ''
    if (!isDpo(me, counter.now())) return problem(c, 'not-allowed')
    const certified = isUuid(person) ? await privacy?.certificate(person) : undefined
    return certified ? c.json(certified, 200, attached(`cancellazione-${person}.json`)) : problem(c, 'not-found')
  }

const opened = async (c: Request<Env>, { counter, book }: MyPage, me: Me): Promise<Copy> =>
  counter.opening(await copyFor({ projector: counter.projector, book, now: counter.now }, me), {
    ...{ me, context: 'people', opens: undefined, route: c.req.path, purpose: 'own-data', request: c.get('requestId') },
    where: undefined,
  })

const columns: readonly Column<TraceRow>[] = [
  { header: 'giorno', cell: (row) => row.day },
  { header: 'registrato', cell: (row) => row.recorded },
  { header: 'contesto', cell: (row) => row.context },
  { header: 'fatto', cell: (row) => row.type },
  { header: 'rapporto', cell: (row) => row.how },
  { header: 'ruolo', cell: (row) => row.role },
  { header: 'cosa', cell: (row) => row.thing },
  { header: 'evento', cell: (row) => row.event },
  { header: 'valori', cell: (row) => row.values.map(({ name, value }) => `${name}: ${value ?? ''}`).join('; ') },
]

export const mountMine = (app: Hono<Env>, page: MyPage): void => {
  app.get('/api/people/me/looks', signedIn(page, looks(page)))
  app.get('/api/people/me/erasure', signedIn(page, preview(page)))
  app.get('/api/people/erasures/:person/preview', signedIn(page, preview(page)))
  app.get('/api/people/erasures/:person/certificate', signedIn(page, certificate(page)))
  app.get(
    '/api/people/me/copy.json',
    signedIn(page, async (c, me) => c.json(await opened(c, page, me), 200, attached('i-miei-dati.json'))),
  )
  app.get(
    '/api/people/me/copy.csv',
    signedIn(page, async (c, me) => {
      const { traces } = await opened(c, page, me)
      return c.body(csv(columns, traces, { bom: true }), 200, { ...attached('i-miei-dati.csv'), 'content-type': csvType })
    }),
  )
}
