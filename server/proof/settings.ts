// What the configuration says about proofs: where the keys of the log are, and whom else it is held to its word by.
import { join } from 'node:path'
import type { Config } from '../config.ts'
import { startRefused } from '../embedded/refusal.ts'
import type { KeyFolder } from '../log/keyring.ts'
import { readPolicyFile } from './own.ts'
import type { Policy } from './policy.ts'

/** Where this installation keeps the keys of its log. */
export const keyFolderOf = ({ dataDir, keysDir, keyFile }: Config): KeyFolder => ({
  dir: keysDir ?? join(dataDir, 'keys'),
  ...(keyFile === undefined ? {} : { keyFile }),
})

/** The witnesses this installation is configured with. Refuses in one Italian sentence a file that does not say. */
export const witnessesOf = async ({ witnesses }: Config): Promise<Policy | undefined> => {
  const policy = witnesses === undefined ? undefined : await readPolicyFile(witnesses)
  if (typeof policy === 'string') throw startRefused(`WITNESSES: ${policy}`)
  return policy
}
