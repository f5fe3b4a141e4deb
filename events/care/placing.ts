// The law of placing: hired before the first day, on trial inside the contract, followed, replaced, ended.
import { type Decider, dayOf, plusDays } from '../kernel/index.ts'
import { onProposal } from './answering.ts'
import type { CareCommands } from './commands.ts'
import type { CareEvent } from './events.ts'
import { livesIn } from './fit.ts'
import { type CareRule, when } from './rules.ts'
import { type Request, setAside } from './state.ts'

type Decide = Decider<Request, CareCommands, CareEvent, CareRule>['decide']

export const hire: Decide['hire'] = onProposal((ask, { stands, carer, person }, request) => {
  if (!request.need) return { refused: 'not-assessed' }
  const { pinned, level, mode } = request.need
  return (
    when(stands !== 'met', 'not-met') ??
    // The notice to INPS is due by midnight of the day before work begins.
    when(ask.noticed >= ask.start, 'notice-too-late', { start: ask.start }) ??
    when(ask.minutes > pinned.minutes, 'too-many-hours', { most: pinned.minutes, minutes: ask.minutes }) ??
    when(ask.pay < pinned.minimum, 'under-the-minimum', { minimum: pinned.minimum, budget: ask.pay, level }) ?? [
      {
        type: 'care.hired',
        data: { ...ask, carer, person, level, live: livesIn(mode), trialUntil: plusDays(ask.start, pinned.trial - 1) },
      },
      ...setAside(request, ask.proposal),
    ]
  )
})

export const pass: Decide['pass'] = onProposal(
  (ask, { stands }, { trialUntil }, { at }) =>
    when(stands !== 'hired', 'not-on-trial') ??
    when(dayOf(at) <= trialUntil, 'trial-running', { until: trialUntil }) ?? [
      { type: 'care.trial-passed', data: { proposal: ask.proposal } },
    ],
)
export const fail: Decide['fail'] = onProposal(
  (ask, { stands }) => when(stands !== 'hired', 'not-on-trial') ?? [{ type: 'care.trial-failed', data: ask }],
)
export const follow: Decide['follow'] = onProposal(
  (ask, { stands, followed }, { organisation }) =>
    when(stands !== 'hired', 'not-on-trial') ??
    when(followed.includes(ask.day), 'followed-already', { day: ask.day }) ?? [{ type: 'care.followed', data: { ...ask, organisation } }],
)
export const replace: Decide['replace'] = onProposal(
  (ask, { stands }) => when(stands !== 'hired', 'not-on-trial') ?? [{ type: 'care.replacing', data: ask }],
)
export const end: Decide['end'] = (ask, { proposals }) => {
  const running = proposals.find(({ stands }) => stands === 'hired')
  return [{ type: 'care.ended', data: { ...ask, ...(running ? { proposal: running.number } : {}) } }]
}
