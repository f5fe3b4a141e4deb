// The law of the turns of care: offered by the manager, taken by who lives here, done on their day.
import { type Asked, type Decider, dayOf, type Refusal } from '../kernel/index.ts'
import type { HousingCommands } from './commands.ts'
import type { HousingEvent } from './events.ts'
import { type HousingRule, type Refused, when } from './rules.ts'
import { type Building, homeOf, type Turn } from './state.ts'

type Decide = Decider<Building, HousingCommands, HousingEvent, HousingRule>['decide']
type Answer = readonly [HousingEvent, ...HousingEvent[]] | Refusal<HousingRule>

const on =
  <A extends { readonly turn: string }>(decide: (ask: A, turn: Turn, asked: Asked, building: Building) => Answer) =>
  (ask: A, building: Building, asked: Asked): Answer => {
    const turn = building.turns[ask.turn]
    return turn === undefined ? { refused: 'unknown-turn' } : (when(turn.over, 'turn-over') ?? decide(ask, turn, asked, building))
  }

export const offer: Decide['offer-turn'] = (ask, building, { today }) =>
  when(building.turns[ask.turn] !== undefined, 'turn-exists') ??
  when(ask.day < today, 'turn-in-the-past') ?? [{ type: 'housing.turn-offered', data: ask }]

export const take: Decide['take-turn'] = on(({ turn: id }, { day, slots, taken }, { by, today }, building) => {
  const gone: Refused = when(day < today, 'turn-in-the-past')
  return (
    gone ??
    when(homeOf(building, by) === undefined, 'not-a-resident') ??
    when(taken.includes(by), 'already-taken') ??
    when(taken.length >= slots, 'turn-full') ?? [{ type: 'housing.turn-taken', data: { turn: id, person: by } }]
  )
})

export const giveBack: Decide['give-back-turn'] = on(
  ({ turn: id }, { taken }, { by }) =>
    when(!taken.includes(by), 'not-taken') ?? [{ type: 'housing.turn-given-back', data: { turn: id, person: by } }],
)

export const finish: Decide['finish-turn'] = on(
  (ask, { day, taken }, { by, role, at }) =>
    when(role === 'resident' && !taken.includes(by), 'not-your-turn') ??
    when(day > dayOf(at), 'turn-to-come') ?? [{ type: 'housing.turn-done', data: ask }],
)

export const cancel: Decide['cancel-turn'] = on((ask) => [{ type: 'housing.turn-cancelled', data: ask }])
