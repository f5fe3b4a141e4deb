// Who may ask what of a generative pact: whoever stands beside the person, who answers for them, and the person for themselves.
import type { commands, GenerativeCommands } from '../../events/generative/commands.ts'
import type { Pact } from '../../events/generative/state.ts'
import type { Access } from '../kernel/context.ts'
import type { Where } from '../kernel/may.ts'
import type { Role } from '../kernel/people.ts'

export const desk: readonly Role[] = ['caseworker', 'coordinator']
const own: readonly Role[] = ['resident']
/** Only the house asks it. */
const nobody: readonly Role[] = []

export const access: Access<typeof commands> = {
  // A maker passes somebody on and reads nothing of them afterwards.
  report: [...desk, 'maker', ...own],
  entrust: desk,
  listen: desk,
  assess: desk,
  decline: desk,
  plan: desk,
  household: desk,
  fix: desk,
  sign: [...desk, ...own],
  cosign: [...desk, ...own],
  countersign: ['coordinator'],
  activate: desk,
  suspend: desk,
  resume: desk,
  check: desk,
  remind: nobody,
  notice: nobody,
  meet: desk,
  miss: desk,
  bring: desk,
  commit: desk,
  spend: desk,
  release: desk,
  perform: desk,
  renegotiate: desk,
  drop: desk,
  ask: own,
  answer: desk,
  write: own,
  attach: desk,
  withdraw: own,
  interrupt: desk,
  conclude: desk,
  follow: desk,
  reopen: ['coordinator'],
  take: nobody,
  leave: nobody,
}

/** What only the person themselves can do: nobody else has a button for it. */
export const onlyOwn: readonly string[] = ['ask', 'write', 'withdraw']

const team = ({ person, caseworker }: Pact): readonly string[] => [person, caseworker].filter((id) => id !== '')

/** A pact belongs to the partner body that signs it. */
export const where = (pact: Pact, ask: Partial<GenerativeCommands['report']>, id: string): Where => ({
  case: id,
  organisations: [pact.organisation || (ask.organisation ?? '')],
  persons: team(pact),
})
/** Its story is shown to the named team: the person, whoever stands beside them, and the coordinator where it is answered for. */
export const seen = (pact: Pact, id: string): Where => ({ case: id, organisations: [pact.organisation], persons: team(pact) })
