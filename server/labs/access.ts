// Who may ask what of a laboratory: its makers run it, whoever has entered speaks for themselves.
import type { commands, LabCommands } from '../../events/labs/commands.ts'
import type { Lab } from '../../events/labs/state.ts'
import type { Access } from '../kernel/context.ts'
import type { Where } from '../kernel/may.ts'
import type { Role } from '../kernel/people.ts'

/** Who runs a laboratory, and is shown who comes. */
export const makers: readonly Role[] = ['maker', 'facilitator', 'coordinator']
const opening: readonly Role[] = ['maker', 'coordinator', 'secretariat']
/** Whoever has entered may ask it for themselves: the law looks at whom it is about. */
const own: readonly Role[] = [...makers, 'resident']

export const access: Access<typeof commands> = {
  open: opening,
  amend: makers,
  assign: opening,
  relieve: opening,
  move: makers,
  'begin-cycle': makers,
  prioritise: makers,
  'hand-over': makers,
  close: makers,
  reopen: makers,
  schedule: makers,
  reschedule: makers,
  cancel: makers,
  hold: makers,
  'amend-minutes': makers,
  note: makers,
  photograph: makers,
  enrol: own,
  'amend-participant': own,
  leave: own,
  'sign-up': own,
  withdraw: own,
  present: makers,
  absent: makers,
  correct: makers,
  'check-in': ['resident'],
  count: makers,
  'raise-need': makers,
  'offer-resource': makers,
  strike: makers,
  'propose-idea': own,
  support: own,
  unsupport: own,
  discuss: makers,
  select: makers,
  shelve: makers,
  drop: makers,
  became: makers,
  engage: makers,
  contact: makers,
  lose: makers,
  'take-task': makers,
  'finish-task': makers,
  'drop-task': makers,
}

/** A laboratory is in a municipality and its promoter's; one that is being opened says which. */
export const where = (lab: Lab, ask: Partial<LabCommands['open']>, id: string): Where => ({
  lab: id,
  municipality: lab.municipality || (ask.municipality ?? ''),
  organisations: [lab.promoter || (ask.promoter ?? '')],
})
/** Its story names who came, by identity: it is for those who run it. */
export const seen = (lab: Lab, id: string): Where => where(lab, {}, id)

type Row = { readonly id: string; readonly municipality: string; readonly promoter: string }
export const whereOf = ({ id, municipality, promoter }: Row): Where => ({ lab: id, municipality, organisations: [promoter] })
