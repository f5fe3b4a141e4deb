// The proofs of a log, opened: the integrator at work in the background, and what the counter answers from.
import { openPool, type Report } from '../stores/postgres/connect.ts'
import { openIntegrator } from './integrator.ts'
import { type KeyFolder, type KeyRecord, makeFirstKey, readRecords } from './keyring.ts'
import { type LeafSource, leavesOf, postgresLeaves, type Recorded } from './leaves.ts'
import { extendOn, postgresNumbering, postgresShelf } from './postgres-shelf.ts'
import { formatProof } from './proof-text.ts'
import { renumber } from './renumbering.ts'
import { holdSeat, type Seat } from './seat.ts'
import type { Published, Refusal } from './shelf.ts'
import { makeSigner } from './signer.ts'
import { type Bundle, encodeBundle, isWithin, type Tile } from './tiles.ts'
import { keeping, proveConsistency, proveInclusion } from './tree.ts'

export type ProofsOptions = KeyFolder & {
  readonly url: string
  /** the name of a log that has no key yet, without scheme and epoch: `registro.example.it/log` */
  readonly name: string
  readonly now: () => string
  readonly onFault: Report
  /** the log, as it was recorded, when it is not the one in this database */
  readonly store?: Recorded | undefined
}
/** How the proofs stand. `size`: leaves in the tree; `signed`: leaves of the newest checkpoint; `lag`: positions of the log that no checkpoint covers. */
export type ProofStatus = {
  readonly origin: string | null
  readonly size: number
  readonly signed: number
  readonly lag: number
  readonly refusal: Refusal | null
}
export type EventProof = { readonly text: string } | { readonly pending: true }
export type Proofs = {
  readonly latest: () => Promise<Published | undefined>
  /** The bytes of a tile; undefined beyond the newest checkpoint. */
  readonly tile: (tile: Tile) => Promise<Uint8Array | undefined>
  readonly bundle: (bundle: Bundle) => Promise<Uint8Array | undefined>
  readonly keys: () => Promise<readonly KeyRecord[]>
  /** The proof of an event in the newest checkpoint, or in that of `size`; undefined when there is no such event or no such checkpoint. */
  readonly event: (id: string, size?: number) => Promise<EventProof | undefined>
  /** Hashes that show that the tree of `to` leaves continues that of `from`; undefined beyond the newest checkpoint. */
  readonly consistency: (from: number, to: number) => Promise<readonly Uint8Array[] | undefined>
  readonly status: () => Promise<ProofStatus>
  /** Gives up the seat and closes every connection. */
  readonly close: () => Promise<void>
}

const connections = 4
const keptTiles = 1000
const lookEvery = 1000

const refusalSays = (refusal: Refusal): Error => new Error(`no checkpoint is signed: ${refusal}`)

// PostgreSQL rings by itself; another log is followed for its news alone.
const listenTo = async (store: Recorded, { news, signal }: Seat, onFault: Report): Promise<void> => {
  try {
    const after = (await store.head()).position
    for await (const _ of store.subscribe({ after, signal })) news.ring()
  } catch (error) {
    onFault(error instanceof Error ? error : new Error(String(error)))
  }
}

const integrate = async (seat: Seat, { now, onFault, name, store, ...folder }: ProofsOptions, source: LeafSource): Promise<void> => {
  const listening = store && listenTo(store, seat, onFault)
  const shelf = postgresShelf(seat.connection)
  if (store) await renumber(store, seat.connection)
  const [signer, clock] = [makeSigner(folder, now), (): number => performance.now()]
  const integrator = await openIntegrator({ source, shelf, extend: extendOn(seat.connection), signer, clock, report: onFault })
  // Without a first key nothing is signed, and that is said like any other reason.
  await makeFirstKey(folder, name).catch(onFault)
  let told: Refusal | null = null
  while (!seat.signal.aborted) {
    const { more, wait, rest, refusal } = await integrator.step()
    if (refusal !== told && refusal !== null) onFault(refusalSays(refusal))
    told = refusal
    if (more) continue
    const until = clock() + rest
    await seat.news.wait(Math.min(wait, lookEvery))
    // What comes while nothing may be signed is integrated together: a hundred small transactions would cost the log more than one.
    await seat.pause(Math.max(0, until - clock()))
  }
  await listening
}

/** The database must have been made ready by `prepareProofs`. Whoever integrates first makes the first key, when none is given. */
export const openProofs = (options: ProofsOptions): Proofs => {
  const { url, onFault } = options
  const pool = openPool(url, onFault, connections)
  const shelf = postgresShelf(pool)
  const tiles = keeping(shelf.tiles, keptTiles)
  const source = options.store ? leavesOf(options.store, postgresNumbering(pool)) : postgresLeaves(pool)
  const stopping = new AbortController()
  const seated = holdSeat({ url, report: onFault, signal: stopping.signal, work: (seat) => integrate(seat, options, source) })
  let closing: Promise<void> | undefined
  const end = async (): Promise<void> => {
    stopping.abort()
    await seated
    await pool.end()
  }
  const latest = async (): Promise<Published | undefined> => (await shelf.standing()).latest
  const event: Proofs['event'] = async (id, size) => {
    const [index, newest] = await Promise.all([source.indexOf(id), latest()])
    if (index === undefined) return undefined
    if (index === null || !newest || index >= newest.size) return size === undefined ? { pending: true } : undefined
    const checkpoint = size === undefined || size === newest.size ? newest : await shelf.checkpoint(newest.origin, size)
    if (!checkpoint || index >= checkpoint.size) return undefined
    return { text: formatProof({ index, proof: await proveInclusion(tiles, index, checkpoint.size), checkpoint: checkpoint.note }) }
  }
  return {
    latest,
    event,
    keys: () => readRecords(options),
    tile: async (tile) => (isWithin(tile, (await latest())?.size ?? 0) ? (await shelf.tiles([tile]))[0] : undefined),
    bundle: async (bundle) => {
      if (!isWithin(bundle, (await latest())?.size ?? 0)) return undefined
      return encodeBundle(await source.entries(bundle.index * 256, bundle.width))
    },
    consistency: async (from, to) => (to <= ((await latest())?.size ?? 0) ? proveConsistency(tiles, from, to) : undefined),
    status: async () => {
      const { size, refusal, latest: newest } = await shelf.standing()
      const signed = newest?.size ?? 0
      return { origin: newest?.origin ?? null, size, signed, lag: await source.ahead(signed), refusal }
    },
    close: () => {
      closing ??= end()
      return closing
    },
  }
}
