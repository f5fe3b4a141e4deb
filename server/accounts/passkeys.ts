// Passkeys in PostgreSQL: public keys, with the name their owner gave them.
import type { Instant } from '../../events/kernel/index.ts'
import { type Asked, countOf, rowsOf } from './asked.ts'

export type Passkey = {
  readonly id: string
  /** the authenticator's own name for it, base64url */
  readonly credential: string
  readonly person: string
  readonly name: string
  readonly publicKey: Uint8Array<ArrayBuffer>
  /** how often the authenticator says it was used; 0 where it does not count */
  readonly counter: number
  readonly transports: readonly string[]
  /** it may live on several devices of its owner, and whether it is copied there now (WebAuthn BE and BS) */
  readonly synced: boolean
  readonly backedUp: boolean
  readonly made: Instant
  readonly used?: Instant
}
export type PasskeyLine = Pick<Passkey, 'id' | 'name' | 'synced' | 'backedUp' | 'made' | 'used'>
export type PasskeyUse = Pick<Passkey, 'id' | 'counter' | 'backedUp'> & { readonly used: Instant }

export type Passkeys = {
  add(passkey: Passkey): Promise<boolean>
  find(credential: string): Promise<Passkey | undefined>
  of(person: string): Promise<readonly Passkey[]>
  /** false when the counter did not grow: the same answer twice, or a copied key */
  used(use: PasskeyUse): Promise<boolean>
  remove(person: string, id: string): Promise<number>
}

const columns = 'id, credential, person, name, public_key, counter, transports, synced, backed_up, made, used'
const statements = {
  add: `insert into accounts.passkeys (${columns}) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) on conflict (credential) do nothing`,
  find: `select ${columns} from accounts.passkeys where credential = $1`,
  of: `select ${columns} from accounts.passkeys where person = $1 order by made, id`,
  used: `update accounts.passkeys set counter = $2, backed_up = $3, used = $4 where id = $1 and (counter < $2 or (counter = 0 and $2 = 0))`,
  remove: 'delete from accounts.passkeys where person = $1 and id = $2',
} as const

type Row = Pick<Passkey, 'id' | 'credential' | 'person' | 'name' | 'transports' | 'synced'> & {
  readonly public_key: Buffer
  readonly counter: string
  readonly backed_up: boolean
  readonly made: Date
  readonly used: Date | null
}
const passkeyOf = ({ public_key, counter, backed_up, made, used, ...rest }: Row): Passkey => ({
  ...{ ...rest, publicKey: new Uint8Array(public_key), counter: Number(counter), backedUp: backed_up, made: made.toISOString() },
  ...(used ? { used: used.toISOString() } : {}),
})

export const lineOf = ({ id, name, synced, backedUp, made, used }: Passkey): PasskeyLine => ({
  ...{ id, name, synced, backedUp, made },
  ...(used === undefined ? {} : { used }),
})

export const postgresPasskeys = (asked: Asked): Passkeys => ({
  add: async ({ id, credential, person, name, publicKey, counter, transports, synced, backedUp, made, used }) => {
    const values = [id, credential, person, name, Buffer.from(publicKey), counter, transports, synced, backedUp, made, used ?? null]
    return (await countOf(asked, 'passkeys add', statements.add, values)) > 0
  },
  find: async (credential) => (await rowsOf<Row>(asked, 'passkeys find', statements.find, [credential])).map(passkeyOf)[0],
  of: async (person) => (await rowsOf<Row>(asked, 'passkeys of', statements.of, [person])).map(passkeyOf),
  used: async ({ id, counter, backedUp, used }) =>
    (await countOf(asked, 'passkeys used', statements.used, [id, counter, backedUp, used])) > 0,
  remove: (person, id) => countOf(asked, 'passkeys remove', statements.remove, [person, id]),
})
