// A proof one can keep (C2SP tlog-proof, version 1): where an entry is, the way up to the root, and the signed checkpoint that has that root.
import { fromBase64, toBase64 } from './base64.ts'
import { type OpenedCheckpoint, openCheckpoint } from './checkpoint.ts'
import type { Vkey } from './keys.ts'
import { type Hash, hashBytes, verifyInclusion } from './merkle.ts'
import { isSize } from './ranges.ts'

export type ProofText = {
  /** leaf index, from 0 */
  readonly index: number
  /** from the leaf's sibling up */
  readonly proof: readonly Hash[]
  /** the signed note, whole */
  readonly checkpoint: string
  /** opaque and not proven by anything */
  readonly extra?: Uint8Array
}

const title = 'c2sp.org/tlog-proof@v1'
// A tree that can be counted is at most so tall.
const maxHashes = 53

export const formatProof = ({ index, proof, checkpoint, extra }: ProofText): string =>
  [title, ...(extra ? [`extra ${toBase64(extra)}`] : []), `index ${index}`, ...proof.map(toBase64), '', checkpoint].join('\n')

const parseIndex = (line: string): number | undefined => {
  const [, digits] = /^index (0|[1-9]\d*)$/.exec(line) ?? []
  return digits !== undefined && isSize(Number(digits)) ? Number(digits) : undefined
}

/** Takes a proof apart without believing it; undefined when it is none. */
export const parseProof = (text: string): ProofText | undefined => {
  const end = text.indexOf('\n\n')
  const [first, ...lines] = text.slice(0, Math.max(end, 0)).split('\n')
  const extraText = lines[0]?.startsWith('extra ') ? lines.shift()?.slice('extra '.length) : undefined
  const extra = extraText === undefined ? undefined : fromBase64(extraText)
  const index = parseIndex(lines.shift() ?? '')
  const proof = lines.map(fromBase64).filter((hash) => hash?.length === hashBytes) as Hash[]
  if (first !== title || index === undefined || proof.length !== lines.length || proof.length > maxHashes) return undefined
  if (extraText !== undefined && !extra) return undefined
  return { index, proof, checkpoint: text.slice(end + 2), ...(extra ? { extra } : {}) }
}

export type ProvenEntry =
  | { readonly ok: true; readonly index: number; readonly checkpoint: OpenedCheckpoint & { readonly ok: true } }
  | { readonly ok: false; readonly why: 'malformed' | 'wrong-signature' | 'unknown-keys' | 'other-origin' | 'not-included' }

/** Whether the proof shows this leaf in a tree that these keys have signed. */
export const verifyProof = (text: string, leaf: Hash, vkeys: readonly Vkey[], origin?: string): ProvenEntry => {
  const parsed = parseProof(text)
  if (!parsed) return { ok: false, why: 'malformed' }
  const checkpoint = openCheckpoint(parsed.checkpoint, vkeys, origin)
  if (!checkpoint.ok) return checkpoint
  const { size, root } = checkpoint
  if (!verifyInclusion({ leaf, index: parsed.index, size, root, proof: parsed.proof })) return { ok: false, why: 'not-included' }
  return { ok: true, index: parsed.index, checkpoint }
}
