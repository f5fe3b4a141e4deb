// How each fact changes what is remembered of an initiative.
import type { Decider } from '../kernel/index.ts'
import type { InitiativeCommands } from './commands.ts'
import type { InitiativeEvent } from './events.ts'
import type { InitiativeRule } from './rules.ts'
import type { Initiative } from './state.ts'

type Plan = Pick<Initiative, 'openTo' | 'asksCents' | 'touchesCommonParts'>
const planned = ({ openTo, asksCents, touchesCommonParts }: Plan): Plan => ({ openTo, asksCents, touchesCommonParts })
// The stage a suspended initiative goes back to is the one it stood at.
const stand = (initiative: Initiative): Initiative['before'] => (initiative.stage === 'none' ? initiative.before : initiative.stage)

export const evolve: Decider<Initiative, InitiativeCommands, InitiativeEvent, InitiativeRule>['evolve'] = {
  'initiatives.proposed': (initiative, { building, household, promoter, ...plan }) => ({
    ...initiative,
    ...{ stage: 'proposed', building, household, promoter, ...planned(plan) },
  }),
  // A consent was to what it said before.
  'initiatives.amended': (initiative, plan) => ({ ...initiative, ...planned(plan), stage: initiative.before, consent: 'none' }),
  'initiatives.reproposed': (initiative) => ({ ...initiative, stage: 'proposed', before: 'proposed', endorsed: [], consent: 'none' }),
  'initiatives.collection-opened': (initiative, { needed, answerDays, againDays, closes }) => ({
    ...initiative,
    ...{ stage: 'collecting', needed, answerDays, againDays, closes },
  }),
  'initiatives.endorsed': (initiative, { household }) => ({ ...initiative, endorsed: [...initiative.endorsed, household] }),
  'initiatives.endorsement-withdrawn': (initiative, { household }) => ({
    ...initiative,
    endorsed: initiative.endorsed.filter((one) => one !== household),
  }),
  'initiatives.threshold-reached': (initiative) => ({ ...initiative, stage: 'supported' }),
  'initiatives.window-closed': (initiative, { again }) => ({ ...initiative, stage: 'unsupported', again }),
  'initiatives.asked': (initiative) => ({ ...initiative, stage: 'asked' }),
  'initiatives.approved': (initiative) => ({ ...initiative, stage: 'approved' }),
  'initiatives.refused': (initiative) => ({ ...initiative, stage: 'refused' }),
  // Enough neighbours have endorsed it: amended, it is asked again without a second collection.
  'initiatives.sent-back': (initiative) => ({
    ...initiative,
    stage: 'returned',
    before: initiative.stage === 'asked' ? 'supported' : 'proposed',
  }),
  'initiatives.owner-consent-requested': (initiative) => ({ ...initiative, consent: 'requested' }),
  'initiatives.owner-consent-given': (initiative) => ({ ...initiative, consent: 'given' }),
  'initiatives.owner-consent-denied': (initiative) => ({ ...initiative, consent: 'denied' }),
  'initiatives.assembly-consented': (initiative) => ({ ...initiative, consent: 'assembly' }),
  'initiatives.scheduled': (initiative, { first, insurance }) => ({
    ...initiative,
    ...{ stage: initiative.stage === 'running' ? 'running' : 'scheduled', first, insured: initiative.insured || insurance !== undefined },
  }),
  'initiatives.started': (initiative) => ({ ...initiative, stage: 'running' }),
  'initiatives.carried-out': (initiative, { day }) => ({ ...initiative, occasions: [...initiative.occasions, day] }),
  'initiatives.retold': (initiative) => initiative,
  'initiatives.concluded': (initiative) => ({ ...initiative, stage: 'concluded' }),
  'initiatives.suspended': (initiative) => ({ ...initiative, stage: 'suspended', before: stand(initiative) }),
  'initiatives.resumed': (initiative) => ({ ...initiative, stage: initiative.before }),
  'initiatives.cancelled': (initiative) => ({ ...initiative, stage: 'cancelled' }),
}
