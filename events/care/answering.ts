// The law of answers: first the carer, then the family, then they meet; a proposal that nobody answered in time can lapse.
import type { Asked, Decider, Refusal } from '../kernel/index.ts'
import type { CareCommands } from './commands.ts'
import type { CareEvent } from './events.ts'
import { type CareRule, type Refused, when } from './rules.ts'
import { type Proposal, type Request, type Stands, sideOf } from './state.ts'

type Decide = Decider<Request, CareCommands, CareEvent, CareRule>['decide']
type Answer = readonly [CareEvent, ...CareEvent[]] | Refusal<CareRule>

export const proposalOf = ({ proposals }: Request, number: number): Proposal | undefined =>
  proposals.find((proposal) => proposal.number === number)

/** Decides on one proposal that must be there. */
export const onProposal =
  <A extends { readonly proposal: number }>(decide: (ask: A, proposal: Proposal, request: Request, asked: Asked) => Answer) =>
  (ask: A, request: Request, asked: Asked): Answer => {
    const proposal = proposalOf(request, ask.proposal)
    return proposal ? decide(ask, proposal, request, asked) : { refused: 'unknown-proposal' }
  }

/** Whoever is not at the desk answers only for themselves. */
const atDesk: readonly string[] = ['operator', 'coordinator']
const notYours = ({ by, role }: Asked, person: string): Refused => when(!atDesk.includes(role) && by !== person, 'not-yours')

type Outside = (ask: { readonly proposal: number }, request: Request, asked: Asked) => Refused
const carers: Outside = (ask, request, asked) => {
  const proposal = proposalOf(request, ask.proposal)
  return notYours(asked, proposal?.person ?? '') ?? when(proposal?.stands === 'over' && !atDesk.includes(asked.role), 'answered-already')
}
const familys: Outside = (_, { family }, asked) => notYours(asked, family)
/** Whose each answer is: of those not named only the desk may ask. */
const answers: { readonly [command: string]: Outside } = {
  ...{ agree: carers, decline: carers },
  ...{ accept: familys, refuse: familys, withdraw: familys },
}
/**
 * What is said before anything else of a request to whoever is not at the desk: to a stranger only that it is not theirs, whether or not there is such a
 * request; to a carer whose proposal is over only that, whatever has become of the family.
 */
export const outside = (command: string, ask: object, request: Request, asked: Asked): Refused =>
  answers[command]?.({ proposal: 0, ...ask }, request, asked)

const held = ({ heldUntil }: Proposal, { at }: Asked): Refused => when(at > heldUntil, 'held-no-longer', { heldUntil })
const waiting = (proposal: Proposal, stands: Stands): Refused =>
  when(stands === 'offered' && proposal.stands === 'proposed', 'carer-first') ?? when(proposal.stands !== stands, 'answered-already')

/** Most sheets for one proposal: whoever loses so many answers at the desk. */
export const mostSheets = 20

export const giveSheet: Decide['give-sheet'] = onProposal((ask, proposal, _, asked) => {
  const side = sideOf[proposal.stands]
  if (!side) return { refused: 'answered-already' }
  return (
    held(proposal, asked) ??
    when(proposal.sheets >= mostSheets, 'too-many-sheets', { most: mostSheets }) ?? [
      { type: 'care.sheet-given', data: { proposal: ask.proposal, side, sheet: proposal.sheets + 1 } },
    ]
  )
})
export const agree: Decide['agree'] = onProposal(
  (ask, proposal, _, asked) =>
    waiting(proposal, 'proposed') ?? held(proposal, asked) ?? [{ type: 'care.carer-agreed', data: { proposal: ask.proposal } }],
)
export const decline: Decide['decline'] = onProposal(
  (ask, proposal) =>
    when(proposal.stands === 'over' || proposal.stands === 'hired', 'answered-already') ?? [{ type: 'care.carer-declined', data: ask }],
)
export const accept: Decide['accept'] = onProposal(
  (ask, proposal, _, asked) =>
    waiting(proposal, 'offered') ?? held(proposal, asked) ?? [{ type: 'care.family-agreed', data: { proposal: ask.proposal } }],
)
export const refuseProposal: Decide['refuse'] = onProposal(
  (ask, proposal) =>
    when(proposal.stands === 'proposed', 'carer-first') ??
    when(proposal.stands === 'over' || proposal.stands === 'hired', 'answered-already') ?? [{ type: 'care.family-declined', data: ask }],
)
export const lapse: Decide['lapse'] = onProposal(
  (ask, { stands, heldUntil }, _, { at }) =>
    when(stands !== 'proposed' && stands !== 'offered', 'answered-already') ??
    when(at <= heldUntil, 'not-lapsed-yet', { heldUntil }) ?? [{ type: 'care.lapsed', data: { proposal: ask.proposal } }],
)
export const retract: Decide['retract'] = onProposal(
  (ask, { stands }) => when(stands === 'over' || stands === 'hired', 'answered-already') ?? [{ type: 'care.retracted', data: ask }],
)
export const meet: Decide['meet'] = onProposal(
  (ask, { stands }, _, { at }) =>
    when(stands === 'proposed' || stands === 'offered', 'not-both-agreed') ??
    when(stands !== 'agreed', 'answered-already') ??
    when(ask.at < at, 'in-the-past') ?? [{ type: 'care.interview-set', data: ask }],
)
export const met: Decide['met'] = onProposal(
  (ask, { stands }) =>
    when(stands === 'proposed' || stands === 'offered', 'not-both-agreed') ??
    when(stands !== 'agreed', 'answered-already') ?? [{ type: 'care.interviewed', data: ask }],
)
