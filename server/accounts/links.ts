// What other services and mailboxes call a person, as HMACs: found again, never read back.
import type { Instant } from '../../events/kernel/index.ts'
import { signature } from '../kernel/identity.ts'
import { type Asked, countOf, rowsOf } from './asked.ts'

export const linkKinds = ['subject', 'fiscal-code', 'mailbox'] as const
export type LinkKind = (typeof linkKinds)[number]
export type Link = { readonly hash: string; readonly kind: LinkKind; readonly provider?: string }
export type KeptLink = Omit<Link, 'hash'> & { readonly person: string; readonly made: Instant }

export type Links = {
  /** The people these belong to: none, one, or (when two services disagree) more. */
  find(hashes: readonly string[]): Promise<readonly string[]>
  /** Gives those that are nobody's to `person`. */
  give(links: readonly Link[], person: string, now: Instant): Promise<void>
  of(person: string): Promise<readonly KeptLink[]>
  /** Takes a provider's links from a person. */
  drop(person: string, provider: string): Promise<number>
  /** Takes exactly these back. */
  takeBack(hashes: readonly string[], person: string): Promise<number>
}

const hashed = (key: string, kind: LinkKind, ...parts: readonly string[]): string =>
  signature(key, `accounts.${kind}.${JSON.stringify(parts)}`)

export const subjectLink = (key: string, provider: string, issuer: string, subject: string): Link => ({
  ...{ kind: 'subject', provider },
  hash: hashed(key, 'subject', issuer, subject),
})

/** `TINIT-RSSMRA80A01H501U` (SPID, CIE) and `rssmra80a01h501u` are the same person, whichever service says so. */
export const fiscalLink = (key: string, code: string): Link | undefined => {
  const bare = code
    .trim()
    .toUpperCase()
    .replace(/^TINIT-/, '')
  return /^[A-Z0-9]{11,16}$/.test(bare) ? { kind: 'fiscal-code', hash: hashed(key, 'fiscal-code', bare) } : undefined
}

export const mailboxLink = (key: string, address: string): Link => ({
  kind: 'mailbox',
  hash: hashed(key, 'mailbox', address.trim().toLowerCase()),
})

const statements = {
  find: 'select distinct person from accounts.links where hash = any($1) order by person',
  give: `insert into accounts.links (hash, kind, provider, person, made)
    select hash, kind, provider, $4, $5 from unnest($1::text[], $2::text[], $3::text[]) as given (hash, kind, provider)
    on conflict (hash) do nothing`,
  of: 'select kind, provider, person, made from accounts.links where person = $1 order by made, hash',
  drop: 'delete from accounts.links where person = $1 and provider = $2',
  takeBack: 'delete from accounts.links where hash = any($1) and person = $2',
} as const

type Row = { readonly kind: LinkKind; readonly provider: string | null; readonly person: string; readonly made: Date }

export const postgresLinks = (asked: Asked): Links => ({
  find: async (hashes) => (await rowsOf<{ person: string }>(asked, 'links find', statements.find, [hashes])).map(({ person }) => person),
  give: async (links, person, now) => {
    const columns = [links.map(({ hash }) => hash), links.map(({ kind }) => kind), links.map(({ provider }) => provider ?? null)]
    await countOf(asked, 'links give', statements.give, [...columns, person, now])
  },
  of: async (person) =>
    (await rowsOf<Row>(asked, 'links of', statements.of, [person])).map(({ provider, made, ...rest }) => ({
      ...{ ...rest, made: made.toISOString() },
      ...(provider === null ? {} : { provider }),
    })),
  drop: (person, provider) => countOf(asked, 'links drop', statements.drop, [person, provider]),
  takeBack: (hashes, person) => countOf(asked, 'links take back', statements.takeBack, [hashes, person]),
})
