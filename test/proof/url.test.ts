// A register verified from outside, over HTTP: tile by tile, against a key and against an old checkpoint.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, it } from 'vitest'
import { countAt, parseTilePath, tilePath } from '../../server/log/tiles.ts'
import { Away, verifyUrl } from '../../server/proof/check/url.ts'
import { exitOf } from '../../server/proof/verify/finding.ts'
import { afterTest } from '../support/later.ts'
import { trusted, wrongIn } from './bundles.ts'
import { count, factOf, type Log, logOf, noteAt } from './ledgers.ts'

const log = logOf(count(1_500).map((index) => factOf(index, 50)))

type Change = (path: string, bytes: Buffer) => Buffer | undefined

const serve = async (of: Log, change: Change = (_, bytes) => bytes): Promise<string> => {
  const answer = async (path: string): Promise<Buffer | undefined> => {
    if (path === 'checkpoint') return Buffer.from(noteAt(of, of.entries.length))
    const tile = parseTilePath(path)
    if (!tile || tile.level === 'entries') return undefined
    // As a log does: a partial tile is there only for the width the tree has.
    if (tile.index * 256 + tile.width > countAt(tile.level, of.entries.length)) return undefined
    const [bytes] = await of.tiles([{ ...tile, level: tile.level }])
    return bytes && change(tilePath(tile), Buffer.from(bytes.subarray(0, tile.width * 32)))
  }
  const server = createServer(async (request, response) => {
    const bytes = await answer((request.url ?? '').replace(/^\/log\//, ''))
    response.statusCode = bytes ? 200 : 404
    response.end(bytes)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  afterTest(() => new Promise((done) => server.close(done)))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}
const flip =
  (wanted: string, at: number): Change =>
  (path, bytes) => {
    if (path === wanted) bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at)
    return bytes
  }

describe('a register on the network', () => {
  it('is proven tile by tile, and continues what was kept', async () => {
    const url = await serve(log)
    for (const since of [undefined, noteAt(log, 1), noteAt(log, 700), noteAt(log, 1_500)]) {
      const { findings, size } = await verifyUrl(url, { ...trusted, ...(since === undefined ? {} : { since }) })
      expect(exitOf(findings)).toBe(0)
      expect(size).toBe(1_500)
    }
  })
  it.each([
    ['tile/0/003', 100, { file: 'tile/0/003', index: 768 }],
    ['tile/0/005.p/220', 100, { file: 'tile' }],
    ['tile/1/000.p/5', 100, { file: 'tile' }],
  ])('with one bit of %s changed is refused', async (path, at, found) => {
    const { findings } = await verifyUrl(await serve(log, flip(path, at)), trusted)
    expect(exitOf(findings)).toBe(1)
    expect(wrongIn(findings)).toMatchObject({ step: 'entries', ...found })
  })
  it('without one of its tiles is refused', async () => {
    const { findings } = await verifyUrl(await serve(log, (path, bytes) => (path === 'tile/0/002' ? undefined : bytes)), trusted)
    expect(wrongIn(findings)).toMatchObject({ file: 'tile/0/002', index: 512 })
    const edge = await verifyUrl(await serve(log, (path, bytes) => (path.startsWith('tile/1') ? undefined : bytes)), trusted)
    expect(exitOf(edge.findings)).toBe(1)
  })
  it('that was rewritten or cut is found by who kept a checkpoint, and by nobody else', async () => {
    const forked = logOf(log.entries.with(10, factOf(10, 50, { hours: 0 })))
    const short = logOf(log.entries.slice(0, 900))
    for (const other of [forked, short]) {
      const url = await serve(other)
      expect(exitOf((await verifyUrl(url, trusted)).findings)).toBe(0)
      expect(wrongIn((await verifyUrl(url, { ...trusted, since: noteAt(log, 1_200) })).findings)).toMatchObject({
        step: 'history',
        file: '--since',
      })
    }
  })
  it('that nobody vouches for, or that does not answer, is not proven', async () => {
    expect(exitOf((await verifyUrl(await serve(log), {})).findings)).toBe(3)
    await expect(verifyUrl('http://127.0.0.1:1', trusted)).rejects.toThrow(Away)
  })
})
