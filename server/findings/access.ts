// Who may ask what of a finding: the auditor sees and judges, the office of the pact's own municipality answers.
import type { commands } from '../../events/findings/commands.ts'
import type { Finding } from '../../events/findings/state.ts'
import type { Access } from '../kernel/context.ts'
import type { Place } from '../kernel/whereabouts.ts'

export const access: Access<typeof commands> = {
  find: ['auditor'],
  answer: ['manager', 'clerk'],
  accept: ['auditor'],
  insist: ['auditor'],
  close: ['auditor'],
  withdraw: ['auditor'],
}

/** A finding is where its pact is. */
export const where = (finding: Finding, { pact = finding.pact }: { readonly pact?: string }): Place =>
  pact === undefined ? {} : { like: { context: 'pacts', id: pact } }
