// The Merkle tree of RFC 9162: hashes of leaves and nodes, roots, and what proves that something is in a tree or that one tree continues another.
import { createHash, hash } from 'node:crypto'
import { consistencyRanges, inclusionRanges, isSize, type Range, splitOf } from './ranges.ts'

/** 32 bytes of SHA-256. */
export type Hash = Uint8Array
export const hashBytes = 32

const leafPrefix = Uint8Array.of(0)
const pair = Buffer.alloc(1 + 2 * hashBytes, 1)

/** SHA-256(0x00 ‖ entry). */
export const leafHash = (entry: Uint8Array): Buffer => createHash('sha256').update(leafPrefix).update(entry).digest()

/** SHA-256(0x01 ‖ left ‖ right). */
export const nodeHash = (left: Hash, right: Hash): Buffer => {
  pair.set(left, 1)
  pair.set(right, 1 + hashBytes)
  return hash('sha256', pair, 'buffer')
}

/** The parents of an even number of hashes that lie one after the other, laid out the same way. */
export const rowAbove = (row: Uint8Array): Buffer => {
  const above = Buffer.allocUnsafe(row.length / 2)
  for (let at = 0; at < above.length; at += hashBytes) {
    pair.set(row.subarray(2 * at, 2 * (at + hashBytes)), 1)
    // As a string of bytes the digest comes at half the price of a buffer of its own.
    above.write(hash('sha256', pair, 'binary'), at, 'binary')
  }
  return above
}

/** The root of a power of two of hashes that lie one after the other. */
export const rootOfRow = (row: Uint8Array): Uint8Array => (row.length <= hashBytes ? row : rootOfRow(rowAbove(row)))

/** The root of a tree without leaves: SHA-256 of nothing. */
export const emptyRoot: Hash = hash('sha256', '', 'buffer')

export const sameHash = (a: Hash, b: Hash): boolean => Buffer.compare(a, b) === 0

/** Joins the roots of neighbouring subtrees, each at most as tall as the one before it, from the right. */
export const joinRight = (roots: readonly Hash[]): Hash =>
  roots.length === 0 ? emptyRoot : roots.reduceRight((right, left) => nodeHash(left, right))

/** The root over leaf hashes, or over any roots of equally tall subtrees; the last one may be of a smaller subtree. */
export const rootOf = (leaves: readonly Hash[], { from, to }: Range = { from: 0, to: leaves.length }): Hash => {
  if (to - from <= 1) return leaves[from] ?? emptyRoot
  const middle = from + splitOf(to - from)
  return nodeHash(rootOf(leaves, { from, to: middle }), rootOf(leaves, { from: middle, to }))
}

/** RFC 9162 §2.1.3.1: the hashes that lead from leaf `index` to the root of all leaves. Throws a RangeError when there is no such leaf. */
export const inclusionProof = (leaves: readonly Hash[], index: number): readonly Hash[] =>
  inclusionRanges(index, leaves.length).map((range) => rootOf(leaves, range))

/** RFC 9162 §2.1.4.1: the hashes that show that all leaves continue the first `from` of them. Throws a RangeError when there are fewer. */
export const consistencyProof = (leaves: readonly Hash[], from: number): readonly Hash[] =>
  consistencyRanges(from, leaves.length).map((range) => rootOf(leaves, range))

const half = (n: number): number => Math.floor(n / 2)
const isOdd = (n: number): boolean => n % 2 === 1
const allHashes = (hashes: readonly Hash[]): boolean => hashes.every((one) => one.length === hashBytes)

/** Two paths up the tree, of the last leaf there was and of the last leaf there is; numbers because sizes go beyond 32 bits. */
type Climb = { fn: number; sn: number }

const up = (at: Climb): void => {
  at.fn = half(at.fn)
  at.sn = half(at.sn)
}

// Where a node has no sibling on its right it is its parent, level after level.
const skipAlone = (at: Climb): void => {
  while (at.fn !== 0 && !isOdd(at.fn)) up(at)
}

export type Inclusion = {
  readonly leaf: Hash
  /** from 0 */
  readonly index: number
  readonly size: number
  readonly proof: readonly Hash[]
}

/** RFC 9162 §2.1.3.2: the root that the proof leads to, or undefined when it cannot be a proof for this index and size. */
export const rootOfInclusion = ({ leaf, index, size, proof }: Inclusion): Hash | undefined => {
  if (!isSize(index) || !isSize(size) || index >= size || !allHashes([leaf, ...proof])) return undefined
  const at: Climb = { fn: index, sn: size - 1 }
  let root = leaf
  for (const sibling of proof) {
    if (at.sn === 0) return undefined
    if (isOdd(at.fn) || at.fn === at.sn) {
      root = nodeHash(sibling, root)
      skipAlone(at)
    } else root = nodeHash(root, sibling)
    up(at)
  }
  return at.sn === 0 ? root : undefined
}

/** Whether the leaf is at this index of the tree with this size and root. Sizes above 2^53 − 1 are refused. */
export const verifyInclusion = (claim: Inclusion & { readonly root: Hash }): boolean => {
  const root = rootOfInclusion(claim)
  return root !== undefined && sameHash(root, claim.root)
}

export type Consistency = {
  readonly from: number
  readonly to: number
  readonly fromRoot: Hash
  readonly toRoot: Hash
  readonly proof: readonly Hash[]
}

const isPowerOfTwo = (n: number): boolean => Number.isInteger(Math.log2(n)) && 2 ** Math.log2(n) === n

const climbBoth = ({ from, to, fromRoot, toRoot, proof }: Consistency): boolean => {
  const [seed, ...path] = isPowerOfTwo(from) ? [fromRoot, ...proof] : proof
  if (!seed) return false
  const at: Climb = { fn: from - 1, sn: to - 1 }
  while (isOdd(at.fn)) up(at)
  let [before, now] = [seed, seed]
  for (const sibling of path) {
    if (at.sn === 0) return false
    if (isOdd(at.fn) || at.fn === at.sn) {
      before = nodeHash(sibling, before)
      now = nodeHash(sibling, now)
      skipAlone(at)
    } else now = nodeHash(now, sibling)
    up(at)
  }
  return at.sn === 0 && sameHash(before, fromRoot) && sameHash(now, toRoot)
}

/** RFC 9162 §2.1.4.2: whether the tree of size `to` begins with the one of size `from`. Sizes above 2^53 − 1 are refused. */
export const verifyConsistency = (claim: Consistency): boolean => {
  const { from, to, fromRoot, toRoot, proof } = claim
  if (!isSize(from) || !isSize(to) || from > to || !allHashes([fromRoot, toRoot, ...proof])) return false
  if (from === to) return proof.length === 0 && sameHash(fromRoot, toRoot)
  // Every tree continues the empty one, and there is nothing to prove.
  if (from === 0) return proof.length === 0 && sameHash(fromRoot, emptyRoot)
  return proof.length > 0 && climbBoth(claim)
}
