// The law of a household: the adults who sign beside the person, each the same exact text.
import type { Decider } from '../kernel/index.ts'
import type { GenerativeCommands } from './commands.ts'
import type { GenerativeEvent } from './events.ts'
import { type GenerativeRule, when } from './rules.ts'
import type { Pact } from './state.ts'

type Decide = Decider<Pact, GenerativeCommands, GenerativeEvent, GenerativeRule>['decide']

/** Whether it is the person, or one of the adults who sign with them. */
export const isOfHousehold = ({ person, household: adults }: Pick<Pact, 'person' | 'household'>, who: string): boolean =>
  who !== '' && (who === person || adults.some(({ member }) => member === who))

export const household: Decide['household'] = ({ adults, members }, { party, person, stage, text, caseworker }) => {
  const names = [person, ...members.map(({ member }) => member)]
  return (
    when(party !== 'household', 'not-a-household') ??
    // Whoever signs knows with whom: a text that is going round is not given to others.
    when(text !== null, 'not-now', { stage }) ??
    when(!adults, 'not-adults') ??
    when(caseworker !== '' && names.includes(caseworker), 'own-pact') ??
    when(new Set(names).size !== names.length, 'same-twice') ?? [
      { type: 'generative.household-named', data: { person, adults: true, members } },
    ]
  )
}

export const cosign: Decide['cosign'] = (ask, { text, household: adults }, { by, role }) => {
  if (!text) return { refused: 'no-text' }
  return (
    when(role === 'resident' && by !== ask.member, 'not-yours') ??
    when(!adults.some(({ member }) => member === ask.member), 'unknown-member') ??
    when(ask.sha256 !== text.sha256, 'another-text') ??
    when(text.members[ask.member] !== undefined, 'said-already') ??
    when(by !== ask.member && !ask.paper, 'paper-needed') ?? [{ type: 'generative.signed-by-member', data: { ...ask, text: text.text } }]
  )
}
