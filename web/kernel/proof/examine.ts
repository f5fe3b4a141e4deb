// Examining a seal: the entry, its proof and the register's keys are fetched, and everything else is this browser's own work.
import { type Problem, unreachable } from '../problem.ts'
import { toHex, utf8 } from './bytes.ts'
import { type Compared, compared, type Entry, entryOf, type Sealed } from './claims.ts'
import { type Continuity, continuity } from './memory.ts'
import { canVerify, parseVkey, type Vkey } from './note.ts'
import { type Fault, proveEntry } from './tlog-proof.ts'

export type Verified = {
  readonly entry: Entry
  readonly claims: readonly Compared[]
  /** leaf index, from 0 */
  readonly index: number
  readonly origin: string
  readonly size: number
  /** in hexadecimal */
  readonly root: string
  readonly signers: readonly string[]
  readonly memory: Exclude<Continuity, 'forked'>
}
/** `other-fact`: the entry is not the one asked for. `other-words`: the page says something else. `forked`: the register no longer continues what was seen. */
export type Broken = Fault | 'other-fact' | 'other-words' | 'forked'
export type Examined =
  | { readonly state: 'verified'; readonly verified: Verified }
  | { readonly state: 'failed'; readonly why: Broken; readonly claims: readonly Compared[] }
  /** recorded a moment ago: its proof comes within seconds */
  | { readonly state: 'waiting'; readonly seconds: number }
  | { readonly state: 'unable' }
  | { readonly state: 'silent'; readonly problem: Problem }

type Fetched = { readonly status: number; readonly text: string; readonly retry: number }

const read = async (url: string): Promise<Fetched | Problem> => {
  try {
    const response = await fetch(url, { cache: 'no-cache' })
    const text = await response.text()
    if (!response.ok) return { problem: true, status: response.status, title: '', code: 'failure' }
    return { status: response.status, text, retry: Number(response.headers.get('retry-after') ?? 1) || 1 }
  } catch {
    return unreachable
  }
}
const isFetched = (one: Fetched | Problem): one is Fetched => !('problem' in one)

/** Verifier keys wherever the answer has them: JSON with `vkey` members, or one to a line. */
export const vkeysIn = async (text: string): Promise<readonly Vkey[]> => {
  const found = text.match(/[^\s"+]+\+[0-9a-fA-F]{8}\+[A-Za-z0-9+/=]+/g) ?? []
  return (await Promise.all([...new Set(found)].map(parseVkey))).filter((key) => key !== undefined)
}

const broken = (why: Broken, claims: readonly Compared[] = []): Examined => ({ state: 'failed', why, claims })

type Pieces = { readonly entry: string; readonly proof: string; readonly keys: string }

const judged = async (sealed: Sealed, { entry: text, proof, keys }: Pieces): Promise<Examined> => {
  const proven = await proveEntry(utf8(text), proof, await vkeysIn(keys))
  if (!proven.ok) return broken(proven.why)
  const entry = entryOf(text)
  if (entry?.id !== sealed.event) return broken('other-fact')
  const claims = compared(sealed.claims, entry)
  if (claims.some(({ agrees }) => !agrees)) return broken('other-words', claims)
  const { checkpoint, index } = proven
  const { origin, size, root, signers } = checkpoint
  const memory = await continuity({ origin, size, root })
  if (memory === 'forked') return broken('forked', claims)
  return { state: 'verified', verified: { entry, claims, index, origin, size, root: toHex(root), signers, memory } }
}

/** Where the proof of a fact is. */
export const proofAddress = (event: string): string => `/api/log/events/${event}/proof`
export const entryAddress = (event: string): string => `/api/log/events/${event}/entry`

export const examine = async (sealed: Sealed): Promise<Examined> => {
  const [proof, entry, keys] = await Promise.all([read(proofAddress(sealed.event)), read(entryAddress(sealed.event)), read('/log/keys')])
  if (isFetched(proof) && proof.status === 202) return { state: 'waiting', seconds: Math.min(proof.retry, 10) }
  if (!isFetched(proof)) return { state: 'silent', problem: proof }
  if (!isFetched(entry)) return { state: 'silent', problem: entry }
  if (!isFetched(keys)) return { state: 'silent', problem: keys }
  if (!(await canVerify())) return { state: 'unable' }
  return judged(sealed, { entry: entry.text, proof: proof.text, keys: keys.text })
}
