// How each fact changes what is remembered of a carer.
import type { Decider } from '../kernel/index.ts'
import type { CarerCommands } from './commands.ts'
import type { CarerEvent } from './events.ts'
import type { CarerRule } from './rules.ts'
import type { Carer } from './state.ts'

const same = (carer: Carer): Carer => carer

export const evolve: Decider<Carer, CarerCommands, CarerEvent, CarerRule>['evolve'] = {
  'carers.applied': (carer, { carer: person, organisation }) => ({ ...carer, stage: 'applied', person, organisation }),
  'carers.amended': same,
  'carers.profiled': (carer, { carer: _, ...profile }) => ({ ...carer, profile }),
  'carers.interviewed': (carer, { suitable }) => ({ ...carer, stage: 'interviewed', suitable }),
  'carers.registered': (carer, { tier }) => ({ ...carer, stage: 'registered', tier }),
  'carers.tiered': (carer, { tier }) => ({ ...carer, tier }),
  'carers.documented': (carer, { document, expires = '' }) => ({ ...carer, documents: { ...carer.documents, [document]: expires } }),
  'carers.trained': (carer, { hours }) => ({ ...carer, trainingHours: carer.trainingHours + hours }),
  'carers.referenced': (carer, { months, heard }) => ({ ...carer, experience: carer.experience + (heard ? months : 0) }),
  'carers.paused': (carer) => ({ ...carer, stage: 'paused' }),
  'carers.returned': (carer) => ({ ...carer, stage: 'registered' }),
  'carers.suspended': (carer) => ({ ...carer, stage: 'suspended' }),
  'carers.readmitted': (carer) => ({ ...carer, stage: 'registered' }),
  'carers.placed': (carer, { request, family, minutes, live, week }) => ({
    ...carer,
    placements: [...carer.placements, { request, family, minutes, live, week }],
  }),
  'carers.freed': (carer, { request }) => ({ ...carer, placements: carer.placements.filter((one) => one.request !== request) }),
  'carers.parted': (carer, { family }) => ({ ...carer, parted: [...carer.parted, family] }),
  'carers.objected': (carer, _, { rev }) => ({ ...carer, objections: [...carer.objections, rev] }),
  'carers.answered': (carer, { objection }) => ({ ...carer, objections: carer.objections.filter((one) => one !== objection) }),
  'carers.removed': (carer) => ({ ...carer, stage: 'removed' }),
}
