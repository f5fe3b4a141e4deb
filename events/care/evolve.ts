// How each fact changes what is remembered of a request for care.
import type { Decider } from '../kernel/index.ts'
import type { CareCommands } from './commands.ts'
import type { CareEvent } from './events.ts'
import type { CareRule } from './rules.ts'
import { isOpen, type Proposal, type Request, stageFor } from './state.ts'

const seeking = (request: Request, proposals: readonly Proposal[]): Request => ({
  ...request,
  proposals,
  stage: stageFor(proposals.filter(isOpen).map(({ stands }) => stands)),
})
const one = (request: Request, number: number, to: Partial<Proposal>): Request =>
  seeking(
    request,
    request.proposals.map((proposal) => (proposal.number === number ? { ...proposal, ...to } : proposal)),
  )
const over = (request: Request, number: number): Request => one(request, number, { stands: 'over' })
const closed = (request: Request): Request => ({
  ...request,
  stage: 'closed',
  proposals: request.proposals.map((proposal) => ({ ...proposal, stands: 'over' })),
})
const same = (request: Request): Request => request

export const evolve: Decider<Request, CareCommands, CareEvent, CareRule>['evolve'] = {
  'care.opened': (request, { family, assisted, organisation }) => ({ ...request, stage: 'opened', family, assisted, organisation }),
  'care.assessed': (request, { health: _, ...need }, { rev }) => seeking({ ...request, need, assessed: rev }, request.proposals),
  'care.gender-justified': (request) => ({ ...request, gender: true }),
  'care.gender-waived': (request) => ({ ...request, gender: false }),
  'care.listed': same,
  'care.proposed': (request, { proposal: number, carer, person, heldUntil }) => {
    const made = { number, carer, person, heldUntil, stands: 'proposed', followed: [], sheets: 0 } as const
    return seeking(request, [...request.proposals, made])
  },
  'care.sheet-given': (request, { proposal, sheet }) => one(request, proposal, { sheets: sheet }),
  'care.carer-agreed': (request, { proposal }) => one(request, proposal, { stands: 'offered' }),
  'care.carer-declined': (request, { proposal }) => over(request, proposal),
  'care.family-agreed': (request, { proposal }) => one(request, proposal, { stands: 'agreed' }),
  'care.family-declined': (request, { proposal }) => over(request, proposal),
  'care.lapsed': (request, { proposal }) => over(request, proposal),
  'care.retracted': (request, { proposal }) => over(request, proposal),
  // It comes after what ended the search, which has said how far the request is.
  'care.set-aside': (request, { proposal }) => ({ ...over(request, proposal), stage: request.stage }),
  'care.interview-set': same,
  'care.interviewed': (request, { proposal, outcome }) =>
    outcome === 'chosen' ? one(request, proposal, { stands: 'met' }) : over(request, proposal),
  'care.hired': (request, { proposal, trialUntil }) => ({
    ...one(request, proposal, { stands: 'hired' }),
    ...{ stage: 'trial', trialUntil },
  }),
  'care.trial-passed': (request) => ({ ...request, stage: 'placed' }),
  'care.trial-failed': (request, { proposal }) => over(request, proposal),
  'care.followed': (request, { proposal, day }) => ({
    ...request,
    proposals: request.proposals.map((each) => (each.number === proposal ? { ...each, followed: [...each.followed, day] } : each)),
  }),
  'care.replacing': (request, { proposal }) => over(request, proposal),
  'care.ended': closed,
  'care.withdrawn': closed,
  'care.unworkable': closed,
  'care.sent-on': closed,
  'care.reopened': (request) => ({ ...request, stage: request.need ? 'searching' : 'opened' }),
}
