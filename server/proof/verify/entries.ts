// Every entry of the bundle is where it says it is in the tree that was signed.
import { toBase64 } from '../../log/base64.ts'
import { type Hash, leafHash, rootOfInclusion, sameHash } from '../../log/merkle.ts'
import { parseProof } from '../../log/proof-text.ts'
import { tilePath } from '../../log/tiles.ts'
import { addIndex, fixed, manifestName, parseEntry, proofName } from '../format.ts'
import { linesOf } from './archive.ts'
import type { Case } from './case.ts'
import { makeOrder, parseEnvelope } from './envelope.ts'
import { type Finding, failed, proven } from './finding.ts'
import { type Keys, openKeys } from './keys.ts'
import { openPersonal, type Personal } from './personal.ts'
import { askTree, type Tree, treeOf } from './tree.ts'

type Check = (index: number, leaf: Hash) => Finding | undefined

export const treeIn = ({ archive, checkpoint }: Case): Tree => treeOf(checkpoint, (tile) => archive.content(tilePath(tile)))
export const hasTiles = ({ archive }: Case): boolean => [...archive.files.keys()].some((name) => name.startsWith('tile/'))

const byTiles = (one: Case): Check => {
  const tree = treeIn(one)
  return (index, leaf) => {
    const asked = askTree(() => tree.leaf(index))
    if (!asked.ok) {
      const { absent, ...place } = asked.fault
      return failed('entries', absent ? 'manca la tessera che lo prova' : 'la tessera non porta alla radice firmata', { index, ...place })
    }
    if (sameHash(asked.answer, leaf)) return undefined
    const [expected, found] = [toBase64(asked.answer), toBase64(leaf)]
    return failed('entries', 'il fatto non è quello registrato', { file: fixed.entries, index, expected, found })
  }
}

const byProofs =
  ({ archive, checkpoint: { size, root }, note }: Case): Check =>
  (index, leaf) => {
    const file = proofName(index)
    const proof = parseProof(archive.content(file)?.toString('utf8') ?? '')
    if (!proof || proof.index !== index) return failed('entries', 'manca la prova di questo fatto, o non si legge', { file, index })
    if (proof.checkpoint !== note.toString('utf8')) return failed('entries', 'la prova è di un altro punto di controllo', { file, index })
    const found = rootOfInclusion({ leaf, index, size, proof: proof.proof })
    if (found && sameHash(found, root)) return undefined
    const place = { file: fixed.entries, index, expected: toBase64(root), ...(found ? { found: toBase64(found) } : {}) }
    return failed('entries', 'il fatto e la sua prova non portano alla radice firmata', place)
  }

type Walk = { readonly ranges: [number, number][]; count: number }

const notCounted = ({ manifest }: Case, { ranges }: Walk): Finding | undefined => {
  const [expected, found] = [manifest.ranges, ranges].map((runs) => JSON.stringify(runs))
  if (expected === found) return undefined
  return failed('entries', 'i fatti non sono quelli elencati nel manifesto', { file: manifestName, expected, found })
}

type Looks = { readonly personal: Personal; readonly keys: Keys }

const reader = (one: Case, walk: Walk, { personal, keys }: Looks): ((line: string) => Finding | undefined) => {
  const [check, order] = [hasTiles(one) ? byTiles(one) : byProofs(one), makeOrder(one.manifest)]
  let last = -1
  return (line) => {
    const parsed = parseEntry(line)
    const file = `${fixed.entries}:${walk.count + 1}`
    if (!parsed || parsed.index <= last) return failed('entries', 'la riga non è al suo posto o non si legge', { file })
    const { index, entry } = parsed
    if (index >= one.checkpoint.size) return failed('entries', 'il registro firmato non arriva fin qui', { file, index })
    last = index
    addIndex(walk.ranges, index)
    const envelope = parseEnvelope(entry)
    if (!envelope) return check(index, leafHash(entry)) ?? failed('entries', 'il contenuto non è un fatto', { file, index })
    const wrong = order(envelope)
    return (
      check(index, leafHash(entry)) ??
      (wrong && failed('entries', wrong.says, { ...wrong, file, index })) ??
      keys.look(index, envelope) ??
      personal.look(index, envelope, entry)
    )
  }
}

const stride = 1 << 14

/** Reads the entries once, in order, and stops at the first that is wrong. */
export function* entriesStep(one: Case): Generator<Finding, void, void> {
  const personal = openPersonal(one.archive.content(fixed.disclosures)?.toString('utf8') ?? '')
  if ('verdict' in personal) return yield personal
  const walk: Walk = { ranges: [], count: 0 }
  const keys = openKeys(one)
  const read = reader(one, walk, { personal, keys })
  for (const line of linesOf(one.archive.chunks(fixed.entries))) {
    const wrong = read(line)
    if (wrong) return yield wrong
    walk.count += 1
    if (walk.count % stride === 0) one.ask.onProgress?.(walk.count)
  }
  const uncounted = notCounted(one, walk)
  if (uncounted) return yield uncounted
  yield proven('entries', `${walk.count} fatti sono nel registro firmato, al loro posto e senza buchi nelle loro storie`)
  yield* keys.sum()
  yield personal.sum()
}
