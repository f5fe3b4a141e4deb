// Who belongs to the named team of a pact today: its person, and who works for the partner that signs it.
import type { Day } from '../../events/kernel/index.ts'
import { may } from '../kernel/may.ts'
import type { Me } from '../kernel/people.ts'
import { desk } from './access.ts'

type Whose = { readonly person: string; readonly organisation: string }

/** Whoever stood beside somebody and works there no more reads nothing of them, also before they are handed to a colleague. */
export const isOfTeam =
  (me: Me | undefined, today: Day) =>
  ({ person, organisation }: Whose): boolean =>
    me !== undefined && (person === me.id || may(me, desk, { organisations: [organisation] }, today).yes)
