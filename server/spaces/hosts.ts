// Who else may answer for a booking: the people of the household it is for, or of the household its initiative comes from.
import { type Refusal, refuse } from '../../events/kernel/index.ts'
import type { Space } from '../../events/spaces/state.ts'
import type { Besides, Others } from '../kernel/beside.ts'
import type { Sentence } from '../kernel/context.ts'

export const hostsSentences = {
  'hosts-unknown': {
    it: 'Insieme a te può rispondere del posto solo chi abita con te o con chi promuove l’iniziativa: togli gli altri nomi.',
    en: 'Only those who live with you, or with who promotes the initiative, can answer for the place with you: take the other names away.',
  },
} as const satisfies { readonly [rule: string]: Sentence }

/** As much of a building and of an initiative as is looked at here. */
type Building = {
  readonly registered: boolean
  readonly municipality: string
  readonly households: { readonly [id: string]: { readonly people: readonly string[] } | undefined }
}
type Initiative = { readonly promoter: string; readonly household: string; readonly building: string; readonly stage: string }
/** As much of a claim as is looked at here. */
export type Claim = { readonly household?: string; readonly initiative?: string; readonly hosts?: readonly string[] }

/** Undefined in a house without buildings. */
export const buildingOf = async (others: Others, id: string): Promise<Building | undefined> =>
  (await others.state('housing', id)) as Building | undefined
/** Undefined in a house without initiatives. */
export const initiativeOf = async (others: Others, id: string): Promise<Initiative | undefined> =>
  (await others.state('initiatives', id)) as Initiative | undefined

type Home = { readonly building: string | undefined; readonly household: string; readonly promoter?: string }

/** Whose home the hosts must be of; undefined where the claim names none that can be looked up. */
const homeOf = async (state: Space, { household, initiative }: Claim, others: Others): Promise<Home | undefined> => {
  if (initiative !== undefined) return initiativeOf(others, initiative)
  return household === undefined ? undefined : { building: state.building, household }
}

/** The people who may be named; undefined in a house that does not know who lives where. */
const mayHost = async (state: Space, claim: Claim, others: Others): Promise<readonly string[] | undefined> => {
  const home = await homeOf(state, claim, others)
  if (!home) return claim.initiative === undefined ? [] : undefined
  if (home.building === undefined) return []
  const building = await buildingOf(others, home.building)
  return building && [...(home.promoter === undefined ? [] : [home.promoter]), ...(building.households[home.household]?.people ?? [])]
}

export const hostsRefusal = async (
  { state, data, by }: Pick<Besides<Space, Claim>, 'state' | 'data' | 'by'>,
  others: Others,
): Promise<Refusal<'hosts-unknown'> | undefined> => {
  const named = (data.hosts ?? []).filter((host) => host !== by)
  if (named.length === 0) return undefined
  const known = await mayHost(state, data, others)
  return known && !named.every((host) => known.includes(host)) ? refuse('hosts-unknown') : undefined
}
