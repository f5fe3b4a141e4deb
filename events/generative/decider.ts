// The law of a generative pact: two sides, both with commitments, a return freely given, and a budget that is never passed.
import type { Asked, Decider, Refusal } from '../kernel/index.ts'
import { countersign, drop, fix, plan, renegotiate, sign } from './agreeing.ts'
import { assess, decline, entrust, listen, report } from './beginning.ts'
import type { CommandName, GenerativeCommands } from './commands.ts'
import { answer, ask, attach, conclude, follow, interrupt, reopen, withdraw, write } from './ending.ts'
import type { GenerativeEvent } from './events.ts'
import { evolve } from './evolve.ts'
import { cosign, household, isOfHousehold } from './household.ts'
import { leave, take } from './place.ts'
import { type GenerativeRule, type Refused, rules, when } from './rules.ts'
import { commit, release, spend } from './spending.ts'
import { askable, over, spoken } from './stages.ts'
import { initial, type Pact } from './state.ts'
import { activate, bring, check, meet, miss, notice, perform, remind, resume, suspend } from './walking.ts'

type Answer = readonly [GenerativeEvent, ...GenerativeEvent[]] | Refusal<GenerativeRule>

const stageRefusal = (command: CommandName, { stage }: Pact): Refused =>
  when(stage === 'none' && !askable.none.includes(command), 'unknown-pact') ??
  when(stage !== 'none' && command === 'report', 'already-reported') ??
  when(stage !== 'none' && over.includes(stage) && !askable[stage].includes(command), 'closed') ??
  when(!askable[stage].includes(command), 'not-now', { stage })

// To who has no part in it, another’s pact and one that is not there are the same.
const strangers = (command: CommandName, pact: Pact, { by, role }: Asked): Refused =>
  when(role === 'resident' && command !== 'report' && !isOfHousehold(pact, by), 'not-yours')

// For the partner nobody acts who has a part in it on the other side: who signs for both signs for nobody.
const isOwn = (command: CommandName, pact: Pact, by: string): boolean => !spoken.includes(command) && isOfHousehold(pact, by)

// Of a person in difficulty only whoever stands beside them writes, and for themselves only they speak.
const anothers = (command: CommandName, pact: Pact, { by, role }: Asked): Refused => {
  const { person, caseworker } = pact
  if (command === 'report') return undefined
  return (
    when(role !== 'resident' && isOwn(command, pact, by), 'own-pact') ??
    when(role === 'resident' && by !== person && !(command === 'cosign' && isOfHousehold(pact, by)), 'not-yours') ??
    when(role === 'caseworker' && command !== 'entrust' && by !== caseworker, 'not-entrusted')
  )
}

const staged =
  <A>(command: CommandName, decide: (ask: A, pact: Pact, asked: Asked) => Answer) =>
  (ask: A, pact: Pact, asked: Asked): Answer =>
    strangers(command, pact, asked) ?? stageRefusal(command, pact) ?? anothers(command, pact, asked) ?? decide(ask, pact, asked)

export const decider: Decider<Pact, GenerativeCommands, GenerativeEvent, GenerativeRule> = {
  initial,
  rules,
  evolve,
  decide: {
    report: staged('report', report),
    entrust: staged('entrust', entrust),
    listen: staged('listen', listen),
    assess: staged('assess', assess),
    decline: staged('decline', decline),
    plan: staged('plan', plan),
    household: staged('household', household),
    fix: staged('fix', fix),
    sign: staged('sign', sign),
    cosign: staged('cosign', cosign),
    countersign: staged('countersign', countersign),
    activate: staged('activate', activate),
    suspend: staged('suspend', suspend),
    resume: staged('resume', resume),
    check: staged('check', check),
    remind: staged('remind', remind),
    notice: staged('notice', notice),
    meet: staged('meet', meet),
    miss: staged('miss', miss),
    bring: staged('bring', bring),
    commit: staged('commit', commit),
    spend: staged('spend', spend),
    release: staged('release', release),
    perform: staged('perform', perform),
    renegotiate: staged('renegotiate', renegotiate),
    drop: staged('drop', drop),
    ask: staged('ask', ask),
    answer: staged('answer', answer),
    write: staged('write', write),
    attach: staged('attach', attach),
    withdraw: staged('withdraw', withdraw),
    interrupt: staged('interrupt', interrupt),
    conclude: staged('conclude', conclude),
    follow: staged('follow', follow),
    reopen: staged('reopen', reopen),
    take: staged('take', take),
    leave: staged('leave', leave),
  },
}
