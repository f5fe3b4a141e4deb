// The register's own word on whom to trust: its keys, and the witnesses it is configured with.
import { readFile } from 'node:fs/promises'
import type { KeyRecord } from '../log/keyring.ts'
import { parseVkey, type Vkey } from '../log/keys.ts'
import { formatPolicy, isPolicyFault, type Policy, parsePolicy } from './policy.ts'

const alone: Policy = { logs: [], witnesses: [], groups: [], quorum: 'none' }

const vkeysOf = (records: readonly KeyRecord[]): readonly Vkey[] =>
  records.map(({ vkey }) => parseVkey(vkey)).filter((vkey) => vkey !== undefined)

/** The keys of the newest origin, old ones too: they still verify what they signed. */
export const ownPolicy = (records: readonly KeyRecord[], others: Policy = alone): Policy => {
  const vkeys = vkeysOf(records)
  const origin = vkeys.at(-1)?.name
  return { ...others, logs: vkeys.filter(({ name }) => name === origin) }
}

/** The same as a file, which says from where to where each key signs. */
export const ownPolicyText = (records: readonly KeyRecord[], others?: Policy): string =>
  formatPolicy(ownPolicy(records, others), [
    'Di chi si fida chi verifica questo registro (c2sp.org/tlog-policy).',
    ...records.map(
      ({ vkey, from, to }) => `${vkey.split('+').slice(0, 2).join('+')} firma da ${from}${to === null ? ' in poi' : ` a ${to}`}`,
    ),
  ])

/** Reads a policy file; what is wrong with it is an Italian sentence. */
export const readPolicyFile = async (path: string): Promise<Policy | string> => {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => error)
  if (text instanceof Error) return `Non riesco a leggere ${path} (${text.code ?? ''}).`
  const policy = parsePolicy(text)
  return isPolicyFault(policy) ? `${path}, riga ${policy.line}: ${policy.says}.` : policy
}
