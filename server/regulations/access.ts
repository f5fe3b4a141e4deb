// Who may ask what of a regulation: the municipality that has it.
import type { commands, RegulationCommands } from '../../events/regulations/commands.ts'
import type { Access } from '../kernel/context.ts'
import type { Where } from '../kernel/may.ts'

export const access: Access<typeof commands> = {
  adopt: ['manager', 'clerk'],
  amend: ['manager', 'clerk'],
  repeal: ['manager'],
  correct: ['manager'],
}

/** A region's regulation is no municipality's own: only who may do so everywhere writes it. */
export const whereIn = (territory: string): Where => (territory.length === 6 ? { municipality: territory } : {})
export const where = ({ territory }: { readonly territory?: string }, ask: RegulationCommands[keyof RegulationCommands]): Where =>
  whereIn('territory' in ask ? ask.territory : (territory ?? ''))
