// The law of agreeing: a plan both sides commit to, one exact text, the person’s signature and then the partner’s.
import { canonical, type Decider } from '../kernel/index.ts'
import { ageOn, oldest, youngest } from './age.ts'
import { committedOn, isInUse } from './budget.ts'
import type { GenerativeCommands } from './commands.ts'
import type { GenerativeEvent } from './events.ts'
import { type AskedPlan, budgetOf, namesIn, ownedBy } from './plan.ts'
import { type GenerativeRule, type Refused, when } from './rules.ts'
import { unsigned } from './stages.ts'
import type { Pact } from './state.ts'

type Decide = Decider<Pact, GenerativeCommands, GenerativeEvent, GenerativeRule>['decide']

/** What no plan may have, even while it is being written. */
const lawful = (plan: AskedPlan, { rules }: Pact): Refused =>
  when(new Set(namesIn(plan)).size !== namesIn(plan).length, 'same-twice') ??
  when(rules !== null && budgetOf(plan) > rules.ceiling, 'over-the-ceiling', { ceiling: rules?.ceiling ?? 0, planned: budgetOf(plan) }) ??
  when(
    plan.gifts.some(({ family }) => family),
    'for-the-family',
  ) ??
  when(
    plan.gifts.some(({ staff }) => staff),
    'in-place-of-staff',
  )

/** What a plan must have before anybody is asked to sign it. */
const whole = ({ goals, commitments, gifts }: AskedPlan): Refused =>
  when(goals.length === 0, 'no-goals') ??
  when(new Set(commitments.map(({ side }) => side)).size < 2, 'one-side-only') ??
  when(gifts.length === 0, 'no-gift') ??
  when(!gifts.every(({ insured }) => insured), 'not-insured')

/** A new plan keeps what was already promised to shops and hosts under the one in force. */
const keepsPromises = ({ lines, gifts }: AskedPlan, pact: Pact): Refused => {
  const given = (gift: string): number => pact.given.filter((one) => one.gift === gift).reduce((sum, { hours }) => sum + hours, 0)
  const lost = pact.expenses.some(({ line }) => committedOn(pact, line) > 0 && !lines.some((one) => one.line === line))
  const short = ownedBy(pact.person, { lines, goals: [], commitments: [], resources: [], gifts: [] }).lines.some((line) =>
    isInUse(pact, line),
  )
  const gone = pact.given.some(({ gift }) => given(gift) > (gifts.find((one) => one.gift === gift)?.hours ?? 0))
  return when(lost || short, 'line-in-use') ?? when(gone, 'gift-in-use')
}

export const plan: Decide['plan'] = (ask, pact) =>
  lawful(ask, pact) ?? [{ type: 'generative.goals-agreed', data: { person: pact.person, ...ownedBy(pact.person, ask) } }]

export const renegotiate: Decide['renegotiate'] = ({ why, ...ask }, pact) =>
  lawful(ask, pact) ??
  keepsPromises(ask, pact) ?? [
    { type: 'generative.renegotiation-proposed', data: { person: pact.person, why, ...ownedBy(pact.person, ask) } },
  ]

export const drop: Decide['drop'] = (_, { draft }) => when(!draft, 'no-draft') ?? [{ type: 'generative.renegotiation-dropped', data: {} }]

export const fix: Decide['fix'] = (_, { draft, text, texts, household }, { digest }) => {
  if (!draft) return { refused: 'no-draft' }
  // The plan is remembered with tokens in the place of words: each names a commitment in the log, so their fingerprint binds the words too.
  return (
    when(text !== null, 'said-already') ??
    whole(draft) ?? [
      {
        type: 'generative.text-fixed',
        data: { text: texts + 1, sha256: digest(canonical(household.length > 0 ? { ...draft, household } : draft)) },
      },
    ]
  )
}

export const sign: Decide['sign'] = (ask, { text, person }, { by }) => {
  if (!text) return { refused: 'no-text' }
  return (
    when(ask.sha256 !== text.sha256, 'another-text') ??
    when(text.person !== null, 'signed-already') ??
    when(by !== person && !ask.paper, 'paper-needed') ?? [{ type: 'generative.signed-by-person', data: { ...ask, text: text.text } }]
  )
}

/** On the day the second signature is given an autonomy pact is made: that day the person is 19 to 39. */
const ofAge = ({ kind }: Pact, { born, seen }: GenerativeCommands['countersign'], today: string): Refused =>
  kind === 'inclusion'
    ? undefined
    : (when(born === undefined || born > today, 'say-when-born') ??
      when(seen === undefined, 'paper-unseen') ??
      when(born !== undefined && ageOn(born, today) < youngest, 'too-young', { least: youngest }) ??
      when(born !== undefined && ageOn(born, today) > oldest, 'too-old', { most: oldest }))

export const countersign: Decide['countersign'] = ({ sha256, ...ask }, pact, { today }) => {
  const { text, stage, person, kind } = pact
  if (!text) return { refused: 'no-text' }
  const first = stage === 'fixed'
  const age = first && kind === 'autonomy' ? ask : {}
  return (
    when(sha256 !== text.sha256, 'another-text') ??
    when(text.person === null, 'person-first') ??
    when(unsigned(pact).length > 0, 'household-first', { missing: unsigned(pact).length }) ??
    (first ? ofAge(pact, { sha256, ...ask }, today) : undefined) ?? [
      { type: 'generative.signed-by-partner', data: { sha256, text: text.text, person, ...age } },
      ...(first ? [] : [{ type: 'generative.renegotiated', data: { text: text.text } } as const]),
    ]
  )
}
