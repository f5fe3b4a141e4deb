// What a verification says: step by step, what is proven, what fails and where, what is not there to be proven.
export type StepName = 'archive' | 'manifest' | 'signatures' | 'history' | 'entries' | 'disclosures' | 'stamps'

/** `missing`: it was asked for and is not there; `unchecked`: nobody asked, and nobody should believe it. */
export type Verdict = 'proven' | 'failed' | 'missing' | 'unchecked'

export type Finding = {
  readonly step: StepName
  readonly verdict: Verdict
  /** one Italian sentence */
  readonly says: string
  readonly file?: string
  /** leaf index, from 0 */
  readonly index?: number
  readonly expected?: string
  readonly found?: string
}
type Place = Pick<Finding, 'file' | 'index' | 'expected' | 'found'>

export const proven = (step: StepName, says: string): Finding => ({ step, verdict: 'proven', says })
export const failed = (step: StepName, says: string, place: Place = {}): Finding => ({ step, verdict: 'failed', says, ...place })
export const missing = (step: StepName, says: string, place: Place = {}): Finding => ({ step, verdict: 'missing', says, ...place })
export const unchecked = (step: StepName, says: string): Finding => ({ step, verdict: 'unchecked', says })

export const exitCodes = { proven: 0, failed: 1, usage: 2, incomplete: 3 } as const

export const exitOf = (findings: readonly Finding[]): number => {
  if (findings.some(({ verdict }) => verdict === 'failed')) return exitCodes.failed
  return findings.some(({ verdict }) => verdict === 'missing') ? exitCodes.incomplete : exitCodes.proven
}
