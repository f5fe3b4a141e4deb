// Who may ask what of a request for care: the desk that follows it, and for their own answers the family and the carer.
import type { CareCommands, commands } from '../../events/care/commands.ts'
import type { Request } from '../../events/care/state.ts'
import type { Access } from '../kernel/context.ts'
import type { Where } from '../kernel/may.ts'
import type { Role } from '../kernel/people.ts'

export const desk: readonly Role[] = ['operator', 'coordinator']
/** Whoever has entered may answer for themselves: the law looks at whose answer it is. */
const own: readonly Role[] = [...desk, 'resident']

export const access: Access<typeof commands> = {
  open: desk,
  assess: desk,
  justify: desk,
  waive: desk,
  list: desk,
  propose: desk,
  'give-sheet': desk,
  agree: own,
  decline: own,
  accept: own,
  refuse: own,
  lapse: desk,
  retract: desk,
  meet: desk,
  met: desk,
  hire: desk,
  pass: desk,
  fail: desk,
  follow: desk,
  replace: desk,
  end: desk,
  withdraw: own,
  stop: desk,
  'send-on': desk,
  reopen: desk,
}

const people = ({ family, assisted, proposals }: Request): readonly string[] =>
  [family, assisted, ...proposals.map(({ person }) => person)].filter((id) => id !== '')

/** A request belongs to the organisation that runs its desk. */
export const where = (request: Request, ask: Partial<CareCommands['open']>, id: string): Where => ({
  case: id,
  organisations: [request.organisation || (ask.organisation ?? '')],
  persons: people(request),
})
/** Its story is the desk's and the family's: a carer reads only what was proposed to her. */
export const seen = (request: Request, id: string): Where => ({
  case: id,
  organisations: [request.organisation],
  persons: [request.family, request.assisted],
})
