// Who may ask what of a programme of generative pacts: whoever answers for it in the organisation.
import type { commands } from '../../events/programmes/commands.ts'
import type { Programme } from '../../events/programmes/decider.ts'
import type { Access } from '../kernel/context.ts'
import type { Where } from '../kernel/may.ts'

export const access: Access<typeof commands> = { rule: ['coordinator'], declare: ['coordinator'], retract: ['coordinator'] }

/** The stream is the organisation itself. */
export const where = (_: Programme, __: object, id: string): Where => ({ organisations: [id] })
