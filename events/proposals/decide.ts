// The shape every chapter of the law of proposals is written in.
import type { Decider, Refusal } from '../kernel/index.ts'
import type { ProposalCommands } from './commands.ts'
import type { ProposalEvent } from './events.ts'
import type { ProposalRule } from './rules.ts'
import type { Proposal } from './state.ts'

export type Answer = readonly [ProposalEvent, ...ProposalEvent[]] | Refusal<ProposalRule>
export type Decide = Decider<Proposal, ProposalCommands, ProposalEvent, ProposalRule>['decide']
