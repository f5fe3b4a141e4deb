// For whom somebody may take a place: their own household, an initiative of theirs, one that is alive whoever asks. What other contexts know, asked of their streams.
import { type Refusal, refuse } from '../../events/kernel/index.ts'
import { isKeeper } from '../../events/spaces/asking.ts'
import type { Holder } from '../../events/spaces/quotas.ts'
import type { Space } from '../../events/spaces/state.ts'
import type { Besides, Others } from '../kernel/beside.ts'
import type { Sentence } from '../kernel/context.ts'
import { buildingOf, type Claim, hostsRefusal, hostsSentences, initiativeOf } from './hosts.ts'

export const householdSentences = {
  ...hostsSentences,
  'not-your-household': {
    it: 'Si prenota per la propria famiglia: qui non risulti tra le persone di questo alloggio. Chiedi al gestore sociale.',
    en: 'One books for one’s own household: you are not listed among the people of this flat. Ask the social manager.',
  },
  'not-your-initiative': {
    it: 'Per un’iniziativa prenota chi la promuove, quando il gestore l’ha approvata e finché è in corso.',
    en: 'Only its promoter books for an initiative, once the manager has approved it and while it is going on.',
  },
  'initiative-not-going': {
    it: 'Questa iniziativa non è in corso: non è ancora approvata, è sospesa o è finita. Finché è così, nessuno prenota per lei.',
    en: 'This initiative is not going on: it is not approved yet, is suspended or is over. As long as it is so, nobody books for it.',
  },
} as const satisfies { readonly [rule: string]: Sentence }
type Rule = keyof typeof householdSentences

const alive: readonly string[] = ['approved', 'scheduled', 'running']

type Asking = Pick<Besides<Space, Claim>, 'state' | 'data' | 'by' | 'role'>

const householdRefusal = async ({ state, data, by, role }: Asking, others: Others): Promise<Refusal<Rule> | undefined> => {
  if (isKeeper({ role }) || data.household === undefined || state.building === undefined) return undefined
  const building = await buildingOf(others, state.building)
  return building && !building.households[data.household]?.people.includes(by) ? refuse('not-your-household') : undefined
}

/** Who looks after the space books for anybody, but for nothing that has stopped. */
export const initiativeRefusal = async (
  { initiative, by, role }: { readonly initiative: string | undefined } & Pick<Asking, 'by' | 'role'>,
  others: Others,
): Promise<Refusal<Rule> | undefined> => {
  const found = initiative === undefined ? undefined : await initiativeOf(others, initiative)
  if (!found) return undefined
  if (found.promoter !== by && !isKeeper({ role })) return refuse('not-your-initiative')
  return alive.includes(found.stage) ? undefined : refuse('initiative-not-going')
}

/** Of a booking that is there: whose it was then matters no more, whether the initiative goes on does. */
export const stoppedRefusal = async ({ holder, kind }: Holder, others: Others): Promise<Refusal<'initiative-not-going'> | undefined> => {
  const found = kind === 'initiative' ? await initiativeOf(others, holder) : undefined
  return !found || alive.includes(found.stage) ? undefined : refuse('initiative-not-going')
}

/** A house without buildings or initiatives takes their word for it. */
export const claimRefusal = async (asking: Asking, others: Others): Promise<Refusal<Rule> | undefined> =>
  (await householdRefusal(asking, others)) ??
  (await initiativeRefusal({ ...asking, initiative: asking.data.initiative }, others)) ??
  (await hostsRefusal(asking, others))
