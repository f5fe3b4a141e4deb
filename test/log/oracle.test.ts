// Go's own transparency log agrees with ours: keys, checkpoint, every tile, proofs; and disagrees as soon as one byte is another.
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { beforeAll, describe, expect, it } from 'vitest'
import { toBase64 } from '../../server/log/base64.ts'
import { formatCheckpoint } from '../../server/log/checkpoint.ts'
import { formatVkey, newSkey, vkeyOf } from '../../server/log/keys.ts'
import { hashBytes, leafHash, rootOf } from '../../server/log/merkle.ts'
import { signNote } from '../../server/log/note.ts'
import { levelsOf, tilePath, tilesAt } from '../../server/log/tiles.ts'
import { proveConsistency, proveInclusion } from '../../server/log/tree.ts'
import { afterFile } from '../support/later.ts'
import { scratchDir } from '../support/scratch.ts'
import { root as home } from '../support/tool.ts'
import { growAll, readFrom } from './trees.ts'

const run = promisify(execFile)
// Where Debian's golang-golang-x-mod-dev puts its sources.
const gopath = process.env.GOPATH ?? '/usr/share/gocode'
const go = (process.env.PATH ?? '')
  .split(':')
  .map((folder) => join(folder, 'go'))
  .find(existsSync)
const missing = go === undefined || !existsSync(join(gopath, 'src/golang.org/x/mod/sumdb/tlog'))
if (missing)
  console.warn('SKIPPED: no Go with golang.org/x/mod here (Debian: golang-go golang-golang-x-mod-dev): nobody else has checked our proofs.')

const { later, undo } = afterFile()
const size = 70_000
const texts = Array.from({ length: size }, (_, n) => Buffer.from(`fatto ${n}`))
const leaves = texts.map(leafHash)
const { tiles } = growAll(leaves, [8192, 300, 50_000])
let folder: string
let oracle: string

const writeLog = async (at: string): Promise<void> => {
  const skey = newSkey('registro.example.it/log/1')
  const put = async (name: string, content: string | Uint8Array): Promise<void> => {
    await mkdir(dirname(join(at, name)), { recursive: true })
    await writeFile(join(at, name), content)
  }
  await put('log.vkey', `${formatVkey(vkeyOf(skey))}\n`)
  await put('checkpoint', signNote(formatCheckpoint({ origin: skey.name, size, root: rootOf(leaves) }), [skey]))
  await put('entries', texts.map((text) => text.toString('hex')).join('\n'))
  for (let level = 0; level < levelsOf(size); level += 1)
    for (const tile of tilesAt(level, size)) {
      const bytes = tiles.get(tilePath({ ...tile, width: 256 })) ?? new Uint8Array()
      await put(tilePath(tile), bytes.subarray(0, tile.width * hashBytes))
    }
  const read = readFrom(tiles)
  const indexes = [0, 1, 255, 256, 40_000, 65_535, 65_536, 69_887, 69_888, size - 1]
  const froms = [1, 2, 255, 256, 257, 65_535, 65_536, 65_537, 69_888, size - 1, size]
  const inclusion = indexes.map(async (index) => ({ index, proof: (await proveInclusion(read, index, size)).map(toBase64) }))
  const consistency = froms.map(async (from) => ({
    ...{ from, root: toBase64(rootOf(leaves, { from: 0, to: from })) },
    proof: (await proveConsistency(read, from, size)).map(toBase64),
  }))
  await put('proofs.json', JSON.stringify({ inclusion: await Promise.all(inclusion), consistency: await Promise.all(consistency) }))
}

const ask = async (): Promise<string> => {
  const { stdout } = await run(oracle, [folder]).catch((error: { stdout: string }) => error)
  return stdout.trim()
}
const flipped = async (name: string, at: number): Promise<string> => {
  const [path, before] = [join(folder, name), await readFile(join(folder, name))]
  const changed = Buffer.from(before)
  changed[at] = (changed[at] ?? 0) ^ 1
  await writeFile(path, changed)
  return ask().finally(() => writeFile(path, before))
}

describe.skipIf(missing)('Go’s sumdb', () => {
  beforeAll(async () => {
    folder = await scratchDir(later)
    oracle = join(folder, 'oracle')
    await writeLog(folder)
    const env = { ...process.env, GO111MODULE: 'off', GOPATH: gopath, GOFLAGS: '', GOCACHE: join(folder, 'cache') }
    await run(go ?? '', ['build', '-o', oracle, join(home, 'test/log/oracle.go')], { env })
    return undo
  }, 180_000)

  it('agrees with our log of 70,000 entries', async () => {
    expect(await ask()).toBe('agreed: 70000 277 10 11')
  })
  it.each([
    ['checkpoint', 30, 'invalid signature'],
    ['checkpoint', 120, 'malformed note'],
    ['log.vkey', 40, 'invalid verifier hash'],
    ['tile/0/000', 4000, 'another tile at tile/0/000'],
    ['tile/0/273.p/112', 8, 'another tile at tile/0/273.p/112'],
    ['tile/1/000', 100, 'another tile at tile/1/000'],
    ['tile/1/001.p/17', 9, 'another tile at tile/1/001.p/17'],
    ['tile/2/000.p/1', 3, 'another tile at tile/2/000.p/1'],
    ['entries', 1000, 'another root'],
  ])('does not agree when a byte of %s is another', async (name, at, why) => {
    expect(await flipped(name, at)).toContain(`refused: ${why}`)
  })
  it('does not agree with a proof in which one hash is another', async () => {
    const text = await readFile(join(folder, 'proofs.json'), 'utf8')
    expect(await flipped('proofs.json', text.indexOf('proof":["') + 12)).toContain('refused: invalid transparency proof')
  })
})
