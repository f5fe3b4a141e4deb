// One body with all its parts, both ways: whom it belongs to and who belongs to it, what it runs and what is run beside it and in its place.
import { type Named, namesOf } from './names.ts'
import { type Db, type Places, placesOf } from './reach.ts'
import type { Rows } from './rows.ts'
import { type ServiceItem, told } from './services.ts'
import { sourcesOf, type Told } from './sources.ts'

/** A membership seen from one of its ends: `body` is the other end. */
export type Tie = Omit<Rows['memberships'], 'body' | 'belongs_to'> & { readonly body: Named; readonly sources: readonly Told[] }
/** `reach`: the service names this place, a place within it, or a larger one around it. */
export type Local = ServiceItem & { readonly reach: 'here' | 'inside' | 'around' }
export type BodyPage = Rows['bodies'] & {
  readonly sources: readonly Told[]
  readonly belongs: readonly Tie[]
  readonly members: readonly Tie[]
  readonly runs: readonly ServiceItem[]
  readonly beside: readonly ServiceItem[]
  readonly local: readonly Local[]
  readonly figures: readonly (Rows['figures'] & { readonly sources: readonly Told[] })[]
  readonly notes: readonly (Rows['notes'] & { readonly sources: readonly Told[] })[]
}

const tiesOf = async (db: Db, id: string) => {
  const rows = await db
    .selectFrom('memberships')
    .selectAll()
    .where((is) => is.or([is('body', '=', id), is('belongs_to', '=', id)]))
    .orderBy('role')
    .orderBy('entry')
    .execute()
  const name = await namesOf(
    db,
    rows.flatMap((row) => [row.body, row.belongs_to]),
  )
  const sources = await sourcesOf(
    db,
    rows.map((row) => row.body),
  )
  const seen = (end: 'body' | 'belongs_to') => {
    const other = end === 'body' ? 'belongs_to' : 'body'
    return rows
      .filter((row) => row[end] === id)
      .map(({ belongs_to, body, ...row }): Tie => ({ ...row, body: name({ body, belongs_to }[other]), sources: sources(body, row.entry) }))
      .sort((a, b) => (a.body.name ?? '').localeCompare(b.body.name ?? '', 'it'))
  }
  return { belongs: seen('body'), members: seen('belongs_to') }
}

const touching = async (db: Db, id: string, { inside, around }: Places) =>
  told(
    db,
    await db
      .selectFrom('services')
      .selectAll()
      .where((is) =>
        is.or([is('body', '=', id), is('others', '&&', is.val([id])), is('territories', '&&', is.val([...inside, ...around]))]),
      )
      .orderBy('title')
      .orderBy('body')
      .orderBy('entry')
      .execute(),
  )

const reachOf = (service: ServiceItem, id: string, { inside, around }: Places): Local['reach'] | undefined => {
  const names = (places: readonly string[]): boolean => service.territories.some((place) => places.includes(place.id))
  return names([id]) ? 'here' : names(inside) ? 'inside' : names(around) ? 'around' : undefined
}

const partsOf = async (db: Db, id: string) => {
  const sources = await sourcesOf(db, [id])
  const figures = await db.selectFrom('figures').selectAll().where('body', '=', id).orderBy('figure').orderBy('entry').execute()
  const notes = await db.selectFrom('notes').selectAll().where('body', '=', id).orderBy('entry').execute()
  const sourced = <R extends { readonly entry: number }>(row: R) => ({ ...row, sources: sources(id, row.entry) })
  return { sources: sources(id, 0), figures: figures.map(sourced), notes: notes.map(sourced) }
}

/** `undefined` when the register does not know the body. */
export const body = async (db: Db, id: string): Promise<BodyPage | undefined> => {
  const row = await db.selectFrom('bodies').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) return undefined
  const places = await placesOf(db, id)
  const services = await touching(db, id, places)
  const beside = (one: ServiceItem): boolean => [...one.behalf, ...one.partners.map((each) => each.body)].some((each) => each.id === id)
  return {
    ...row,
    ...(await partsOf(db, id)),
    ...(await tiesOf(db, id)),
    runs: services.filter((one) => one.body.id === id),
    beside: services.filter(beside),
    local: services.flatMap((one) => {
      const reach = reachOf(one, id, places)
      return reach ? [{ ...one, reach }] : []
    }),
  }
}
