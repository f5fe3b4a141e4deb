// Brings the tree up to the log, step by step: reads the next leaves, extends the tiles, has the checkpoint signed when it is time. Has no clock of its own.
import { type Edge, grow, isWhole, rootOfEdge } from './growth.ts'
import { isLaterEpoch } from './keyring.ts'
import type { LeafSource } from './leaves.ts'
import { hashBytes } from './merkle.ts'
import { resume, type State } from './resuming.ts'
import { type Extend, type Extension, overlaid, type Refusal, type Shelf } from './shelf.ts'
import type { Signer } from './signer.ts'
import { proveConsistency } from './tree.ts'

export type Integration = {
  readonly source: Pick<LeafSource, 'leaves' | 'ahead' | 'positions'>
  readonly shelf: Shelf
  readonly extend: Extend
  readonly signer: Signer
  /** milliseconds */
  readonly clock: () => number
  /** told of a signer that cannot sign; the tree grows on without it */
  readonly report: (error: Error) => void
  /** leaves of one step */
  readonly batch?: number
}
/**
 * What a step left: how many leaves the tree has, whether the log may have more, and in milliseconds for how long there is nothing to do without news
 * (`wait`), or nothing that would be signed even with news (`rest`).
 */
export type Stepped = {
  readonly size: number
  readonly more: boolean
  readonly wait: number
  readonly rest: number
  readonly refusal: Refusal | null
}

export const usualBatch = 8192
/** At most one signature in this many milliseconds. */
export const signEvery = 1000
const republishEvery = 600_000
const refusedAgainAfter = 10_000

// The signer's memory is lost when it has none although its log was published; a new epoch begins without one.
const isForgotten = async (signer: Signer, { published }: State): Promise<boolean> =>
  published !== undefined && !isLaterEpoch(await signer.origin(), published.origin)

type Signed = Pick<Extension, 'checkpoint' | 'refusal'>

const signTree = async ({ signer, shelf, source }: Integration, state: State, edge: Edge, tiles: Extension['tiles']): Promise<Signed> => {
  if (state.changed) return { refusal: 'changed' }
  if ((await source.ahead(edge.size)) < 0) return { refusal: 'smaller' }
  const last = await signer.last()
  if (!last && (await isForgotten(signer, state))) return { refusal: 'forgotten' }
  const tree = { size: edge.size, root: rootOfEdge(edge) }
  const proof = last && last.size <= tree.size ? await proveConsistency(overlaid(shelf.tiles, tiles), last.size, tree.size) : []
  const signing = await signer.sign(tree, proof)
  if (signing.outcome === 'refused') return { refusal: signing.why }
  return { refusal: null, checkpoint: { origin: signing.origin, root: tree.root, note: signing.note } }
}

const trySigning = async (given: Integration, ...tree: [State, Edge, Extension['tiles']]): Promise<Signed> => {
  try {
    return await signTree(given, ...tree)
  } catch (error) {
    given.report(error instanceof Error ? error : new Error(String(error)))
    return { refusal: 'unable' }
  }
}

const dueIn = ({ refusal, published, tried }: State, size: number, now: number): number => {
  const every = refusal !== null ? refusedAgainAfter : size === published?.size ? republishEvery : signEvery
  return Math.max(0, tried + every - now)
}

// A tree on its way back to what was signed already is not a smaller one.
const isBehind = async (signer: Signer, size: number): Promise<boolean> => {
  const last = await signer.last().catch(() => undefined)
  return last !== undefined && size < last.size
}

type Next = { readonly edge: Edge; readonly tiles: Extension['tiles']; readonly more: boolean }

/** Reads the next leaves, and while others work on them those after. */
const readingAhead = (source: Integration['source'], batch: number) => {
  let ahead: { readonly after: number; readonly leaves: Promise<Uint8Array> } | undefined
  const ask = (after: number) => (ahead?.after === after ? ahead.leaves : source.leaves(after, batch))
  return async (after: number): Promise<Uint8Array> => {
    const asked = ask(after)
    ahead = undefined
    const leaves = await asked
    const count = leaves.length / hashBytes
    if (count === batch) {
      ahead = { after: after + count, leaves: source.leaves(after + count, batch) }
      // Whoever comes for them hears of it.
      ahead.leaves.catch(() => undefined)
    }
    return leaves
  }
}

const nextTree = ({ source, batch = usualBatch }: Integration) => {
  const read = readingAhead(source, batch)
  return async ({ edge, changed }: State): Promise<Next> => {
    if (changed) return { edge, tiles: [], more: false }
    const grown = grow(edge, await read(edge.size))
    if (!isWhole(grown.edge)) throw new Error(`the tiles do not make a tree of ${grown.edge.size} leaves`)
    return { ...grown, more: grown.edge.size - edge.size === batch }
  }
}

/** Takes up the tree where the shelf has it. */
export const openIntegrator = async (given: Integration): Promise<{ readonly step: () => Promise<Stepped> }> => {
  const { source, extend, signer, clock } = given
  const state = await resume(given)
  const [next, opened] = [nextTree(given), clock()]
  const step = async (): Promise<Stepped> => {
    const { edge, tiles, more } = await next(state)
    const due = dueIn(state, edge.size, clock()) === 0
    // Better one signature at the end than two, unless the end does not come.
    const late = clock() - Math.max(state.tried, opened) >= 2 * signEvery
    const signs = due && (!more || (late && !(await isBehind(signer, edge.size))))
    if (signs) state.tried = clock()
    const signed: Signed = signs ? await trySigning(given, state, edge, tiles) : { refusal: state.refusal }
    if (tiles.length > 0 || signed.checkpoint || signed.refusal !== state.refusal)
      await extend({ from: state.edge.size, to: edge.size, tiles, positions: source.positions?.(state.edge.size, edge.size), ...signed })
    state.edge = edge
    state.refusal = signed.refusal
    if (signed.checkpoint) state.published = { origin: signed.checkpoint.origin, size: edge.size }
    return {
      size: edge.size,
      more,
      wait: dueIn(state, edge.size, clock()),
      rest: Math.max(0, state.tried + signEvery - clock()),
      refusal: state.refusal,
    }
  }
  return { step }
}
