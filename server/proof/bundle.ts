// The bundle an auditor takes home: a deterministic archive of facts, with all it takes to verify them.
import { createHash } from 'node:crypto'
import { canonical } from '../../events/kernel/jcs.ts'
import { toBase64 } from '../log/base64.ts'
import { parseCheckpoint } from '../log/checkpoint.ts'
import { hashBytes } from '../log/merkle.ts'
import { parseNote } from '../log/note.ts'
import { formatProof } from '../log/proof-text.ts'
import { type Tile, tilePath } from '../log/tiles.ts'
import { proveConsistency, proveInclusion } from '../log/tree.ts'
import type { Disclosure } from './commitment.ts'
import {
  addIndex,
  bundleFormat,
  dailyName,
  fixed,
  formatEntry,
  formatManifest,
  formatSum,
  type Manifest,
  type ManifestFile,
  manifestName,
  manifestSum,
  proofName,
  type Subject,
  stampChain,
  stampName,
} from './format.ts'
import type { Ledger, Selection } from './ledger.ts'
import { type Runs, smaller, tilesFor } from './needed.ts'
import { readmeOf } from './readme.ts'
import { blockBytes, ending, type Packed, pack, packed, paddingOf } from './tar.ts'
import { formatStep } from './verify/history.ts'

export type Request = {
  readonly subject: Subject
  readonly from?: string
  readonly to?: string
  /** sizes of checkpoints somebody has kept, that the bundle is to continue */
  readonly since?: readonly number[]
}
export type Bundle = { readonly bytes: number; readonly chunks: () => AsyncIterable<Uint8Array> }
export type Making = {
  readonly ledger: Ledger
  readonly selection: Selection
  readonly request: Request
  /** the text of `verify.mjs` */
  readonly verifier: string
  /** values handed over with their keys; none until there is a vault */
  readonly disclosures?: readonly Disclosure[]
  /** told how many facts were read so far */
  readonly onProgress?: (facts: number) => void
}

type Head = Pick<Manifest, 'origin' | 'size' | 'root'>

const headOf = (note: string): Head => {
  const checkpoint = parseCheckpoint(parseNote(note)?.text ?? '')
  if (!checkpoint) throw new Error('the ledger has no signed checkpoint')
  return { origin: checkpoint.origin, size: checkpoint.size, root: toBase64(checkpoint.root) }
}

const linesOf = (selection: Selection) =>
  async function* lines(): AsyncGenerator<Uint8Array, void, void> {
    for await (const batch of selection.read())
      yield Buffer.from(batch.map(({ index, entry }) => formatEntry(index, entry)).join(''), 'latin1')
  }

// Read once for its length, which the archive must say before the content; the log does not change under it.
const entriesFile = async ({ selection, onProgress }: Making): Promise<Packed> => {
  let [bytes, facts] = [0, 0]
  for await (const batch of selection.read()) {
    for (const { index, entry } of batch) bytes += formatEntry(index, entry).length
    facts += batch.length
    onProgress?.(facts)
  }
  return { name: fixed.entries, bytes, chunks: linesOf(selection) }
}

const runsOf = (indexes: readonly number[]): Runs => {
  const runs: [number, number][] = []
  for (const index of indexes) addIndex(runs, index)
  return runs
}

const tileFile = ({ tiles }: Ledger, tile: Tile): Packed => ({
  name: tilePath(tile),
  bytes: tile.width * hashBytes,
  chunks: async function* () {
    const [bytes] = await tiles([tile])
    if (!bytes) throw new Error(`the ledger has lost ${tilePath(tile)}`)
    yield bytes.subarray(0, tile.width * hashBytes)
  },
})

const proofFile = async ({ tiles, latest }: Ledger, index: number): Promise<Packed> =>
  packed(proofName(index), formatProof({ index, proof: await proveInclusion(tiles, index, latest.size), checkpoint: latest.note }))

const meansOf = async ({ ledger, selection }: Making, runs: Runs): Promise<readonly Packed[]> => {
  const { size, note } = ledger.latest
  const tiles = tilesFor(runs, size)
  const means = smaller(tiles, selection.indexes.length, { size, noteBytes: Buffer.byteLength(note) })
  return means === 'tiles'
    ? tiles.map((tile) => tileFile(ledger, tile))
    : Promise.all(selection.indexes.map((index) => proofFile(ledger, index)))
}

const historyFiles = async ({ ledger, request }: Making): Promise<readonly Packed[]> => {
  const { latest, tiles } = ledger
  const daily = ledger.daily.filter(({ size }) => size > 0 && size < latest.size).toSorted((a, b) => a.size - b.size)
  const points = [...daily, latest].map(({ size }) => size)
  const between = points.slice(1).map((to, n) => ({ from: points[n] ?? 0, to }))
  const kept = (request.since ?? []).filter((size) => size > 0 && size < latest.size && !points.includes(size))
  const asked = kept.toSorted((a, b) => a - b).map((from) => ({ from, to: latest.size }))
  const steps = await Promise.all(
    [...between, ...asked].map(async (step) => formatStep({ ...step, proof: await proveConsistency(tiles, step.from, step.to) })),
  )
  return [packed(fixed.consistency, steps.join('')), ...daily.map(({ size, note }) => packed(dailyName(size), note))]
}

const stampFiles = ({ stamps, stampChain: chain, latest, daily }: Ledger): readonly Packed[] => {
  const sizes = new Set([latest, ...daily].map(({ size }) => size))
  const there = stamps.filter(({ size }) => sizes.has(size)).map(({ size, reply }) => packed(stampName(size), reply))
  return chain !== undefined && there.length > 0 ? [...there, packed(stampChain, chain)] : there
}

const listed = async ({ name, bytes, chunks }: Packed): Promise<ManifestFile> => {
  const sum = createHash('sha256')
  for await (const chunk of chunks()) sum.update(chunk)
  return { name, bytes, sha256: sum.digest('hex') }
}

const byName = (a: { readonly name: string }, b: { readonly name: string }): number => (a.name < b.name ? -1 : 1)

/** Plans a bundle: what goes in, how long it is. Its bytes are made while `chunks` is read, twice the same. */
export const makeBundle = async (making: Making): Promise<Bundle> => {
  const { ledger, selection, request, verifier, disclosures = [] } = making
  const ranges = runsOf(selection.indexes)
  const { subject, from, to } = request
  const about = { ...headOf(ledger.latest.note), format: bundleFormat, subject, from, to, ranges, files: [] }
  const files = [
    packed(fixed.checkpoint, ledger.latest.note),
    packed(fixed.disclosures, disclosures.map((one) => `${canonical({ ...one })}\n`).join('')),
    packed(fixed.policy, ledger.policy),
    packed(fixed.readme, readmeOf(about, selection.indexes.length)),
    packed(fixed.verifier, verifier),
    await entriesFile(making),
    ...(await historyFiles(making)),
    ...(await meansOf(making, ranges)),
    ...stampFiles(ledger),
  ].toSorted(byName)
  const sums: ManifestFile[] = []
  for (const file of files) sums.push(await listed(file))
  const manifest = formatManifest({ ...about, files: sums })
  const sum = formatSum(createHash('sha256').update(manifest).digest('hex'))
  const all = [...files, packed(manifestName, manifest), packed(manifestSum, sum)]
  const bytes = all.reduce((total, file) => total + blockBytes + file.bytes + paddingOf(file.bytes), ending().length)
  return { bytes, chunks: () => pack(all) }
}
