// The law of beginning: somebody is reported and knows it, is listened to, and can have a pact or is shown another way.
import type { Decider } from '../kernel/index.ts'
import { ageOn, oldest, youngest } from './age.ts'
import type { GenerativeCommands } from './commands.ts'
import type { GenerativeEvent } from './events.ts'
import { isOfHousehold } from './household.ts'
import { couldBePlace } from './place.ts'
import { type GenerativeRule, type Refused, when } from './rules.ts'
import type { Pact } from './state.ts'

type Decide = Decider<Pact, GenerativeCommands, GenerativeEvent, GenerativeRule>['decide']

export const report: Decide['report'] = ({ informed, ...ask }, { stage }, { id, by, role }) =>
  when(couldBePlace(id), 'not-now', { stage }) ??
  when(role === 'resident' && ask.person !== by, 'not-yours') ??
  // Who works there is listened to by a colleague.
  when(role === 'caseworker' && ask.person === by, 'own-pact') ??
  when(!informed, 'not-informed') ?? [
    { type: 'generative.reported', data: { ...ask, informed: true, ...(role === 'caseworker' ? { caseworker: by } : {}) } },
  ]

export const entrust: Decide['entrust'] = (ask, pact, { by, role }) => {
  const { caseworker: before } = pact
  return (
    when(isOfHousehold(pact, ask.caseworker), 'own-pact') ??
    // Nobody takes a person from a colleague: whoever has them hands them over, or the coordinator does.
    when(role === 'caseworker' && by !== before && (before !== '' || ask.caseworker !== by), 'not-entrusted') ?? [
      { type: 'generative.entrusted', data: { ...ask, ...(before === '' || before === ask.caseworker ? {} : { before }) } },
    ]
  )
}

export const listen: Decide['listen'] = (ask, { person }) => [{ type: 'generative.listened', data: { ...ask, person } }]

type Assessment = GenerativeCommands['assess']
/** Whoever is too young now may have turned 19 by the day of signature, which is the day that counts; nobody grows younger. */
const canBeAutonomous = ({ status, born }: Assessment, today: string): Refused =>
  when(status === 'occupato', 'has-work') ??
  when(born === undefined || born > today, 'say-when-born') ??
  when(born !== undefined && ageOn(born, today) > oldest, 'too-old', { most: oldest }) ??
  when(born !== undefined && ageOn(born, today) < youngest - 1, 'too-young', { least: youngest })

export const assess: Decide['assess'] = ({ born, ...ask }, { kind, person }, { today }) =>
  (kind === 'autonomy' ? canBeAutonomous({ ...ask, born }, today) : when(ask.conditions.length === 0, 'no-condition')) ??
  when(ask.followed && !ask.jointly, 'decide-jointly') ?? [{ type: 'generative.assessed', data: { ...ask, person } }]

export const decline: Decide['decline'] = (ask, { person }) =>
  when(ask.reasons.length === 0, 'say-why') ?? [{ type: 'generative.declined', data: { ...ask, person } }]
