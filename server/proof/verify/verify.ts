// The verification of a bundle: its steps in order, until one fails.

import { openArchive, type Source } from './archive.ts'
import { type Ask, type Case, openCase } from './case.ts'
import { entriesStep } from './entries.ts'
import { type Finding, failed, type StepName } from './finding.ts'
import { historyStep } from './history.ts'
import { manifestStep } from './manifest.ts'
import { signaturesStep } from './signatures.ts'
import { stampsStep } from './stamps.ts'

type Steps = { readonly [name in Exclude<StepName, 'archive' | 'disclosures'>]: (one: Case) => Iterable<Finding> }

/** In the order in which they lean on each other. */
export const allSteps: Steps = {
  manifest: manifestStep,
  signatures: signaturesStep,
  history: historyStep,
  entries: entriesStep,
  stamps: stampsStep,
}

export type Verification = {
  readonly findings: readonly Finding[]
  readonly origin?: string
  readonly size?: number
  readonly root?: Uint8Array
}

/** Verifies a bundle; what is wrong comes back as findings. `steps` is there for tests that leave one out. */
export const verifyBundle = (source: Source, ask: Ask = {}, steps: Partial<Steps> = allSteps): Verification => {
  const archive = openArchive(source)
  if ('says' in archive) return { findings: [failed('archive', archive.says, { file: archive.file })] }
  const one = openCase(archive, ask)
  if ('verdict' in one) return { findings: [one] }
  const { origin, size, root } = one.checkpoint
  const findings: Finding[] = []
  for (const step of Object.values(steps)) {
    findings.push(...step(one))
    if (findings.some(({ verdict }) => verdict === 'failed')) break
  }
  return { findings, origin, size, root }
}
