// The law of pacts in one place: what is remembered, what is allowed at each stage, and why not.
import type { Asked, Decider, Refusal } from '../kernel/index.ts'
import { approve, missing, promise, release, sign, word } from './agreement.ts'
import type { CommandName, PactCommands } from './commands.ts'
import { correct, end, withdraw } from './ending.ts'
import type { PactEvent } from './events.ts'
import { evolve } from './evolve.ts'
import { activate, extend, keep, report } from './life.ts'
import { abandon, clarify, join, leave, propose } from './proposal.ts'
import { type PactRule, type Refused, rules, when } from './rules.ts'
import { mayBeAsked, type Standing } from './stages.ts'
import { initial, type Pact, unsigned } from './state.ts'

/** Where something is missing, saying what helps more than saying at which stage the pact is. */
const lacking: { readonly [C in CommandName]?: { readonly at: readonly Standing[]; readonly why: (pact: Pact) => Refused } } = {
  sign: { at: ['proposed'], why: (pact) => when(true, 'not-negotiated', { missing: missing(pact) }) },
  activate: { at: ['proposed', 'negotiation', 'signing'], why: (pact) => when(true, 'unsigned', { parties: unsigned(pact) }) },
}

const stageRefusal = (command: CommandName, pact: Pact): Refused =>
  when(pact.stage === 'none' && command !== 'propose', 'unknown-pact') ??
  when(pact.stage !== 'none' && command === 'propose', 'already-proposed') ??
  (lacking[command]?.at.includes(pact.stage) ? lacking[command].why(pact) : undefined) ??
  when(!mayBeAsked(command, pact.stage), 'wrong-stage', { stage: pact.stage })

type Answer = readonly [PactEvent, ...PactEvent[]] | Refusal<PactRule>

/** The stage is asked first: what is not askable here is refused before its own rules are looked at. */
const staged =
  <A>(command: CommandName, decide: (ask: A, pact: Pact, asked: Asked) => Answer) =>
  (ask: A, pact: Pact, asked: Asked): Answer =>
    stageRefusal(command, pact) ?? decide(ask, pact, asked)

export const decider: Decider<Pact, PactCommands, PactEvent, PactRule> = {
  initial,
  evolve,
  decide: {
    propose: staged('propose', propose),
    clarify: staged('clarify', clarify),
    join: staged('join', join),
    leave: staged('leave', leave),
    promise: staged('promise', promise),
    release: staged('release', release),
    word: staged('word', word),
    approve: staged('approve', approve),
    sign: staged('sign', sign),
    activate: staged('activate', activate),
    report: staged('report', report),
    keep: staged('keep', keep),
    extend: staged('extend', extend),
    withdraw: staged('withdraw', withdraw),
    end: staged('end', end),
    correct: staged('correct', correct),
    abandon: staged('abandon', abandon),
  },
  rules,
}
