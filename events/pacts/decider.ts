// The law of pacts in one place: what is remembered, what is allowed at each stage, and why not.
import type { Asked, Decider, Refusal } from '../kernel/index.ts'
import * as amending from './amending.ts'
import type { CommandName, PactCommands } from './commands.ts'
import * as consenting from './consenting.ts'
import { correct } from './correcting.ts'
import * as drafting from './drafting.ts'
import * as ending from './ending.ts'
import type { PactEvent } from './events.ts'
import { evolve } from './evolve.ts'
import * as living from './living.ts'
import * as opinions from './opinions.ts'
import * as promising from './promising.ts'
import * as quarrelling from './quarrelling.ts'
import * as reporting from './reporting.ts'
import { type PactRule, type Refused, rules, when } from './rules.ts'
import { mayBeAsked, type Stage, type Standing, stages } from './stages.ts'
import { initial, type Pact, unsigned } from './state.ts'

const sinceSigned = stages.slice(stages.indexOf('active'), stages.indexOf('abandoned'))
const textSigned = { at: sinceSigned, why: () => when(true, 'text-signed') }
const closed = { at: ['closed'] as readonly Stage[], why: () => when(true, 'pact-closed') }

/** Where something is missing or past, saying what helps more than saying at which stage the pact is. */
const lacking: { readonly [C in CommandName]?: { readonly at: readonly Standing[]; readonly why: (pact: Pact) => Refused } } = {
  activate: { at: ['drafting', 'approved', 'signing'], why: (pact) => when(true, 'unsigned', { parties: unsigned(pact) }) },
  word: textSigned,
  clarify: textSigned,
  promise: textSigned,
  release: textSigned,
  report: closed,
  supplementReport: closed,
  reviewReport: closed,
}

const stageRefusal = (command: CommandName, pact: Pact): Refused =>
  when(pact.stage === 'none' && command !== 'draft', 'unknown-pact') ??
  when(pact.stage !== 'none' && command === 'draft', 'already-drafted') ??
  (lacking[command]?.at.includes(pact.stage) ? lacking[command].why(pact) : undefined) ??
  when(!mayBeAsked(command, pact.stage), 'wrong-stage', { stage: pact.stage })

type Answer = readonly [PactEvent, ...PactEvent[]] | Refusal<PactRule>
type Decide = Decider<Pact, PactCommands, PactEvent, PactRule>['decide']

/** The stage is asked first: what is not askable here is refused before its own rules are looked at. */
const staged =
  <A>(command: CommandName, decide: (ask: A, pact: Pact, asked: Asked) => Answer) =>
  (ask: A, pact: Pact, asked: Asked): Answer =>
    stageRefusal(command, pact) ?? decide(ask, pact, asked)

const { amend, askToJoin, admit, declineJoin, exclude } = amending
const { draft, clarify, join, leave, promise, release, abandon } = drafting
const { word, approve, sign, insure, redact, publish } = consenting
const { activate, suspend, resume, extend } = living
const { withdraw, end, revoke, reinstate, expire, evaluate, renew, handBack, close } = ending
const { keep, witness, grantSupport, deliverSupport, returnSupport } = promising
const { report, supplementReport, reviewReport, publishReport, inspect } = reporting
const { notifyBreach, remedyBreach, askConciliation, seatConciliation, proposeConciliation, closeConciliation } = quarrelling
const { askOpinion, recordOpinion } = opinions

const chapters: Decide = {
  ...{ draft, clarify, join, leave, promise, release, abandon, askOpinion, recordOpinion },
  ...{ word, approve, sign, insure, redact, publish, activate, suspend, resume, extend },
  ...{ amend, askToJoin, admit, declineJoin, exclude, keep, witness, grantSupport, deliverSupport, returnSupport },
  ...{ report, supplementReport, reviewReport, publishReport, inspect, correct },
  ...{ notifyBreach, remedyBreach, askConciliation, seatConciliation, proposeConciliation, closeConciliation },
  ...{ withdraw, end, revoke, reinstate, expire, evaluate, renew, handBack, close },
}

const guarded = Object.fromEntries(
  Object.entries(chapters).map(([command, decide]) => [
    command,
    staged(command as CommandName, decide as (ask: never, pact: Pact, asked: Asked) => Answer),
  ]),
) as unknown as Decide

export const decider: Decider<Pact, PactCommands, PactEvent, PactRule> = { initial, evolve, decide: guarded, rules }
