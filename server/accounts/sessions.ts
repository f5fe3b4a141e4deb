// Sessions in PostgreSQL, so that they outlive the process and can be ended from any other.
import type { Method, Session, SessionShelf } from '../kernel/session-shelf.ts'
import { type Asked, countOf, rowsOf } from './asked.ts'

type Row = Omit<Session, 'provider' | 'method' | 'opened' | 'confirmed' | 'seen'> & {
  readonly method: Method
  readonly provider: string | null
  readonly opened: Date
  readonly confirmed: Date
  readonly seen: Date
}
const columns = 'id, person, method, provider, agent, roles, opened, confirmed, seen'

const sessionOf = ({ provider, opened, confirmed, seen, ...rest }: Row): Session => ({
  ...rest,
  ...(provider === null ? {} : { provider }),
  ...{ opened: opened.toISOString(), confirmed: confirmed.toISOString(), seen: seen.toISOString() },
})

const statements = {
  open: `insert into accounts.sessions (${columns}, token) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
  find: `select ${columns} from accounts.sessions where token = $1 or (previous = $1 and previous_until > $2)`,
  touch: 'update accounts.sessions set seen = greatest(seen, $2) where id = $1',
  rotate: `update accounts.sessions set token = $3, previous = $2, previous_until = $4, roles = $5, confirmed = $6
    where id = $1 and token = $2`,
  of: `select ${columns} from accounts.sessions where person = $1 order by seen desc, id`,
  end: 'delete from accounts.sessions where person = $1 and ($2::uuid is null or id = $2) and ($3::uuid is null or id <> $3)',
  sweep: 'delete from accounts.sessions where seen < $1',
} as const

export const postgresSessions = (asked: Asked): SessionShelf => {
  const rows = async (name: 'find' | 'of', values: readonly unknown[]): Promise<readonly Session[]> =>
    (await rowsOf<Row>(asked, `sessions ${name}`, statements[name], values)).map(sessionOf)
  const change = (name: Exclude<keyof typeof statements, 'find' | 'of'>, values: readonly unknown[]): Promise<number> =>
    countOf(asked, `sessions ${name}`, statements[name], values)
  return {
    open: async ({ id, person, method, provider, agent, roles, opened, confirmed, seen }, token) =>
      void (await change('open', [id, person, method, provider ?? null, agent, roles, opened, confirmed, seen, token])),
    find: async (token, now) => (await rows('find', [token, now]))[0],
    touch: async (id, seen) => void (await change('touch', [id, seen])),
    rotate: async ({ id, from, to, graceUntil, roles, confirmed }) =>
      (await change('rotate', [id, from, to, graceUntil, roles, confirmed])) > 0,
    of: (person) => rows('of', [person]),
    end: ({ person, id, except }) => change('end', [person, id ?? null, except ?? null]),
    sweep: (unseenSince) => change('sweep', [unseenSince]),
  }
}
