// Moves a whole log from one store to another, and proves that both hold the same entries.
import { canonical } from '../events/kernel/index.ts'
import { type Edge, grow, noEdge, rootOfEdge } from './log/growth.ts'
import { leafHash, sameHash } from './log/merkle.ts'
import type { Copied, CopySource, CopyTarget } from './stores/copying.ts'

export type Copying = {
  readonly from: CopySource
  readonly to: CopyTarget
  readonly onProgress?: (done: number, total: number) => void
  /** leaves off between two pages; what was copied stays, and a next time goes on from there */
  readonly signal?: AbortSignal
}
export type CopyAnswer =
  /** `root` is that of the Merkle tree over all entries, of both */
  | { readonly outcome: 'same'; readonly copied: number; readonly size: number; readonly root: Uint8Array }
  /** the target has events of its own: nothing was copied */
  | { readonly outcome: 'stranger'; readonly id: string }
  /** entry `index`, from 0, is not the same on both sides, or is on one only */
  | { readonly outcome: 'different'; readonly index: number }
  | { readonly outcome: 'interrupted'; readonly copied: number }

const page = 1000

const leafOf = ({ event }: Copied): Buffer => leafHash(Buffer.from(canonical({ ...event, position: undefined })))

async function* pages(log: CopySource): AsyncGenerator<readonly Copied[], undefined, void> {
  for (let after = 0; ; ) {
    const found = await log.read(after, page)
    if (found.length > 0) yield found
    if (found.length < page) return undefined
    after = found.at(-1)?.event.position ?? after
  }
}

/** Reads both logs from the first entry to the last: the root they share, or the first entry they do not. */
export const compareLogs = async (one: CopySource, other: CopySource): Promise<{ size: number; root: Uint8Array } | { index: number }> => {
  const there = pages(other)
  let edge: Edge = noEdge
  let spare: readonly Buffer[] = []
  for await (const found of pages(one)) {
    const leaves = found.map(leafOf)
    while (spare.length < leaves.length) {
      const next = await there.next()
      if (next.done) break
      spare = [...spare, ...next.value.map(leafOf)]
    }
    const differs = leaves.findIndex((leaf, index) => !spare[index] || !sameHash(leaf, spare[index]))
    if (differs >= 0) return { index: edge.size + differs }
    spare = spare.slice(leaves.length)
    edge = grow(edge, Buffer.concat(leaves)).edge
  }
  const more = spare.length > 0 || !(await there.next()).done
  return more ? { index: edge.size } : { size: edge.size, root: rootOfEdge(edge) }
}

const verdict = async ({ from, to }: Copying, copied: number): Promise<CopyAnswer> => {
  const compared = await compareLogs(from, to)
  return 'index' in compared ? { outcome: 'different', ...compared } : { outcome: 'same', copied, ...compared }
}

/** Copies what the target lacks. Nobody should write meanwhile; rejects with what the stores reject with, and may then be begun again. */
export const copyLog = async (copying: Copying): Promise<CopyAnswer> => {
  const { from, to, onProgress, signal } = copying
  const last = await to.last()
  const resumed = last ? await from.positionOf(last.id) : 0
  if (last && resumed === undefined) return { outcome: 'stranger', id: last.id }
  const total = await from.size()
  let [after, copied, done] = [resumed ?? 0, 0, last ? await to.size() : 0]
  for (;;) {
    if (signal?.aborted) return { outcome: 'interrupted', copied }
    const found = await from.read(after, page)
    if (found.length > 0) await to.put(found)
    copied += found.length
    done += found.length
    onProgress?.(done, total)
    if (found.length < page) return verdict(copying, copied)
    after = found.at(-1)?.event.position ?? after
  }
}
