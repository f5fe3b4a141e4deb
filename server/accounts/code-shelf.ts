// One-time codes in PostgreSQL.
import type { Instant } from '../../events/kernel/index.ts'
import { sha256Url } from '../kernel/identity.ts'
import type { Role } from '../kernel/people.ts'
import { type Asked, countOf, rowsOf } from './asked.ts'
import type { CodeAsk, Way } from './codes.ts'

export type NewCode = Omit<CodeAsk, 'minutes'> & {
  readonly id: string
  readonly handle: string
  readonly salt: string
  readonly hash: string
  readonly issued: Instant
  readonly until: Instant
}
/** What judging a code needs of it; `browser` as the shelf compares it. */
export type CodeRow = {
  readonly id: string
  readonly person: string
  readonly salt: string
  readonly hash: string
  readonly until: Instant
  readonly failures: number
  readonly used?: Instant
  readonly heldUntil?: Instant
  readonly browser?: string
  readonly mailbox?: string
}
/** What a person is shown of a code issued for them: never the code. */
export type CodeLine = {
  readonly id: string
  readonly way: Way
  readonly role?: Role
  readonly issued: Instant
  readonly until: Instant
  readonly used?: Instant
}
export type CodeShelf = {
  /** false when the handle is taken */
  keep(code: NewCode): Promise<boolean>
  find(handle: string): Promise<CodeRow | undefined>
  /** false when it was spent meanwhile */
  spend(id: string, now: Instant): Promise<boolean>
  failed(id: string, heldUntil: Instant | undefined): Promise<void>
  /** the latest first */
  of(person: string): Promise<readonly CodeLine[]>
  /** how many codes of this person are good no more: one, or all that were still good */
  withdraw(person: string, id?: string): Promise<number>
}

const statements = {
  keep: `insert into accounts.codes (id, handle, salt, hash, person, issued_by, role, way, mailbox, browser, issued, until)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) on conflict (handle) do nothing`,
  find: `select id, person, salt, hash, until, failures, used, held_until, browser, mailbox from accounts.codes where handle = $1`,
  spend: 'update accounts.codes set used = $2 where id = $1 and used is null',
  failed: 'update accounts.codes set failures = failures + 1, held_until = coalesce($2::timestamptz, held_until) where id = $1',
  of: 'select id, way, role, issued, until, used from accounts.codes where person = $1 order by issued desc, id limit 50',
  withdraw: 'delete from accounts.codes where person = $1 and used is null and ($2::uuid is null or id = $2)',
} as const

type Found = Pick<CodeRow, 'id' | 'person' | 'salt' | 'hash' | 'failures'> & {
  readonly until: Date
  readonly used: Date | null
  readonly held_until: Date | null
  readonly browser: string | null
  readonly mailbox: string | null
}
type Line = { readonly id: string; readonly way: Way; readonly role: Role | null } & {
  readonly issued: Date
  readonly until: Date
  readonly used: Date | null
}

const rowOf = ({ until, used, held_until, browser, mailbox, ...rest }: Found): CodeRow => ({
  ...{ ...rest, until: until.toISOString() },
  ...(used ? { used: used.toISOString() } : {}),
  ...(held_until ? { heldUntil: held_until.toISOString() } : {}),
  ...(browser === null ? {} : { browser }),
  ...(mailbox === null ? {} : { mailbox }),
})
const lineOf = ({ id, way, role, issued, until, used }: Line): CodeLine => ({
  ...{ id, way, issued: issued.toISOString(), until: until.toISOString() },
  ...(role === null ? {} : { role }),
  ...(used ? { used: used.toISOString() } : {}),
})

/** A browser's token as it is kept beside the code it asked for. */
export const browserMark = (token: string): string => sha256Url(`code.${token}`)

export const postgresCodes = (asked: Asked): CodeShelf => {
  const change = (name: Exclude<keyof typeof statements, 'find' | 'of'>, values: readonly unknown[]): Promise<number> =>
    countOf(asked, `codes ${name}`, statements[name], values)
  return {
    keep: async ({ id, handle, salt, hash, person, by, role, way, mailbox, browser, issued, until }) => {
      const mark = browser === undefined ? null : browserMark(browser)
      const values = [id, handle, salt, hash, person, by ?? null, role ?? null, way, mailbox ?? null, mark, issued, until]
      return (await change('keep', values)) > 0
    },
    find: async (handle) => (await rowsOf<Found>(asked, 'codes find', statements.find, [handle])).map(rowOf)[0],
    spend: async (id, now) => (await change('spend', [id, now])) > 0,
    failed: async (id, heldUntil) => void (await change('failed', [id, heldUntil ?? null])),
    of: async (person) => (await rowsOf<Line>(asked, 'codes of', statements.of, [person])).map(lineOf),
    withdraw: (person, id) => change('withdraw', [person, id ?? null]),
  }
}
