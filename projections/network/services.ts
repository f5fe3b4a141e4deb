// Who does what where: services with the names of everybody and every place they touch.
import type { ServiceKind, Share, Stage } from '../../events/network/vocabulary.ts'
import { containing, type Paging } from './list.ts'
import { type Named, namesOf } from './names.ts'
import { type Db, insideOf } from './reach.ts'
import type { Rows } from './rows.ts'
import { sourcesOf, type Told } from './sources.ts'

export type ServiceFilter = {
  readonly kind?: ServiceKind
  readonly stage?: Stage
  /** a body that runs it or stands beside it */
  readonly body?: string
  readonly territory?: string
  readonly q?: string
}
type Row = Rows['services']
export type ServiceItem = Omit<Row, 'body' | 'territories' | 'behalf' | 'partners' | 'others'> & {
  readonly body: Named
  readonly territories: readonly Named[]
  readonly behalf: readonly Named[]
  readonly partners: readonly { readonly body: Named; readonly share: Share }[]
  readonly sources: readonly Told[]
}

/** Rows with their names and sources, in the order given. */
export const told = async (db: Db, rows: readonly Row[]): Promise<ServiceItem[]> => {
  const name = await namesOf(
    db,
    rows.flatMap((row) => [row.body, ...row.territories, ...row.others]),
  )
  const sources = await sourcesOf(
    db,
    rows.map((row) => row.body),
  )
  return rows.map(({ others: _, ...row }) => ({
    ...row,
    body: name(row.body),
    territories: row.territories.map(name),
    behalf: row.behalf.map(name),
    partners: row.partners.map(({ body, share }) => ({ body: name(body), share })),
    sources: sources(row.body, row.entry),
  }))
}

const narrowed = (db: Db, { kind, stage, body, q }: ServiceFilter, places: readonly string[] | undefined) => {
  let rows = db.selectFrom('services').selectAll()
  if (kind !== undefined) rows = rows.where('kind', '=', kind)
  if (stage !== undefined) rows = rows.where('stage', '=', stage)
  if (body !== undefined) rows = rows.where((is) => is.or([is('body', '=', body), is('others', '&&', is.val([body]))]))
  if (q !== undefined) rows = rows.where((is) => is.or([is('title', 'ilike', containing(q)), is('details', 'ilike', containing(q))]))
  return places === undefined ? rows : rows.where('territories', '&&', (is) => is.val(places))
}

/** A page of services by title. A territory stands for all that lies within it. */
export const services = async (db: Db, filter: ServiceFilter, { limit, cursor: [title, body, entry] = [] }: Paging) => {
  const places = filter.territory === undefined ? undefined : await insideOf(db, filter.territory)
  let rows = narrowed(db, filter, places)
  // A place no page has given: PostgreSQL would not understand a number that is none.
  if (entry !== undefined && !/^\d{1,9}$/.test(entry)) return { items: [], next: null }
  if (title !== undefined && body !== undefined && entry !== undefined)
    rows = rows.where((is) => is(is.refTuple('title', 'body', 'entry'), '>', is.tuple(title, body, Number(entry))))
  const found = await rows
    .orderBy('title')
    .orderBy('body')
    .orderBy('entry')
    .limit(limit + 1)
    .execute()
  const last = found.length > limit ? found[limit - 1] : undefined
  return { items: await told(db, found.slice(0, limit)), next: last ? [last.title, last.body, String(last.entry)] : null }
}
