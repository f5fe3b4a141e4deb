// A register on the network, verified from outside: its signed checkpoint, and every tile of its tree.
import { toBase64 } from '../../log/base64.ts'
import { sameHash } from '../../log/merkle.ts'
import { countAt, hashAt, levelsOf, type Tile, tilePath, tileWidth } from '../../log/tiles.ts'
import { keeping, type ReadTiles, rootAt, TileMissing } from '../../log/tree.ts'
import { type Policy, type Trusted, trust } from '../policy.ts'
import { type Ask, distrust } from '../verify/case.ts'
import { type Finding, failed, missing, proven } from '../verify/finding.ts'
import type { Verification } from '../verify/verify.ts'

const patience = 10_000
const together = 8

/** The register does not answer as one: what it said instead. */
export class Away extends Error {
  override readonly name = 'Away'
}

const get = async (base: string, path: string): Promise<Response> => {
  const url = `${base.replace(/\/$/, '')}/log/${path}`
  try {
    return await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(patience) })
  } catch (error) {
    throw new Away(`${url}: ${error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error)}`)
  }
}

const bytesOf = async (base: string, tile: Tile): Promise<Uint8Array | undefined> => {
  const answer = await get(base, tilePath(tile))
  return answer.ok ? new Uint8Array(await answer.arrayBuffer()) : undefined
}

const tilesFrom =
  (base: string): ReadTiles =>
  async (wanted) => {
    const found: (Uint8Array | undefined)[] = []
    for (let at = 0; at < wanted.length; at += together)
      found.push(...(await Promise.all(wanted.slice(at, at + together).map((tile) => bytesOf(base, tile)))))
    return found
  }

// A tile on the edge has to be asked for by the width it has in this tree, not by what a question needs of it.
const asServed =
  (read: ReadTiles, size: number): ReadTiles =>
  (wanted) =>
    read(wanted.map(({ level, index }) => ({ level, index, width: Math.min(tileWidth, countAt(level, size) - index * tileWidth) })))

const whole = (level: number, index: number): Tile => ({ level, index, width: tileWidth })

/** Every full tile of a level has the hash that the level above says. */
const levelFinding = async (read: ReadTiles, level: number, size: number, ask: Ask): Promise<Finding | undefined> => {
  const full = Math.floor(countAt(level, size) / tileWidth)
  for (let from = 0; from < full; from += together) {
    const wanted = Array.from({ length: Math.min(together, full - from) }, (_, n) => whole(level, from + n))
    const found = await read(wanted)
    for (const [n, tile] of wanted.entries()) {
      const bytes = found[n]
      const [file, index] = [tilePath(tile), tile.index * tileWidth ** (level + 1)]
      if (bytes?.length !== tileWidth * 32) return failed('entries', 'la tessera non c’è, o non è intera', { file, index })
      const [parent] = await read([{ level: level + 1, index: Math.floor(tile.index / tileWidth), width: (tile.index % tileWidth) + 1 }])
      const at = (tile.index % tileWidth) * 32
      const [expected, made] = [parent?.subarray(at, at + 32) ?? new Uint8Array(), hashAt(bytes, { tile, offset: 0, width: tileWidth })]
      if (!sameHash(expected, made))
        return failed('entries', 'la tessera non porta alla radice firmata', {
          file,
          index,
          expected: toBase64(expected),
          found: toBase64(made),
        })
    }
    if (level === 0) ask.onProgress?.((from + wanted.length) * tileWidth)
  }
  return undefined
}

const treeFinding = async (read: ReadTiles, { size, root }: Trusted, ask: Ask): Promise<Finding> => {
  const made = await rootAt(read, size)
  if (!sameHash(made, root))
    return failed('entries', 'le tessere non portano alla radice firmata', {
      file: 'tile',
      expected: toBase64(root),
      found: toBase64(made),
    })
  for (let level = levelsOf(size) - 1; level >= 0; level -= 1) {
    const wrong = await levelFinding(read, level, size, ask)
    if (wrong) return wrong
  }
  return proven('entries', `tutte le tessere di un registro di ${size} fatti portano alla radice firmata`)
}

const sinceFinding = async (read: ReadTiles, now: Trusted, policy: Policy, since: string): Promise<Finding> => {
  const old = trust(policy, since)
  if (!old.ok) return distrust('--since', old.why)
  if (old.origin !== now.origin) return distrust('--since', 'other-origin')
  if (old.size > now.size)
    return failed('history', 'il registro si è accorciato', {
      file: '--since',
      index: now.size,
      expected: `${old.size}`,
      found: `${now.size}`,
    })
  const made = await rootAt(read, old.size)
  if (sameHash(made, old.root)) return proven('history', `continua il registro di ${old.size} fatti che avevi conservato`)
  const place = { file: '--since', index: old.size - 1, expected: toBase64(old.root), found: toBase64(made) }
  return failed('history', `i primi ${old.size} fatti non sono più quelli di allora`, place)
}

async function* steps(base: string, now: Trusted, policy: Policy, ask: Ask): AsyncGenerator<Finding, void, void> {
  const read = keeping(asServed(tilesFrom(base), now.size), 64)
  yield now.quorum
    ? proven('signatures', 'il punto di controllo è firmato con una chiave di cui ti fidi')
    : failed('signatures', 'i testimoni che lo hanno controfirmato non bastano', { file: 'checkpoint', expected: policy.quorum })
  yield await treeFinding(read, now, ask)
  if (ask.since !== undefined) yield await sinceFinding(read, now, policy, ask.since)
}

/** Verifies the register at this address. Throws `Away` when nobody answers there. */
export const verifyUrl = async (base: string, ask: Ask): Promise<Verification> => {
  const { policy } = ask
  if (!policy)
    return { findings: [missing('signatures', 'di chi ti fidi? Passa --policy con le chiavi del registro, avute per altra via')] }
  const answer = await get(base, 'checkpoint')
  if (!answer.ok) throw new Away(`${base}: nessun punto di controllo (${answer.status})`)
  const now = trust(policy, new Uint8Array(await answer.arrayBuffer()))
  if (!now.ok) return { findings: [distrust('checkpoint', now.why)] }
  const findings: Finding[] = []
  try {
    for await (const finding of steps(base, now, policy, ask)) {
      findings.push(finding)
      if (finding.verdict === 'failed') break
    }
  } catch (error) {
    if (!(error instanceof TileMissing)) throw error
    findings.push(failed('entries', `manca una tessera: ${error.message}`, { file: 'tile' }))
  }
  return { findings, origin: now.origin, size: now.size, root: now.root }
}
