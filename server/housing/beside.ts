// What an initiative says of the money it is promised: it must be this building's, under the manager's eyes, and ask for that much.
import type { HousingCommands } from '../../events/housing/commands.ts'
import type { Building } from '../../events/housing/state.ts'
import { type Refusal, refuse } from '../../events/kernel/index.ts'
import type { Beside } from '../kernel/beside.ts'
import type { Sentence } from '../kernel/context.ts'

export const besideSentences = {
  'not-an-initiative': {
    it: 'Il bilancio si impegna solo per un’iniziativa di questo palazzo che aspetta la risposta del gestore, o che è già approvata.',
    en: 'The budget is committed only for an initiative of this building that waits for the manager’s answer, or is already approved.',
  },
} as const satisfies { readonly [rule: string]: Sentence }
type Rule = keyof typeof besideSentences

/** As much of an initiative as is looked at here. */
type Initiative = { readonly stage: string; readonly building: string }
const payable: readonly string[] = ['asked', 'approved', 'scheduled', 'running']

const commit: Beside<Building, HousingCommands['commit']> = async ({ id, data }, others): Promise<Refusal<Rule> | undefined> => {
  const found = (await others.state('initiatives', data.initiative)) as Initiative | undefined
  return found && found.building === id && payable.includes(found.stage) ? undefined : refuse('not-an-initiative')
}

export const beside = { commit }
