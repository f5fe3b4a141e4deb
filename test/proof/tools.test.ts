// The commands about keys and witnesses: what they answer, what they say beside it, how they end.
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Config } from '../../server/config.ts'
import { makeFirstKey } from '../../server/log/keyring.ts'
import { formatSkey, formatVkey, newSkey, parseVkey, vkeyOf } from '../../server/log/keys.ts'
import { makeSigner } from '../../server/log/signer.ts'
import { isPolicyFault, parsePolicy } from '../../server/proof/policy.ts'
import { runTool } from '../../server/proof/tools/run.ts'
import { scratchDir } from '../support/scratch.ts'
import { factOf, logOf, newWitnessKey } from './ledgers.ts'

const scene = async () => {
  const folder = await scratchDir()
  const dir = join(folder, 'keys')
  const stopping = new AbortController()
  const run = async (verb: string, ...args: readonly string[]) => {
    const [said, told]: [string[], string[]] = [[], []]
    const code = await runTool(verb, {
      ...{ args, from: folder, signal: stopping.signal },
      config: { dataDir: folder } as Config,
      answer: (text) => void said.push(text),
      tell: (sentence) => void told.push(sentence),
      withDatabase: () => Promise.reject(new Error('no database is needed')),
    })
    return { code, said: said.join('\n'), told: told.join('\n') }
  }
  return { folder, dir, run, stop: () => stopping.abort() }
}

describe('keys', () => {
  it('are none before the first start', async () => {
    const { run } = await scene()
    expect(await run('keys')).toMatchObject({ code: 3, said: '', told: expect.stringContaining('primo avvio') })
    expect(await run('keys', 'rotate')).toMatchObject({ code: 1, told: expect.stringContaining('Le chiavi restano come sono') })
  })
  it('are listed, rotated, and handed out as a policy', async () => {
    const { dir, run, folder } = await scene()
    await makeFirstKey({ dir }, 'registro.example.it/log')
    expect((await run('keys')).said).toMatch(/^registro\.example\.it\/log\/1\+[0-9a-f]{8}\+\S+\n {2}firma da 0 in poi$/)
    const rotated = await run('keys', 'rotate')
    expect(parseVkey(rotated.said)?.name).toBe('registro.example.it/log/1')
    const { keys } = JSON.parse((await run('keys', '--json')).said) as { keys: readonly { vkey: string; until: string | null }[] }
    expect(keys.map(({ until }) => until === null)).toEqual([false, true])
    expect(await run('keys', 'policy', '--out', 'policy.txt')).toMatchObject({ code: 0, said: '' })
    const policy = parsePolicy(await readFile(join(folder, 'policy.txt'), 'utf8'))
    if (isPolicyFault(policy)) throw new Error(policy.says)
    expect(policy.logs.map(formatVkey)).toEqual(keys.map(({ vkey }) => vkey))
  })
  it('open an epoch only when that is confirmed', async () => {
    const { dir, run } = await scene()
    await makeFirstKey({ dir }, 'registro.example.it/log')
    await makeSigner({ dir }, () => new Date().toISOString()).sign({ size: 1, root: logOf([factOf(0, 1)]).root(1) }, [])
    expect((await run('keys', 'epoch')).code).toBe(2)
    expect(await run('keys', 'epoch', '--yes')).toMatchObject({
      code: 0,
      said: expect.stringMatching(/^registro\.example\.it\/log\/2\ncontinua \S+\/log\/1 n\. 1, radice /),
    })
    expect((await run('keys', 'policy')).said).toMatch(/^log registro\.example\.it\/log\/2\+/m)
  })
  it.each([['dance'], ['list', 'more'], ['--loud'], ['policy', '--out']])('%j is not a way to ask', async (...args) => {
    expect(await (await scene()).run('keys', ...args)).toMatchObject({ code: 2, told: expect.stringContaining('comunanza keys --help') })
  })
})

describe('a witness', () => {
  const log = formatVkey(vkeyOf(newSkey('registro.example.it/1')))
  it('makes its key once, listens, and stops when asked', async () => {
    const { run, stop, folder } = await scene()
    stop()
    const first = await run('witness', '--log-vkey', log, '--key', 'w.skey', '--name', 'comune.example/t', '--port', '0')
    expect(first).toMatchObject({
      code: 0,
      said: expect.stringMatching(/^Testimone comune\.example\/t\+\S+\nIn ascolto su http:\/\/127\.0\.0\.1:\d+ per registro/),
    })
    const again = await run('witness', '--log-vkey', log, '--key', 'w.skey', '--port', '0')
    expect(again.said.split('\n')[0]).toBe(first.said.split('\n')[0])
    expect(await readFile(join(folder, 'w.skey'), 'utf8')).toMatch(/^PRIVATE\+KEY\+comune/)
  })
  it.each([
    [[]],
    [['--key', 'k', '--port', '0']],
    [['--log-vkey', 'x', '--key', 'k', '--port', '0']],
    [['--log-vkey', formatVkey(vkeyOf(newWitnessKey('w.example'))), '--key', 'k', '--port', '0']],
    [['--log-vkey', log, '--port', '0']],
    [['--log-vkey', log, '--key', 'k', '--port', '70000']],
    [['--log-vkey', log, '--key', 'k', '--port', '0']],
  ])('%j is not enough', async (args) => {
    expect(await (await scene()).run('witness', ...args)).toMatchObject({ code: 2, told: expect.stringContaining('witness --help') })
  })
  it('does not sign with a log’s key, nor listen where somebody else does', async () => {
    const { run, folder } = await scene()
    await writeFile(join(folder, 'log.skey'), formatSkey(newSkey('registro.example.it/1')))
    expect((await run('witness', '--log-vkey', log, '--key', 'log.skey', '--port', '0')).code).toBe(2)
    const taken = ['--log-vkey', log, '--key', 'w.skey', '--name', 'w.example', '--host', '203.0.113.1', '--port', '9']
    expect(await run('witness', ...taken)).toMatchObject({ code: 1, told: expect.stringContaining('Non posso ascoltare') })
  })
})
