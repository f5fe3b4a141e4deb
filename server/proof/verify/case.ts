// What a verification starts from: the bundle taken apart, whom to trust, and what its checkpoint claims.

import { fixed, type Manifest, manifestName } from '../format.ts'
import { isPolicyFault, type Policy, parsePolicy, type Trusted, trust } from '../policy.ts'
import type { Archive } from './archive.ts'
import { type Finding, failed } from './finding.ts'
import { parseManifest } from './manifest.ts'

export type Ask = {
  /** whom the verifier trusts; without one the bundle's own word is all there is */
  readonly policy?: Policy
  /** the text of a checkpoint kept from earlier */
  readonly since?: string
  /** path of the certificates the verifier trusts for time stamps */
  readonly tsaCa?: string
  /** told how many entries were read so far */
  readonly onProgress?: (entries: number) => void
}
export type Case = {
  readonly archive: Archive
  readonly ask: Ask
  readonly manifest: Manifest
  /** the verifier's, or the bundle's when there is no other */
  readonly policy: Policy
  readonly checkpoint: Trusted
  /** the signed note as it stands in the bundle */
  readonly note: Buffer
}

const whyNot = {
  malformed: 'non è un punto di controllo firmato',
  'wrong-signature': 'una firma non corrisponde al testo',
  'unknown-keys': 'nessuna chiave di cui ti fidi lo ha firmato',
  'other-origin': 'è di un altro registro',
} as const

/** Why a signed checkpoint is not believed, in Italian. */
export const distrust = (file: string, why: keyof typeof whyNot): Finding => failed('signatures', whyNot[why], { file })

const policyIn = (archive: Archive): Policy | undefined => {
  const answer = parsePolicy(archive.content(fixed.policy)?.toString('utf8') ?? '')
  return isPolicyFault(answer) ? undefined : answer
}

/** Everything the steps need, or why there is nothing to verify. */
export const openCase = (archive: Archive, ask: Ask): Case | Finding => {
  const absent = [manifestName, ...Object.values(fixed)].find((name) => !archive.files.has(name))
  if (absent !== undefined) return failed('archive', 'manca un file che ogni fascicolo ha', { file: absent })
  const manifest = parseManifest(archive.content(manifestName) ?? Buffer.alloc(0))
  if (!manifest) return failed('manifest', 'non si legge come manifesto di un fascicolo', { file: manifestName })
  const policy = ask.policy ?? policyIn(archive)
  if (!policy) return failed('signatures', 'non si legge come elenco di chi è degno di fiducia', { file: fixed.policy })
  const note = archive.content(fixed.checkpoint) ?? Buffer.alloc(0)
  const checkpoint = trust(policy, note)
  return checkpoint.ok ? { archive, ask, manifest, policy, checkpoint, note } : distrust(fixed.checkpoint, checkpoint.why)
}
