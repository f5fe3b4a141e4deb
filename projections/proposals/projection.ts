// The proposals as tables, made from the facts of each proposal and from nothing else.
import type { ProposalEvent } from '../../events/proposals/events.ts'
import { projection } from '../kernel/index.ts'
import { beginning } from './beginning.ts'
import { ending } from './ending.ts'
import { examining } from './examining.ts'
import { tables } from './tables.ts'

export const proposals = projection<ProposalEvent>()({
  name: 'proposals',
  version: 1,
  tables,
  on: { ...beginning, ...examining, ...ending },
})
