// Who may ask what of a common good: the office of the municipality it is in.
import type { commands, GoodCommands } from '../../events/goods/commands.ts'
import type { Good } from '../../events/goods/state.ts'
import type { Access } from '../kernel/context.ts'
import type { Where } from '../kernel/may.ts'
import type { Role } from '../kernel/people.ts'

export const office: readonly Role[] = ['clerk', 'manager']

export const access: Access<typeof commands> = {
  register: office,
  list: office,
  remove: ['manager'],
  withhold: office,
  release: office,
  consent: office,
  constrain: office,
  update: office,
  correct: ['manager'],
}

/** A good that moves to another municipality needs the office of the one it is in. */
export const where = ({ record }: Good, ask: GoodCommands[keyof GoodCommands]): Where | undefined => {
  const municipality = record.place?.municipality ?? ('place' in ask ? ask.place?.municipality : undefined)
  return municipality === undefined ? undefined : { municipality }
}
