// What the configuration says about proofs: where the keys of the log are, and whom else it is held to its word by.
import { X509Certificate } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Config } from '../config.ts'
import { startRefused } from '../embedded/refusal.ts'
import type { KeyFolder } from '../log/keyring.ts'
import { readPolicyFile } from './own.ts'
import type { Policy } from './policy.ts'

/** Where this installation keeps the keys of its log. */
export const keyFolderOf = ({ dataDir, keysDir, keyFile }: Pick<Config, 'dataDir' | 'keysDir' | 'keyFile'>): KeyFolder => ({
  dir: keysDir ?? join(dataDir, 'keys'),
  ...(keyFile === undefined ? {} : { keyFile }),
})

/** The witnesses this installation is configured with. Refuses in one Italian sentence a file that does not say. */
export const witnessesOf = async ({ witnesses }: Config): Promise<Policy | undefined> => {
  const policy = witnesses === undefined ? undefined : await readPolicyFile(witnesses)
  if (typeof policy === 'string') throw startRefused(`WITNESSES: ${policy}`)
  return policy
}

const certificate = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g

const isCertificate = (pem: string): boolean => {
  try {
    return new X509Certificate(pem).subject !== undefined
  } catch {
    return false
  }
}

/** The certificates between the time stamping authority's and its root, as PEM and nothing else. Refuses in one Italian sentence a file that holds none. */
export const stampChainOf = async ({ tsaChain }: Config): Promise<string | undefined> => {
  if (tsaChain === undefined) return undefined
  const text = await readFile(tsaChain, 'utf8').catch((error: NodeJS.ErrnoException) => error)
  if (text instanceof Error) throw startRefused(`TSA_CHAIN: non riesco a leggere ${tsaChain} (${text.code ?? ''}).`)
  const found = text.match(certificate) ?? []
  if (found.length === 0 || !found.every(isCertificate))
    throw startRefused(`TSA_CHAIN: in ${tsaChain} non ci sono certificati PEM che si leggano.`)
  return `${found.join('\n')}\n`
}
