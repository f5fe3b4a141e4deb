// What this browser remembers of the register: the largest tree it has seen, which every later one must continue.
import { send } from '../http.ts'
import { isProblem } from '../problem.ts'
import { keep, recall } from '../remember.ts'
import { type Bytes, fromBase64, same, toBase64 } from './bytes.ts'
import { verifyConsistency } from './merkle.ts'

export type Seen = { readonly origin: string; readonly size: number; readonly root: Bytes }
/** `first`: never seen before. `continues`: it holds all that this browser had seen. `forked`: it does not. `unknown`: nobody could say. */
export type Continuity = 'first' | 'continues' | 'forked' | 'unknown'

const shelf = (origin: string): string => `seal.${origin}`

const remembered = (origin: string): Seen | undefined => {
  const [size = '', root = ''] = recall(shelf(origin))?.split(' ') ?? []
  const bytes = fromBase64(root)
  return /^\d+$/.test(size) && bytes?.length === 32 ? { origin, size: Number(size), root: bytes } : undefined
}

type Answer = { readonly proof: readonly string[] }

/** Holds a checkpoint that was just verified against the one remembered, and remembers the larger. */
export const continuity = async (now: Seen): Promise<Continuity> => {
  const before = remembered(now.origin)
  const remember = (): boolean => keep(shelf(now.origin), `${now.size} ${toBase64(now.root)}`)
  if (!before) {
    remember()
    return 'first'
  }
  if (before.size === now.size) return same(before.root, now.root) ? 'continues' : 'forked'
  const [small, large] = before.size < now.size ? [before, now] : [now, before]
  const answer = await send<Answer>(`/api/log/consistency?from=${small.size}&to=${large.size}`)
  if (isProblem(answer)) return answer.status === 404 || answer.status === 422 ? 'forked' : 'unknown'
  const proof = answer.proof.map(fromBase64)
  if (proof.some((hash) => hash === undefined)) return 'forked'
  const claim = { from: small.size, to: large.size, fromRoot: small.root, toRoot: large.root, proof: proof as Bytes[] }
  if (!(await verifyConsistency(claim))) return 'forked'
  if (now.size > before.size) remember()
  return 'continues'
}
