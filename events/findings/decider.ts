// The law of findings: seen by one, answered by others, accepted only by who saw it.
import { type Asked, type Decider, dayOf, type Refusal } from '../kernel/index.ts'
import type { CommandName, FindingCommands } from './commands.ts'
import type { FindingEvent } from './events.ts'
import { type FindingRule, type Refused, rules, when } from './rules.ts'
import { type Finding, initial, mayBeAsked } from './state.ts'
import type { Outcome } from './vocabulary.ts'

type Answer = readonly [FindingEvent, ...FindingEvent[]] | Refusal<FindingRule>
type Decide = Decider<Finding, FindingCommands, FindingEvent, FindingRule>['decide']

const over: readonly Finding['stage'][] = ['closed', 'withdrawn']

const stageRefusal = (command: CommandName, { stage }: Finding): Refused =>
  when(stage === 'none' && command !== 'find', 'unknown-finding') ??
  when(stage !== 'none' && command === 'find', 'already-found') ??
  when(over.includes(stage), 'over') ??
  when(!mayBeAsked(command, stage), command === 'answer' ? 'already-answered' : 'not-answered')

const staged =
  <A>(command: CommandName, decide: (ask: A, finding: Finding, asked: Asked) => Answer) =>
  (ask: A, finding: Finding, asked: Asked): Answer =>
    stageRefusal(command, finding) ?? decide(ask, finding, asked)

const notYours = ({ by }: Finding, asked: Asked): Refused => when(by !== asked.by, 'not-your-finding')

const answer: Decide['answer'] = (ask, finding, { by, today }) =>
  when(by === finding.by, 'own-finding') ??
  when(ask.due !== undefined && ask.due < today, 'due-in-the-past') ?? [
    { type: 'findings.answered', data: { answer: finding.answers + 1, ...ask } },
  ]

/** What can be said of a finding when it closes there. */
const fitting: { readonly [S in Finding['stage']]?: readonly Outcome[] } = {
  accepted: ['remedied', 'explained'],
  insisted: ['unresolved'],
}

const close: Decide['close'] = (ask, finding, asked) =>
  notYours(finding, asked) ??
  when(!fitting[finding.stage]?.includes(ask.outcome), 'outcome-unfit') ?? [{ type: 'findings.closed', data: ask }]

export const decider: Decider<Finding, FindingCommands, FindingEvent, FindingRule> = {
  initial,
  rules,
  evolve: {
    'findings.found': (finding, { pact }, { actor }) => ({ ...finding, stage: 'found', by: actor, pact }),
    'findings.answered': (finding, data) => ({ ...finding, stage: 'answered', answers: data.answer }),
    'findings.accepted': (finding) => ({ ...finding, stage: 'accepted' }),
    'findings.insisted': (finding) => ({ ...finding, stage: 'insisted' }),
    'findings.closed': (finding) => ({ ...finding, stage: 'closed' }),
    'findings.withdrawn': (finding) => ({ ...finding, stage: 'withdrawn' }),
  },
  decide: {
    find: staged('find', (ask, _, { at }) => when(ask.day > dayOf(at), 'in-the-future') ?? [{ type: 'findings.found', data: ask }]),
    answer: staged('answer', answer),
    accept: staged(
      'accept',
      (ask, finding, asked) => notYours(finding, asked) ?? [{ type: 'findings.accepted', data: { answer: finding.answers, ...ask } }],
    ),
    insist: staged(
      'insist',
      (ask, finding, asked) => notYours(finding, asked) ?? [{ type: 'findings.insisted', data: { answer: finding.answers, ...ask } }],
    ),
    close: staged('close', close),
    withdraw: staged('withdraw', (ask, finding, asked) => notYours(finding, asked) ?? [{ type: 'findings.withdrawn', data: ask }]),
  },
}
