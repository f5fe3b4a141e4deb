// The law of people: known once, granted by others, agreeing for themselves, forgotten when two people say so.
import type { Decider } from '../kernel/index.ts'
import { known } from './asking.ts'
import type { PersonCommands } from './commands.ts'
import { consent, restrict, unrestrict, withdrawConsent } from './consenting.ts'
import type { PersonEvent } from './events.ts'
import { evolve } from './evolve.ts'
import { askErasure, confirmErasure, refuseErasure, withdrawErasure } from './forgetting.ts'
import { amend, claim, register } from './registering.ts'
import { grant, revoke } from './roles.ts'
import { type PersonRule, rules } from './rules.ts'
import { initial, type Person } from './state.ts'

export const decider: Decider<Person, PersonCommands, PersonEvent, PersonRule> = {
  initial,
  rules,
  evolve,
  decide: {
    register,
    amend: known(amend),
    claim: known(claim),
    grant: known(grant),
    revoke: known(revoke),
    consent: known(consent),
    withdrawConsent: known(withdrawConsent),
    restrict: known(restrict),
    unrestrict: known(unrestrict),
    askErasure: known(askErasure),
    withdrawErasure: known(withdrawErasure),
    refuseErasure: known(refuseErasure),
    confirmErasure: known(confirmErasure),
  },
}
