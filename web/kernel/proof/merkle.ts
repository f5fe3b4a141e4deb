// The Merkle tree of RFC 9162 as a reader needs it: what leads from one entry to the root, and from an older root to a newer one.
import { type Bytes, joined, same, sha256 } from './bytes.ts'

export const hashBytes = 32

/** SHA-256(0x00 ‖ entry). */
export const leafHash = (entry: Bytes): Promise<Bytes> => sha256(joined(Uint8Array.of(0), entry))
/** SHA-256(0x01 ‖ left ‖ right). */
export const nodeHash = (left: Bytes, right: Bytes): Promise<Bytes> => sha256(joined(Uint8Array.of(1), left, right))

const isSize = (n: number): boolean => Number.isSafeInteger(n) && n >= 0
const areHashes = (hashes: readonly Bytes[]): boolean => hashes.every((one) => one.length === hashBytes)

// Sizes go beyond 32 bits, so halves are divided and not shifted.
const half = (n: number): number => Math.floor(n / 2)
const isOdd = (n: number): boolean => n % 2 === 1

/** On which side of the way up each hash of a proof stands; undefined when so many cannot lead to the root. */
type Side = 'left' | 'right'
type Way = { readonly sides: readonly Side[] } | undefined

const wayUp = (from: number, last: number, steps: number): Way => {
  const sides: Side[] = []
  let [node, end] = [from, last]
  for (let step = 0; step < steps; step++) {
    if (end === 0) return undefined
    const left = isOdd(node) || node === end
    sides.push(left ? 'left' : 'right')
    // Where a node has no sibling on its right it is its parent, level after level.
    if (left) while (node !== 0 && !isOdd(node)) [node, end] = [half(node), half(end)]
    ;[node, end] = [half(node), half(end)]
  }
  return end === 0 ? { sides } : undefined
}

export type Inclusion = {
  readonly leaf: Bytes
  /** from 0 */
  readonly index: number
  readonly size: number
  readonly root: Bytes
  readonly proof: readonly Bytes[]
}

/** RFC 9162 §2.1.3.2: whether the leaf is at this index of the tree with this size and root. */
export const verifyInclusion = async ({ leaf, index, size, root, proof }: Inclusion): Promise<boolean> => {
  if (!isSize(index) || !isSize(size) || index >= size || !areHashes([leaf, root, ...proof])) return false
  const way = wayUp(index, size - 1, proof.length)
  if (!way) return false
  let now = leaf
  for (const [step, sibling] of proof.entries()) {
    now = way.sides[step] === 'left' ? await nodeHash(sibling, now) : await nodeHash(now, sibling)
  }
  return same(now, root)
}

export type Consistency = {
  readonly from: number
  readonly to: number
  readonly fromRoot: Bytes
  readonly toRoot: Bytes
  readonly proof: readonly Bytes[]
}

const isPowerOfTwo = (n: number): boolean => {
  let rest = n
  while (rest > 1 && !isOdd(rest)) rest = half(rest)
  return rest === 1
}

const climbBoth = async ({ from, to, fromRoot, toRoot, proof }: Consistency): Promise<boolean> => {
  const [seed, ...path] = isPowerOfTwo(from) ? [fromRoot, ...proof] : proof
  let [node, end] = [from - 1, to - 1]
  while (isOdd(node)) [node, end] = [half(node), half(end)]
  const way = wayUp(node, end, path.length)
  if (!seed || !way) return false
  let [before, now] = [seed, seed]
  for (const [step, sibling] of path.entries()) {
    if (way.sides[step] === 'left') before = await nodeHash(sibling, before)
    now = way.sides[step] === 'left' ? await nodeHash(sibling, now) : await nodeHash(now, sibling)
  }
  return same(before, fromRoot) && same(now, toRoot)
}

/** RFC 9162 §2.1.4.2: whether the tree of size `to` begins with the one of size `from`. An empty tree shows nothing: it is refused. */
export const verifyConsistency = async (claim: Consistency): Promise<boolean> => {
  const { from, to, fromRoot, toRoot, proof } = claim
  if (!isSize(from) || !isSize(to) || from > to || from === 0 || !areHashes([fromRoot, toRoot, ...proof])) return false
  if (from === to) return proof.length === 0 && same(fromRoot, toRoot)
  return proof.length > 0 && climbBoth(claim)
}
