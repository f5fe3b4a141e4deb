// Who may ask what of a proposal, and where. Whose the proposal is, the law asks (events/proposals/beginning.ts).
import type { commands, ProposalCommands } from '../../events/proposals/commands.ts'
import type { Proposal } from '../../events/proposals/state.ts'
import type { Access } from '../kernel/context.ts'
import type { Where } from '../kernel/may.ts'
import type { Role } from '../kernel/people.ts'

const citizens: readonly Role[] = ['resident', 'representative']
/** makers write a draft for somebody, the desk enters a paper form */
const writers: readonly Role[] = ['maker', 'facilitator', 'clerk', ...citizens]
export const office: readonly Role[] = ['clerk', 'manager']
const manager: readonly Role[] = ['manager']

export const access: Access<typeof commands> = {
  draft: writers,
  answer: writers,
  discard: [...writers, 'admin'],
  submit: ['clerk', ...citizens],
  confirm: ['resident'],
  register: office,
  designate: office,
  redact: office,
  publish: office,
  observe: [...citizens, 'maker'],
  reply: office,
  closeConsultation: office,
  assess: office,
  askIntegration: office,
  remind: office,
  integrate: ['clerk', ...citizens],
  receiveIntegration: office,
  askOpinion: office,
  giveOpinion: [...office, 'adviser'],
  openCodesign: manager,
  meet: [...office, 'maker', 'facilitator'],
  transmit: manager,
  accept: manager,
  announceRefusal: manager,
  answerRefusal: ['clerk', ...citizens],
  dropRefusal: manager,
  refuse: manager,
  withdraw: citizens,
  archive: manager,
  merge: manager,
  join: manager,
  reopen: manager,
  correct: manager,
}

/** In the municipality it is proposed to; a draft that is not there yet says where it will be. */
export const where = ({ municipality, person, author }: Proposal, ask: ProposalCommands[keyof ProposalCommands]): Where => ({
  municipality: municipality !== '' ? municipality : 'municipality' in ask ? ask.municipality : '',
  persons: [person, author].filter((one) => one !== ''),
})
