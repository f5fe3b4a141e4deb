// For whom somebody may take a place: their own household, an initiative of theirs that is alive. What other contexts know, asked of their streams.
import { type Refusal, refuse } from '../../events/kernel/index.ts'
import { isKeeper } from '../../events/spaces/asking.ts'
import type { Space } from '../../events/spaces/state.ts'
import type { Besides, Others } from '../kernel/beside.ts'
import type { Sentence } from '../kernel/context.ts'

export const householdSentences = {
  'not-your-household': {
    it: 'Si prenota per la propria famiglia: qui non risulti tra le persone di questo alloggio. Chiedi al gestore sociale.',
    en: 'One books for one’s own household: you are not listed among the people of this flat. Ask the social manager.',
  },
  'not-your-initiative': {
    it: 'Per un’iniziativa prenota chi la promuove, quando il gestore l’ha approvata e finché è in corso.',
    en: 'Only its promoter books for an initiative, once the manager has approved it and while it is going on.',
  },
} as const satisfies { readonly [rule: string]: Sentence }
type Rule = keyof typeof householdSentences

/** As much of a building and of an initiative as is looked at here. */
type Building = { readonly households: { readonly [id: string]: { readonly people: readonly string[] } | undefined } }
type Initiative = { readonly promoter: string; readonly building: string; readonly stage: string }
const alive: readonly string[] = ['approved', 'scheduled', 'running']

type Claim = { readonly household?: string; readonly initiative?: string }
type Asking = Pick<Besides<Space, Claim>, 'state' | 'data' | 'by' | 'role'>

/** A house without buildings or initiatives takes their word for it; who looks after the space books for anybody. */
export const claimRefusal = async ({ state, data, by, role }: Asking, others: Others): Promise<Refusal<Rule> | undefined> => {
  if (isKeeper({ role })) return undefined
  if (data.household !== undefined && state.building !== undefined) {
    const building = (await others.state('housing', state.building)) as Building | undefined
    if (building && !building.households[data.household]?.people.includes(by)) return refuse('not-your-household')
  }
  if (data.initiative === undefined) return undefined
  const initiative = (await others.state('initiatives', data.initiative)) as Initiative | undefined
  const theirs = initiative?.promoter === by && alive.includes(initiative.stage)
  return initiative && !theirs ? refuse('not-your-initiative') : undefined
}
