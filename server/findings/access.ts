// Who may ask what of a finding: the auditor sees and judges, the office answers.
import type { commands } from '../../events/findings/commands.ts'
import type { Access } from '../kernel/context.ts'

export const access: Access<typeof commands> = {
  find: ['auditor'],
  answer: ['manager', 'clerk'],
  accept: ['auditor'],
  insist: ['auditor'],
  close: ['auditor'],
  withdraw: ['auditor'],
}
