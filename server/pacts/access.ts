// Who may ask what of a pact, and where. Where a command belongs to one side, the law also looks at which (events/pacts/sides.ts).
import type { commands } from '../../events/pacts/commands.ts'
import type { Pact } from '../../events/pacts/state.ts'
import { municipality } from '../../events/pacts/vocabulary.ts'
import type { Access } from '../kernel/context.ts'
import type { Where } from '../kernel/may.ts'
import type { Role } from '../kernel/people.ts'
import { organisationOf } from './organisations.ts'

const office = ['clerk', 'manager'] as const
/** who speaks for the groups; everybody is a resident, so a resident asks only for themself (the law looks at whom) */
const around: readonly Role[] = ['representative', 'maker']
const anybody: readonly Role[] = [...around, 'resident']
/** everybody who sits at the table where a pact is written; the maker does it on behalf of the citizens */
const table: readonly Role[] = [...around, ...office]

const agreeing = {
  draft: office,
  clarify: table,
  join: anybody,
  leave: around,
  promise: table,
  release: table,
  word: table,
  askOpinion: office,
  recordOpinion: office,
  approve: office,
  // The manager first: who has both roles signs for the municipality.
  sign: ['manager', 'representative', 'resident'],
  insure: office,
  redact: office,
  publish: office,
  abandon: [...around, 'manager'],
} as const

const living = {
  activate: office,
  suspend: ['manager'],
  resume: ['manager'],
  extend: ['manager'],
  amend: office,
  askToJoin: anybody,
  admit: ['manager'],
  declineJoin: ['manager'],
  exclude: ['manager'],
  grantSupport: office,
  deliverSupport: office,
  returnSupport: office,
  keep: table,
  witness: ['resident'],
  report: anybody,
  supplementReport: around,
  reviewReport: office,
  publishReport: office,
  inspect: office,
  correct: ['manager'],
} as const

const ending = {
  notifyBreach: table,
  remedyBreach: table,
  askConciliation: table,
  seatConciliation: office,
  proposeConciliation: office,
  closeConciliation: office,
  withdraw: ['representative', 'resident'],
  end: ['manager'],
  revoke: ['manager'],
  reinstate: ['manager'],
  expire: office,
  evaluate: office,
  renew: ['manager'],
  handBack: table,
  close: ['manager'],
} as const

export const access: Access<typeof commands> = { ...agreeing, ...living, ...ending }

type Placed = { readonly place?: { readonly municipality: string }; readonly party?: unknown; readonly sha256?: string }

/** A pact is where its good is, and its groups are on one side of it. Who signs must represent the very party that signs, wherever it is. */
export const where = (pact: Pact, { place, party, sha256 }: Placed): Where => {
  const here = place?.municipality ?? pact.record.municipality
  if (here === undefined) return { organisations: [] }
  const signing = sha256 !== undefined && typeof party === 'string' && party !== municipality
  if (signing) return { organisations: [organisationOf(here, party)] }
  const groups = Object.keys(pact.parties).filter((id) => id !== municipality)
  return { municipality: here, organisations: groups.map((id) => organisationOf(here, id)) }
}
