// The secret at the door: another one each day by itself, and at once when somebody has seen it who should not have.
import { type Day, type Decider, dayOf } from '../kernel/index.ts'
import type { SpaceCommands } from './commands.ts'
import type { SpaceEvent } from './events.ts'
import type { SpaceRule } from './rules.ts'
import type { Space } from './state.ts'

/** How many times the secret of a day has been made anew. */
export const turnOn = ({ door }: Pick<Space, 'door'>, day: Day): number => (door.day === day ? door.turn : 0)

type Decide = Decider<Space, SpaceCommands, SpaceEvent, SpaceRule>['decide']
export const renewDoor: Decide['renew-door'] = (_, space, { at }) => {
  const day = dayOf(at)
  return [{ type: 'spaces.door-renewed', data: { day, turn: turnOn(space, day) + 1 } }]
}
