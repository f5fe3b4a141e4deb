// Who may ask what of a matching round: the desk runs it, and only a person of the desk makes proposals of it.
import type { commands, RoundCommands } from '../../events/rounds/commands.ts'
import type { Round } from '../../events/rounds/state.ts'
import type { Access } from '../kernel/context.ts'
import type { Where } from '../kernel/may.ts'
import type { Role } from '../kernel/people.ts'

export const desk: readonly Role[] = ['operator', 'coordinator']

export const access: Access<typeof commands> = { run: desk, adopt: desk, discard: desk }
export const where = (round: Round, ask: Partial<RoundCommands['run']>): Where => ({
  organisations: [round.organisation || (ask.organisation ?? '')],
})
export const seen = (round: Round): Where => where(round, {})
