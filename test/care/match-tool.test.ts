// `comunanza match`: a round written in a file, solved with its certificate; the public instances to the unit.
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import type { Config } from '../../server/config.ts'
import { runTool } from '../../server/proof/tools/run.ts'
import { scratchDir } from '../support/scratch.ts'
import { filesIn, noInstances, optima, pathOf } from './instances.ts'

const match = async (from: string, ...args: readonly string[]) => {
  const [said, told]: [string[], string[]] = [[], []]
  const code = await runTool('match', {
    ...{ args, from, signal: new AbortController().signal, config: { dataDir: from } as Config },
    answer: (text) => void said.push(text),
    tell: (sentence) => void told.push(sentence),
    withDatabase: () => Promise.reject(new Error('no database is needed')),
  })
  return { code, said: said.join('\n'), told: told.join('\n') }
}
const written = async (text: string, name = 'round.edges'): Promise<string> => {
  const folder = await scratchDir()
  await writeFile(join(folder, name), name.endsWith('.gz') ? gzipSync(text) : text)
  return folder
}
// The heaviest pair would leave the other row alone.
const crossed = '2 2 3\n1\n1\n0 0 9\n0 1 5\n1 0 6\n'

describe('match', () => {
  it('covers as many as can be, then weighs as much as can be, and says so', async () => {
    const { code, said } = await match(await written(crossed), 'round.edges')
    expect({ code, said }).toMatchObject({
      code: 0,
      said: expect.stringMatching(/^2 coppie, peso 11, .*Certificato: valido, distanza 0\.$/),
    })
  })
  it('answers pairs and prices as JSON, of a compressed file too, in each mode', async () => {
    const folder = await written(crossed, 'round.edges.gz')
    for (const mode of ['coverage', 'stable', 'balanced']) {
      const { code, said } = await match(folder, 'round.edges.gz', '--mode', mode, '--json')
      expect([mode, code]).toEqual([mode, 0])
      expect(JSON.parse(said)).toMatchObject({ mode, certificate: { ok: true } })
    }
    expect(JSON.parse((await match(folder, 'round.edges.gz', '--mode', 'stable', '--json')).said)).toMatchObject({ pairs: [[0, 0]] })
  })
  it('says which line of a file it cannot read', async () => {
    expect(await match(await written('2 2 1\n1\n1\n0 nove 9\n'), 'round.edges')).toMatchObject({
      code: 1,
      told: expect.stringContaining('riga 4'),
    })
    expect(await match(await written(crossed), 'altro.edges')).toMatchObject({ code: 1, told: expect.stringContaining('ENOENT') })
  })
  it('wants one file and a mode it knows', async () => {
    const folder = await written(crossed)
    expect((await match(folder)).code).toBe(2)
    expect((await match(folder, 'round.edges', '--mode', 'greedy')).code).toBe(2)
    expect((await match(folder, 'round.edges', '--fast')).code).toBe(2)
  })
  it.skipIf(noInstances).each(filesIn('edges'))('finds the proven optimum of %s', async (file) => {
    const { code, said } = await match('/', pathOf('edges', file), '--json')
    const { maxCardinality: pairsCount, bestWeightAtMaxCardinality: weight } = optima().edges[file] ?? {}
    expect(JSON.parse(said)).toMatchObject({ pairsCount, weight, certificate: { ok: true } })
    expect(code).toBe(0)
  })
})
