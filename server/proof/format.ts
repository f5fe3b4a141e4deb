// The bundle as its maker and its verifier agree on it: names of files, lines of entries, the manifest.
import { canonical, type Json } from '../../events/kernel/jcs.ts'

export const bundleFormat = 'comunanza-bundle/1'
/** name of the manifest; its own SHA-256 stands in `manifestSum`, in the form of `sha256sum` */
export const manifestName = 'manifest.json'
export const manifestSum = 'manifest.sha256'
export const fixed = {
  checkpoint: 'checkpoint',
  consistency: 'consistency.jsonl',
  disclosures: 'disclosures.jsonl',
  entries: 'entries.jsonl',
  policy: 'policy.txt',
  readme: 'LEGGIMI.md',
  verifier: 'verify.mjs',
} as const

export const dailyName = (size: number): string => `checkpoints/${size}`
export const proofName = (index: number): string => `proofs/${index}.tlog-proof`
export const stampName = (size: number): string => `tsa/${size}.tsr`
export const stampChain = 'tsa/chain.pem'

export type Subject = { readonly [kind in SubjectKind]?: string }
export const subjectKinds = ['pact', 'organisation', 'municipality', 'all'] as const
export type SubjectKind = (typeof subjectKinds)[number]

export type ManifestFile = { readonly name: string; readonly bytes: number; readonly sha256: string }
export type Manifest = {
  readonly format: string
  readonly origin: string
  readonly size: number
  /** of the tree, in base64 */
  readonly root: string
  readonly subject: Subject
  /** days of recording in Italy, both included */
  readonly from?: string
  readonly to?: string
  /** runs of leaf indexes that are in the bundle: first and last of each */
  readonly ranges: readonly (readonly [number, number])[]
  /** everything but the manifest and its sum, sorted by name */
  readonly files: readonly ManifestFile[]
}

export const formatManifest = (manifest: Manifest): string => canonical(manifest as unknown as Json)
export const formatSum = (sha256: string): string => `${sha256}  ${manifestName}\n`

const head = '{"entry":"'
const middle = '","i":'
const tail = '}'

/** A line of `entries.jsonl`: canonical JSON of `{entry, i}`, the entry in base64. */
export const formatEntry = (index: number, entry: Uint8Array): string =>
  `${head}${Buffer.from(entry.buffer, entry.byteOffset, entry.byteLength).toString('base64')}${middle}${index}${tail}\n`

/** Reads such a line, without its newline; undefined when it is written in any other way. */
export const parseEntry = (line: string): { readonly index: number; readonly entry: Buffer } | undefined => {
  const cut = line.indexOf(middle, head.length)
  if (cut < 0 || !line.startsWith(head) || !line.endsWith(tail)) return undefined
  const [base64, digits] = [line.slice(head.length, cut), line.slice(cut + middle.length, -tail.length)]
  const index = Number(digits)
  if (!Number.isSafeInteger(index) || String(index) !== digits || index < 0) return undefined
  const entry = Buffer.from(base64, 'base64')
  // Base64 that says the same bytes in another way is longer or shorter, or differs in its idle bits.
  return entry.toString('base64') === base64 ? { index, entry } : undefined
}

/** Adds an index, larger than those before, to the runs. */
export const addIndex = (runs: [number, number][], index: number): void => {
  const last = runs.at(-1)
  if (last && last[1] + 1 === index) last[1] = index
  else runs.push([index, index])
}
