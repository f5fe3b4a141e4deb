// The law of a building: who lives there, what it asks of initiatives, what it spends, who cares for what.
import { type Asked, type Decider, dayOf, type Refusal } from '../kernel/index.ts'
import { cancel, finish, giveBack, offer, take } from './caring.ts'
import type { HousingCommands } from './commands.ts'
import type { HousingEvent } from './events.ts'
import { evolve } from './evolve.ts'
import { addUnits, buy, correctUnit, join, leave, moveIn, moveOut, namePerson, removeUnit } from './living.ts'
import { type HousingRule, rules, when } from './rules.ts'
import { allocate, commit, release, spend, strike } from './spending.ts'
import { type Building, initial } from './state.ts'

type Answer = readonly [HousingEvent, ...HousingEvent[]] | Refusal<HousingRule>
type Decide = Decider<Building, HousingCommands, HousingEvent, HousingRule>['decide']

const known =
  <A>(decide: (ask: A, building: Building, asked: Asked) => Answer) =>
  (ask: A, building: Building, asked: Asked): Answer =>
    when(!building.registered, 'unknown-building') ?? decide(ask, building, asked)

const setRules: Decide['set-rules'] = (ask, { rules: before }) =>
  when((before.at(-1)?.from ?? '') > ask.from, 'rules-out-of-order') ?? [{ type: 'housing.rules-set', data: ask }]

const holdAssembly: Decide['hold-assembly'] = (ask, { assemblies, households }, { at }) =>
  when(assemblies[ask.assembly] !== undefined, 'assembly-exists') ??
  when(ask.day > dayOf(at), 'in-the-future') ??
  when(ask.households > Object.keys(households).length, 'more-than-live-here', { households: Object.keys(households).length }) ?? [
    { type: 'housing.assembly-held', data: ask },
  ]

const post: Decide['post'] = (ask, { notices }) =>
  when(notices.includes(ask.notice), 'notice-exists') ?? [{ type: 'housing.notice-posted', data: ask }]
const unpost: Decide['unpost'] = (ask, { notices }) =>
  when(!notices.includes(ask.notice), 'unknown-notice') ?? [{ type: 'housing.notice-removed', data: ask }]

export const decider: Decider<Building, HousingCommands, HousingEvent, HousingRule> = {
  initial,
  rules,
  evolve,
  decide: {
    register: (ask, { registered }) => when(registered, 'already-registered') ?? [{ type: 'housing.registered', data: ask }],
    correct: known((ask) => [{ type: 'housing.corrected', data: ask }]),
    'add-units': known(addUnits),
    'correct-unit': known(correctUnit),
    'remove-unit': known(removeUnit),
    'move-in': known(moveIn),
    join: known(join),
    'name-person': known(namePerson),
    leave: known(leave),
    buy: known(buy),
    'move-out': known(moveOut),
    'set-rules': known(setRules),
    allocate: known(allocate),
    commit: known(commit),
    spend: known(spend),
    strike: known(strike),
    release: known(release),
    'offer-turn': known(offer),
    'take-turn': known(take),
    'give-back-turn': known(giveBack),
    'finish-turn': known(finish),
    'cancel-turn': known(cancel),
    'hold-assembly': known(holdAssembly),
    post: known(post),
    unpost: known(unpost),
  },
}
