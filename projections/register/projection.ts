// The public register: what municipalities publish elsewhere, the proposals and the pacts born here, in one list.
import type { RegisterEvent } from '../../events/register/events.ts'
import type { SnapshotsEvent } from '../../events/snapshots/events.ts'
import { projection } from '../kernel/index.ts'
import { ofGoods, type WatchedGood } from './goods.ts'
import { ofPacts, type WatchedPact } from './pacts.ts'
import { ofProposals, type WatchedProposal } from './proposals.ts'
import { ofBooks, ofRows } from './published.ts'
import { tables } from './tables.ts'

export const register = projection<RegisterEvent | SnapshotsEvent | WatchedProposal | WatchedGood | WatchedPact>()({
  name: 'register',
  version: 1,
  tables,
  on: { ...ofRows, ...ofBooks, ...ofProposals, ...ofGoods, ...ofPacts },
})
