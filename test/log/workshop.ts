// A whole integrator in memory for tests: a log that grows, a shelf that can break, a signer with a folder of its own, a clock that is moved.
import { openIntegrator, type Stepped } from '../../server/log/integrator.ts'
import { makeFirstKey, readRecords } from '../../server/log/keyring.ts'
import { parseVkey, type Vkey } from '../../server/log/keys.ts'
import type { LeafSource } from '../../server/log/leaves.ts'
import type { Hash } from '../../server/log/merkle.ts'
import type { Extend, Published, Refusal, Shelf } from '../../server/log/shelf.ts'
import { makeSigner, type Signer } from '../../server/log/signer.ts'
import { tilePath } from '../../server/log/tiles.ts'
import type { Tiles } from './trees.ts'

export type MemoryShelf = Shelf & {
  readonly extend: Extend
  readonly kept: { size: number; refusal: Refusal | null; readonly tiles: Tiles; readonly published: Published[] }
}

const nameOf = (level: number, index: number): string => tilePath({ level, index, width: 256 })

export const memoryShelf = (): MemoryShelf => {
  const kept: MemoryShelf['kept'] = { size: 0, refusal: null, tiles: new Map(), published: [] }
  return {
    kept,
    tiles: async (wanted) => wanted.map(({ level, index }) => kept.tiles.get(nameOf(level, index))),
    standing: async () => ({ size: kept.size, refusal: kept.refusal, latest: kept.published.at(-1) }),
    checkpoint: async (origin, size) => kept.published.find((one) => one.origin === origin && one.size === size),
    extend: async ({ from, to, tiles, checkpoint, refusal }) => {
      if (from !== kept.size) throw new Error(`the tree has not ${from} leaves`)
      for (const { level, index, hashes } of tiles) kept.tiles.set(nameOf(level, index), hashes)
      kept.size = to
      kept.refusal = refusal
      if (checkpoint) kept.published.push({ ...checkpoint, size: to, at: '' })
    },
  }
}

export const now = (): string => '2026-05-04T10:00:00.000Z'
export const name = 'registro.example.it/log'

/** A signer in a folder, which gets its first key. */
export const signerIn = async (dir: string): Promise<Signer> => {
  await makeFirstKey({ dir }, name)
  return makeSigner({ dir }, now)
}
export const vkeysIn = async (dir: string): Promise<readonly Vkey[]> =>
  (await readRecords({ dir })).map(({ vkey }) => parseVkey(vkey)).filter((one) => one !== undefined)

export const sourceOf = (leaves: readonly Hash[]): Pick<LeafSource, 'leaves' | 'ahead'> => ({
  ahead: async (size) => leaves.length - size,
  leaves: async (after, limit) => Buffer.concat(leaves.slice(after, after + limit)),
})

export type Workshop = {
  readonly leaves: Hash[]
  readonly clock: { ms: number }
  readonly step: () => Promise<Stepped>
  /** steps until there is nothing more to read */
  readonly settle: () => Promise<Stepped>
}
const noFault = (error: Error): void => {
  throw error
}
/** A process that integrates, from where the shelf stands. */
export const workshop = async (
  leaves: Hash[],
  shelf: Shelf & { extend: Extend },
  signer: Signer,
  batch = 64,
  report = noFault,
): Promise<Workshop> => {
  const clock = { ms: 0 }
  const { step } = await openIntegrator({
    source: sourceOf(leaves),
    shelf,
    extend: shelf.extend,
    signer,
    clock: () => clock.ms,
    report,
    batch,
  })
  const settle = async (): Promise<Stepped> => {
    const stepped = await step()
    return stepped.more ? settle() : stepped
  }
  return { leaves, clock, step, settle }
}
