// Who registers buildings and who entrusts them to somebody, as the counter has it.
import type { Role } from '../../server/kernel/people.ts'

export const openers: readonly Role[] = ['social-manager', 'admin']
export const mayEntrust: readonly Role[] = ['admin', 'secretariat']
