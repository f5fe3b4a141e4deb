// The law of ending: each goal looked at, what was not spent given back, the person followed for a year; and what the person says on the way.
import { type Decider, plusMonths } from '../kernel/index.ts'
import { releasedBy } from './budget.ts'
import type { GenerativeCommands } from './commands.ts'
import type { GenerativeEvent } from './events.ts'
import { type GenerativeRule, when } from './rules.ts'
import type { Pact } from './state.ts'
import { monthsOf } from './vocabulary.ts'

type Decide = Decider<Pact, GenerativeCommands, GenerativeEvent, GenerativeRule>['decide']

export const conclude: Decide['conclude'] = (ask, pact) => {
  const goals = (pact.plan?.goals ?? []).map(({ goal }) => goal)
  const rated = ask.goals.map(({ goal }) => goal)
  return (
    when([...rated].sort().join() !== [...goals].sort().join(), 'rate-each-goal') ?? [
      { type: 'generative.concluded', data: { ...ask, person: pact.person } },
      ...releasedBy(pact),
    ]
  )
}

export const interrupt: Decide['interrupt'] = (ask, pact) =>
  when((ask.why === 'services') !== (ask.to !== undefined), 'which-service') ?? [
    { type: 'generative.interrupted', data: { ...ask, person: pact.person } },
    ...releasedBy(pact),
  ]

export const withdraw: Decide['withdraw'] = (ask, pact) => [
  { type: 'generative.withdrawn', data: { ...ask, person: pact.person } },
  ...releasedBy(pact),
]

export const follow: Decide['follow'] = (ask, { closed, starts, person, follows }, { today }) => {
  if (!closed || !starts) return { refused: 'not-now' }
  // A month before the day is near enough to find somebody.
  const from = plusMonths(closed, monthsOf[ask.after] - 1)
  return (
    when(
      follows.some(({ after }) => after === ask.after),
      'followed-already',
    ) ??
    when(today < from, 'too-early', { from }) ?? [{ type: 'generative.follow-up-recorded', data: { ...ask, person } }]
  )
}

export const reopen: Decide['reopen'] = (ask, { person }) => [{ type: 'generative.reopened', data: { ...ask, person } }]

export const ask: Decide['ask'] = (asked, { person, requests }) => [
  { type: 'generative.change-asked', data: { ...asked, person, request: requests.length + 1 } },
]
export const answer: Decide['answer'] = (said, { person, requests }) => {
  const request = requests.find((one) => one.request === said.request)
  return (
    when(!request, 'unknown-request') ??
    when(request?.answered !== null, 'answered-already') ?? [{ type: 'generative.change-answered', data: { ...said, person } }]
  )
}
export const write: Decide['write'] = (said, { person }) => [{ type: 'generative.note-written', data: { ...said, person } }]
export const attach: Decide['attach'] = (said, { documents }) =>
  when(
    documents.some(({ document }) => document === said.document),
    'same-twice',
  ) ?? [{ type: 'generative.document-attached', data: said }]
