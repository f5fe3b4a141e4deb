// What follows from the facts of the buildings: who lives in one is a resident of it, and who opens or manages buildings in a municipality does so in each of them.
import type { Kysely } from 'kysely'
import { type Db, homesOf, standingIn } from '../../projections/housing/queries.ts'
import { everywhere } from '../../projections/kernel/index.ts'
import type { Directory, Known } from '../kernel/directory.ts'
import type { Grant } from '../kernel/people.ts'
import type { Reader } from '../kernel/reader.ts'
import { opener } from './access.ts'

export type Living = { readonly directory: Directory; readonly projector: Pick<Reader, 'read' | 'standing'> }

/** People remembered; all are forgotten when a building says something new. */
const most = 5_000

const residing = async (db: Db, person: string): Promise<readonly Grant[]> =>
  (await homesOf(db, person)).map(({ building, since }) => ({ role: 'resident', scope: { kind: 'building', id: building }, from: since }))

type Wide = Omit<Grant, 'scope'> & { readonly town: string }
/** Of these grants those that hold in every building of a municipality. */
const wideOf = (grants: readonly Grant[]): readonly Wide[] =>
  grants.flatMap(({ scope, ...grant }) =>
    opener.includes(grant.role) && scope.kind === 'municipality' ? [{ ...grant, town: scope.id }] : [],
  )

/** Each once more for each building that stands there, with the same first and last day. */
const overseeing = async (db: Db, wide: readonly Wide[]): Promise<readonly Grant[]> => {
  if (wide.length === 0) return []
  const standing = await standingIn(
    db,
    wide.map(({ town }) => town),
  )
  return wide.flatMap(({ town, ...grant }) =>
    standing.flatMap(({ id, municipality }) => (municipality === town ? [{ ...grant, scope: { kind: 'building' as const, id } }] : [])),
  )
}

/** The directory, where each person has what follows from the buildings besides what they were granted. */
export const livingThere = ({ directory, projector }: Living): Directory => {
  let at = -1
  const remembered = new Map<string, readonly Grant[]>()
  const asked = async (person: string, wide: readonly Wide[]): Promise<readonly Grant[]> => {
    const ask = async (db: Kysely<never>): Promise<readonly Grant[]> => [
      ...(await residing(db as never, person)),
      ...(await overseeing(db as never, wide)),
    ]
    const answered = await projector.read('housing', { sees: [everywhere], ask })
    return 'answer' in answered ? answered.answer : []
  }
  const changes = (): number => projector.standing('housing').changes
  const following = async ({ id, grants }: Known): Promise<readonly Grant[]> => {
    const now = changes()
    if (now !== at || remembered.size > most) remembered.clear()
    at = now
    const wide = wideOf(grants)
    const of = wide.length === 0 ? id : `${id} ${JSON.stringify(wide)}`
    const before = remembered.get(of)
    if (before) return before
    const found = await asked(id, wide)
    if (changes() === now) remembered.set(of, found)
    return found
  }
  return {
    changes: () => (directory.changes?.() ?? 0) + changes(),
    find: async (id): Promise<Known | undefined> => {
      const known = await directory.find(id)
      return known && { ...known, grants: [...known.grants, ...(await following(known))] }
    },
  }
}
