// A proof one can keep (C2SP tlog-proof, version 1) and the checkpoint inside it, taken apart and checked.
import { type Bytes, fromBase64 } from './bytes.ts'
import { hashBytes, leafHash, verifyInclusion } from './merkle.ts'
import { openNote, type Vkey } from './note.ts'

export type Checkpoint = { readonly origin: string; readonly size: number; readonly root: Bytes }
export type TlogProof = {
  /** leaf index, from 0 */
  readonly index: number
  readonly proof: readonly Bytes[]
  /** the signed note, whole */
  readonly checkpoint: string
}

const title = 'c2sp.org/tlog-proof@v1'
// A tree that can be counted is at most so tall.
const maxHashes = 53

const wholeOf = (text: string): number | undefined =>
  /^(0|[1-9]\d*)$/.test(text) && Number.isSafeInteger(Number(text)) ? Number(text) : undefined

/** Reads the text of a note as a checkpoint; undefined when it is none. */
export const parseCheckpoint = (text: string): Checkpoint | undefined => {
  const [origin = '', sizeText = '', rootText = '', ...rest] = text.split('\n')
  const [size, root] = [wholeOf(sizeText), fromBase64(rootText)]
  if (origin === '' || size === undefined || root?.length !== hashBytes || rest.at(-1) !== '') return undefined
  return { origin, size, root }
}

/** Takes a proof apart without believing it; undefined when it is none. */
export const parseProof = (text: string): TlogProof | undefined => {
  const end = text.indexOf('\n\n')
  if (end < 0) return undefined
  const [first, ...rest] = text.slice(0, end).split('\n')
  const lines = rest[0]?.startsWith('extra ') ? rest.slice(1) : rest
  const [indexLine = '', ...hashLines] = lines
  const index = indexLine.startsWith('index ') ? wholeOf(indexLine.slice('index '.length)) : undefined
  const proof = hashLines.map(fromBase64).filter((hash) => hash?.length === hashBytes) as Bytes[]
  if (first !== title || index === undefined || proof.length !== hashLines.length || proof.length > maxHashes) return undefined
  return { index, proof, checkpoint: text.slice(end + 2) }
}

export type Signed = Checkpoint & { readonly signers: readonly string[] }
export type Fault = 'malformed' | 'wrong-signature' | 'unknown-keys' | 'not-included'
export type Proven =
  | { readonly ok: true; readonly index: number; readonly checkpoint: Signed }
  | { readonly ok: false; readonly why: Fault }

/** Whether the proof shows these exact bytes as an entry of a tree that these keys have signed. */
export const proveEntry = async (entry: Bytes, proofText: string, vkeys: readonly Vkey[]): Promise<Proven> => {
  const proof = parseProof(proofText)
  if (!proof) return { ok: false, why: 'malformed' }
  const note = await openNote(proof.checkpoint, vkeys)
  if (!note.ok) return note
  const checkpoint = parseCheckpoint(note.text)
  if (!checkpoint) return { ok: false, why: 'malformed' }
  const signers = note.verified.map(({ name }) => name)
  // A witness's signature alone says when a tree was seen, not whose it is.
  if (!signers.includes(checkpoint.origin)) return { ok: false, why: 'unknown-keys' }
  const { index, proof: hashes } = proof
  const included = await verifyInclusion({ ...checkpoint, leaf: await leafHash(entry), index, proof: hashes })
  return included ? { ok: true, index, checkpoint: { ...checkpoint, signers } } : { ok: false, why: 'not-included' }
}
