// What the configuration says about proofs: the certificates that go with time stamps are read, or refused in a sentence.
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Config, readConfig } from '../../server/config.ts'
import { stampChainOf } from '../../server/proof/settings.ts'
import { certificate } from '../kernel/peers.ts'
import { scratchDir } from '../support/scratch.ts'

const configured = (tsaChain?: string): Config => ({ ...(tsaChain === undefined ? {} : { tsaChain }) }) as Config
const fileOf = async (text: string): Promise<string> => {
  const path = join(await scratchDir(), 'chain.pem')
  await writeFile(path, text)
  return path
}

describe('the certificates of the time stamping authority', () => {
  it('are none when nothing is set', async () => {
    expect(await stampChainOf(configured())).toBeUndefined()
  })
  it('are the certificates of the file, without what stands around them', async () => {
    const path = await fileOf(`subject=CN = prova\n${certificate.cert}\nissuer=…\n${certificate.cert}`)
    expect(await stampChainOf(configured(path))).toBe(`${certificate.cert.trim()}\n${certificate.cert.trim()}\n`)
  })
  it.each([
    ['nothing', ''],
    ['a key', '-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n'],
    ['a broken certificate', '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n'],
  ])('are refused when the file holds %s', async (_, text) => {
    await expect(stampChainOf(configured(await fileOf(text)))).rejects.toThrow(/^TSA_CHAIN: in .* non ci sono certificati/)
  })
  it('are refused when the file is not there', async () => {
    await expect(stampChainOf(configured('/nowhere/chain.pem'))).rejects.toThrow('TSA_CHAIN: non riesco a leggere')
  })
  it('are named by TSA_CHAIN', async () => {
    const answer = readConfig({ TSA_CHAIN: 'chain.pem' })
    expect('config' in answer && answer.config.tsaChain).toMatch(/[/\\]chain\.pem$/)
    expect(await readFile('docs/proofs.md', 'utf8')).toContain('TSA_CHAIN')
  })
})
