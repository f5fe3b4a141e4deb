// Who may ask what of a carer: the desk that keeps the list, and for what is hers the carer.
import type { CarerCommands, commands } from '../../events/carers/commands.ts'
import type { Carer } from '../../events/carers/state.ts'
import type { Access } from '../kernel/context.ts'
import type { Where } from '../kernel/may.ts'
import type { Role } from '../kernel/people.ts'

export const desk: readonly Role[] = ['operator', 'coordinator']
/** Whoever has entered may ask for themselves: the law looks at whose stream it is. */
const own: readonly Role[] = [...desk, 'resident']

export const access: Access<typeof commands> = {
  apply: desk,
  amend: own,
  profile: own,
  interview: desk,
  register: desk,
  document: desk,
  train: desk,
  refer: desk,
  pause: own,
  return: own,
  suspend: ['coordinator'],
  readmit: ['coordinator'],
  place: desk,
  free: desk,
  part: own,
  object: own,
  answer: desk,
  remove: ['coordinator'],
}

/** A carer's papers belong to the organisation that runs the desk, and to herself. */
export const where = (carer: Carer, ask: Partial<CarerCommands['apply']>, id: string): Where => ({
  case: id,
  organisations: [carer.organisation || (ask.organisation ?? '')],
  ...(carer.person === '' ? {} : { persons: [carer.person] }),
})
export const seen = (carer: Carer, id: string): Where => where(carer, {}, id)
