// The questions asked about people: one with all their papers, those somebody administers, how many hold each role.
import { type ExpressionBuilder, type Kysely, sql } from 'kysely'
import { isDay } from '../../events/kernel/index.ts'
import type { Grantable } from '../../events/people/vocabulary.ts'
import { type RowsOf, unwalled } from '../kernel/index.ts'
import { type Paging, pageOf, placeIn } from '../kernel/paging.ts'
import { type Shown, suppressList, suppressNamed } from '../kernel/suppress.ts'
import type { PersonTables } from './tables.ts'

export type Db = Kysely<RowsOf<PersonTables>>

export const person = (db: Db, id: string) => db.selectFrom('persons').selectAll().where('id', '=', id).executeTakeFirst()

/** The grants of one person, the latest first; those taken away too. */
export const grantsOf = (db: Db, id: string) =>
  db.selectFrom('grants').selectAll().where('person', '=', id).orderBy('grant', 'desc').execute()

/** Who holds a role in one building, now or from a day to come: by role, the latest granted first. */
export const postsIn = (db: Db, building: string, day: string) =>
  db
    .selectFrom('grants')
    .innerJoin('persons', 'persons.id', 'grants.person')
    .select([
      'grants.person',
      'grants.grant',
      'grants.role',
      'grants.starts_on',
      'grants.ends_on',
      'grants.granted_on',
      'grants.granted_as',
    ])
    .select((is) => is.case().when('persons.restricted', 'is', null).then(is.ref('persons.name')).end().as('name'))
    .where('grants.scope', '=', 'building')
    .where('grants.scope_id', '=', building)
    .where('grants.revoked_on', 'is', null)
    .where('persons.erased_on', 'is', null)
    .where((is) => is.or([is('grants.ends_on', 'is', null), is('grants.ends_on', '>=', day)]))
    .orderBy('grants.role', 'desc')
    .orderBy('grants.granted_on', 'desc')
    .limit(50)
    .execute()

/** Every consent given or taken back, the latest first. */
export const consentsOf = (db: Db, id: string) =>
  db.selectFrom('consents').selectAll().where('person', '=', id).orderBy('revision', 'desc').execute()

/** The token of the address of who asked for notices; undefined where they did not, gave none, or it may not be used. */
export const noticesTo = async (db: Db, id: string): Promise<string | undefined> => {
  const row = await person(db, id)
  if (!row || row.erased_on !== null || row.restricted !== null) return undefined
  const [latest] = (await consentsOf(db, id)).filter(({ purpose }) => purpose === 'notices')
  return latest?.given ? (row.email ?? undefined) : undefined
}

export const erasuresOf = (db: Db, id: string) =>
  db.selectFrom('erasures').selectAll().where('person', '=', id).orderBy('revision', 'desc').execute()

/** One person with grants, consents and what was asked about being forgotten, or undefined. */
export const file = async (db: Db, id: string) => {
  const row = await person(db, id)
  if (!row) return undefined
  const [grants, consents, erasures] = [await grantsOf(db, id), await consentsOf(db, id), await erasuresOf(db, id)]
  return { ...row, parts: { grants: grants.map(unwalled), consents: consents.map(unwalled), erasures: erasures.map(unwalled) } }
}

export type Row = RowsOf<PersonTables>['persons']
/** Whose rows a reader may list: those who hold a role, those of some places (names of a `sees` column), or those they wrote down. */
export type Seen = { readonly granted: true } | { readonly places: readonly string[] } | { readonly writtenBy: string }
export type Sought = Partial<Record<'granted', true>> & {
  readonly places?: readonly string[]
  readonly writtenBy?: string
  readonly role?: Grantable | undefined
  /** only people an operator wrote down and who have not come yet */
  readonly awaited?: boolean | undefined
}

/** People not forgotten, the latest registered first; `next` is where the following page starts. */
export const persons = async (db: Db, { places, writtenBy, role, awaited, granted }: Sought, { limit, cursor }: Paging) => {
  let rows = db.selectFrom('persons').selectAll().where('erased_on', 'is', null)
  const from = placeIn(cursor, isDay)
  if (from === 'nowhere') return { items: [], next: null }
  if (from) rows = rows.where((is) => is(is.refTuple('registered_on', 'id'), '<', is.tuple(...from)))
  if (places) rows = rows.where(sql<boolean>`sees && ${sql.val(places)}::text[]`)
  if (writtenBy) rows = rows.where('registered_by', '=', writtenBy).where('awaited', '=', true)
  if (awaited) rows = rows.where('awaited', '=', true)
  if (granted) rows = rows.where('grants', '>', 0)
  if (role) {
    const held = (is: ExpressionBuilder<RowsOf<PersonTables>, 'persons'>) =>
      is.exists(
        is
          .selectFrom('grants')
          .select('grant')
          .whereRef('person', '=', 'persons.id')
          .where('role', '=', role)
          .where('revoked_on', 'is', null),
      )
    rows = rows.where(held)
  }
  const items = await rows
    .orderBy('registered_on', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute()
  return pageOf(items, limit, (row) => [row.registered_on, row.id])
}

/** Who asked to be forgotten and waits for an answer, the longest waiting first. */
export const waiting = (db: Db) =>
  db
    .selectFrom('persons')
    .selectAll()
    .where('erasure_on', 'is not', null)
    .where('erased_on', 'is', null)
    .orderBy('erasure_on')
    .orderBy('id')
    .limit(100)
    .execute()

/** Roles that say something of somebody's home; the others are offices, and who holds an office is no secret. */
const delicate: readonly Grantable[] = ['family', 'carer']
const alone = (count: number, sensitive = false): Shown => suppressList([count], { sensitive }).total

/** Roles in force on a day, with how many people hold each. */
export const heldRoles = (db: Db, day: string) =>
  db
    .selectFrom('grants')
    .select(['role', sql<number>`count(distinct person)::int`.as('people')])
    .where('revoked_on', 'is', null)
    .where('starts_on', '<=', day)
    .where((is) => is.or([is('ends_on', 'is', null), is('ends_on', '>=', day)]))
    .groupBy('role')
    .orderBy('role')
    .execute()

export const totals = (db: Db) =>
  db
    .selectFrom('persons')
    .select([
      sql<number>`(count(*) filter (where erased_on is null))::int`.as('known'),
      sql<number>`(count(*) filter (where awaited))::int`.as('awaited'),
      sql<number>`(count(*) filter (where erased_on is not null))::int`.as('erased'),
      sql<number>`(count(*) filter (where erasure_on is not null and erased_on is null))::int`.as('asking'),
    ])
    .executeTakeFirstOrThrow()

/** Totals and roles in force; a count so small that it would point at somebody is null. */
export const figures = async (db: Db, day: string) => {
  const { known, awaited, erased, asking } = await totals(db)
  const roles = await heldRoles(db, day)
  // Who is awaited is one of those known: the rest must not say how many they are.
  const all = suppressNamed({ come: known - awaited, awaited })
  return {
    ...{ known: all.total, awaited: all.counts.awaited, erased: alone(erased), asking: alone(asking) },
    roles: roles.map(({ role, people }) => ({ role, people: delicate.includes(role) ? alone(people, true) : people })),
  }
}

/** Who was erased, the latest first: a code and a day are all that is left. */
export const erased = (db: Db) =>
  db
    .selectFrom('persons')
    .select(['id', 'erased_on'])
    .where('erased_on', 'is not', null)
    .orderBy('erased_on', 'desc')
    .orderBy('id', 'desc')
    .limit(100)
    .execute()
