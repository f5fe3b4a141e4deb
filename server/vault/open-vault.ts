// The vault over its rows: hands out keys to seal with, and opens what they sealed.
import { createHmac, randomBytes } from 'node:crypto'
import type { Place } from '../../events/kernel/personal.ts'
import { type Disclosure, disclose } from '../proof/commitment.ts'
import { type Kek, type Keks, type Owner, unwrapBy } from './kek.ts'
import { type Keyring, makeKeyring } from './keyring.ts'
import { type Contents, openRow } from './row.ts'
import type { Pair, Shelf, WrappedKey } from './shelf.ts'
import { classOf, type Kept, type Opener, type Row, type Sealer } from './vault.ts'

export type Vault = Sealer &
  Opener & {
    /** HMAC-SHA-256 of a request in base64url, under a random key of the installation: nobody else can tell whether a guess at it is right. */
    readonly print: (text: string) => string
    /** A random key of the installation in base64url, under which accounts hash what others call a person: it outlives every change of the secret. */
    readonly linkKey: string
    /** What it takes to show others these values and no others; those that are gone are left out. */
    readonly disclose: (places: readonly Place[]) => Promise<readonly Disclosure[]>
    /** Forgets the key of a person this process may still hold in memory. */
    readonly forget: (subject: string) => void
  }

const keyBytes = 32

// A random key of the installation, made the first time and put under the secret in force when it is not.
const ownKey = async (shelf: Shelf, keks: Keks, secret: string): Promise<Buffer> => {
  const { current } = keks
  const owner: Owner = { secret }
  const { kek, wrapped } = await shelf.secret(secret, { kek: current.id, wrapped: current.wrap(randomBytes(keyBytes), owner) })
  const key = unwrapBy(keks, kek, wrapped, owner)
  if (kek !== current.id) await shelf.secret(secret, { kek: current.id, wrapped: current.wrap(key, owner) }, kek)
  return key
}

const pairName = ({ event, subject }: Pair): string => `${event} ${subject}`

const pairsIn = (places: readonly Place[]): readonly Pair[] => [...new Map(places.map((place) => [pairName(place), place])).values()]

type Room = { readonly shelf: Shelf; readonly ring: Keyring }
type Locked = Row & Pick<WrappedKey, 'kek' | 'wrapped'>

const rowsAt = async ({ shelf }: Room, places: readonly Place[]): Promise<ReadonlyMap<string, Locked>> => {
  const pairs = pairsIn(places)
  return new Map((pairs.length === 0 ? [] : await shelf.find(pairs)).map((row) => [pairName(row), row]))
}

const contentsOf = ({ ring }: Room, row: Locked): Contents | undefined =>
  row.ct === null ? undefined : openRow(ring.take(row), row, row.ct)

const sealerOn = ({ shelf, ring }: Room, current: Kek): Sealer => {
  const make = async (subjects: readonly string[]): Promise<void> => {
    const proposed = subjects.map((subject) => ({ subject, wrapped: current.wrap(randomBytes(keyBytes), { subject, gen: 1 }) }))
    for (const key of await shelf.keyFor(proposed, current.id)) ring.remember(key.subject, ring.take(key))
  }
  return {
    keys: async (subjects) => {
      const missing = subjects.filter((subject) => !ring.newest(subject))
      if (missing.length > 0) await make([...new Set(missing)])
      return new Map(
        subjects.flatMap((subject) => {
          const dek = ring.newest(subject)
          return dek ? [[subject, dek] as const] : []
        }),
      )
    },
    keep: shelf.keep,
    drop: shelf.drop,
    asks: async (events) => new Map((await shelf.asks(events)).map(({ event, ask }) => [event, ask])),
    contents: async (rows) => {
      const found = new Map((await shelf.find(rows)).map((row) => [pairName(row), row]))
      return rows.map((row) => {
        const there = found.get(pairName(row))
        return there && contentsOf({ shelf, ring }, there)
      })
    },
  }
}

const openerOn = (room: Room): Opener => ({
  find: async (places) => {
    const found = await rowsAt(room, places)
    const opened = new Map<string, Contents | undefined>()
    const open = (name: string, row: Locked): Contents | undefined => {
      if (!opened.has(name)) opened.set(name, contentsOf(room, row))
      return opened.get(name)
    }
    return (place): Kept | undefined => {
      const name = pairName(place)
      const row = found.get(name)
      return row?.ct ? { class: classOf(row, place.path), open: () => open(name, row)?.values.get(place.path) } : undefined
    }
  },
})

const disclosing =
  (room: Room) =>
  async (places: readonly Place[]): Promise<readonly Disclosure[]> => {
    const found = await rowsAt(room, places)
    return places.flatMap(({ event, path, subject }) => {
      const row = found.get(pairName({ event, subject }))
      const contents = row && contentsOf(room, row)
      const value = contents?.values.get(path)
      return contents && value !== undefined ? [disclose(contents.salt, { eventId: event, path, value })] : []
    })
  }

/** Throws `UnknownKek` when the secret is not the one the vault was made with. */
export const openVault = async (shelf: Shelf, keks: Keks): Promise<Vault> => {
  const room: Room = { shelf, ring: makeKeyring(keks) }
  const [askKey, linkKey] = await Promise.all([ownKey(shelf, keks, 'ask'), ownKey(shelf, keks, 'link')])
  return {
    ...sealerOn(room, keks.current),
    ...openerOn(room),
    disclose: disclosing(room),
    print: (text) => createHmac('sha256', askKey).update(text).digest('base64url'),
    linkKey: linkKey.toString('base64url'),
    forget: room.ring.forget,
  }
}
