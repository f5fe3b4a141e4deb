// The law of proposals in one place: what is remembered, what is allowed at each stage, and why not.
import type { Asked, Decider } from '../kernel/index.ts'
import { answer, confirm, discard, draft, submit } from './beginning.ts'
import type { CommandName, ProposalCommands } from './commands.ts'
import type { Answer, Decide } from './decide.ts'
import { closeConsultation, designate, isConsulted, observe, publish, redact, register, reply } from './desk.ts'
import {
  accept,
  announceRefusal,
  answerRefusal,
  dropRefusal,
  join,
  merge,
  openCodesign,
  refuseIt,
  reopen,
  transmit,
  withdraw,
} from './ending.ts'
import type { ProposalEvent } from './events.ts'
import { evolve } from './evolve.ts'
import {
  archive,
  askIntegration,
  askOpinion,
  assess,
  correct,
  giveOpinion,
  integrate,
  meet,
  receiveIntegration,
  remind,
} from './examining.ts'
import { type ProposalRule, type Refused, rules, when } from './rules.ts'
import { closed, mayBeAsked } from './stages.ts'
import { initial, type Proposal } from './state.ts'

/** Where something is missing, saying what helps more than saying at which stage the proposal is. */
const lacking: { readonly [C in CommandName]?: (of: Proposal) => Refused } = {
  register: (of) => when(of.stage !== 'draft', 'already-registered'),
  refuse: (of) => when(!closed.some((one) => one === of.stage), 'no-notice'),
  openCodesign: (of) => when(of.stage === 'verification' && isConsulted(of), 'consultation-first'),
  askIntegration: (of) => when(of.stage === 'integration', 'already-suspended'),
  observe: (of) => when(of.windowUntil !== undefined, 'window-closed', { until: of.windowUntil }),
}

const stageRefusal = (command: CommandName, of: Proposal): Refused =>
  when(of.stage === 'none' && command !== 'draft', 'unknown-proposal') ??
  when(of.stage !== 'none' && command === 'draft', 'already-begun') ??
  (mayBeAsked(command, of.stage)
    ? undefined
    : (lacking[command]?.(of) ??
      when(
        closed.some((one) => one === of.stage),
        'closed',
        { stage: of.stage },
      ) ??
      when(true, 'not-there-yet', { stage: of.stage })))

type Law = { readonly [C in CommandName]: Decide[C] }
const law: Law = {
  ...{ draft, answer, discard, submit, confirm, register, designate, redact, publish, observe, reply, closeConsultation },
  ...{ assess, askIntegration, remind, integrate, receiveIntegration, askOpinion, giveOpinion, meet, archive, correct },
  ...{ openCodesign, transmit, accept, announceRefusal, answerRefusal, dropRefusal, withdraw, merge, join, reopen },
  refuse: refuseIt,
}

/** The stage is asked first: what is not askable here is refused before its own rules are looked at. */
const staged =
  (command: CommandName) =>
  (ask: never, of: Proposal, asked: Asked): Answer =>
    stageRefusal(command, of) ?? (law[command] as (ask: never, of: Proposal, asked: Asked) => Answer)(ask, of, asked)

const decide = Object.fromEntries(Object.keys(law).map((command) => [command, staged(command as CommandName)])) as unknown as Decide

export const decider: Decider<Proposal, ProposalCommands, ProposalEvent, ProposalRule> = { initial, evolve, decide, rules }
