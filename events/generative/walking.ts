// The law of a running pact: appointments that are kept, promises kept or not, and hours given freely.
import { type Asked, type Day, type Decider, plusDays } from '../kernel/index.ts'
import type { GenerativeCommands } from './commands.ts'
import type { GenerativeEvent } from './events.ts'
import { type GenerativeRule, type Refused, when } from './rules.ts'
import type { Pact } from './state.ts'

type Decide = Decider<Pact, GenerativeCommands, GenerativeEvent, GenerativeRule>['decide']

/** The next check-in is a day to come, and not further than the programme allows. */
const appointment = ({ rules }: Pact, next: Day, from: Day): Refused =>
  when(next < from, 'next-in-the-past') ??
  when(next > plusDays(from, rules?.every ?? 0), 'check-in-too-far', { days: rules?.every ?? 0, until: plusDays(from, rules?.every ?? 0) })

/** A pact that goes on past its planned end still has appointments: until they meet to conclude it, nobody is left alone. */
const beforeTheEnd = (next: Day, ends: Day | null, from: Day): Refused =>
  when(ends !== null && from <= ends && next > ends, 'after-the-end', { ends: ends ?? '' })

export const activate: Decide['activate'] = (ask, pact) =>
  when(ask.plannedEnd <= ask.startsOn, 'end-before-start') ??
  appointment(pact, ask.next, ask.startsOn) ??
  beforeTheEnd(ask.next, ask.plannedEnd, ask.startsOn) ?? [{ type: 'generative.activated', data: ask }]

export const suspend: Decide['suspend'] = (ask, { person }, { today }) =>
  when(ask.until <= today, 'end-before-start') ?? [{ type: 'generative.suspended', data: { ...ask, person } }]

export const resume: Decide['resume'] = (ask, pact, { today }) =>
  appointment(pact, ask.next, today) ?? beforeTheEnd(ask.next, pact.ends, today) ?? [{ type: 'generative.resumed', data: ask }]

export const check: Decide['check'] = (ask, pact, { today }) => {
  const goals = (pact.plan?.goals ?? []).map(({ goal }) => goal)
  const said = ask.progress.map(({ goal }) => goal)
  return (
    when(new Set(said).size !== said.length, 'same-twice') ??
    when(!said.every((goal) => goals.includes(goal)), 'unknown-goal') ??
    appointment(pact, ask.next, plusDays(today, 1)) ??
    beforeTheEnd(ask.next, pact.ends, plusDays(today, 1)) ?? [{ type: 'generative.check-in-held', data: { ...ask, person: pact.person } }]
  )
}

/** Once for each appointment that has passed with nothing written of it. */
export const remind: Decide['remind'] = (_, { next, reminded }, { today }) => {
  if (next === null) return { refused: 'not-now' }
  return (
    when(today <= next, 'too-early', { from: plusDays(next, 1) }) ??
    when(reminded === next, 'said-already') ?? [{ type: 'generative.check-in-reminded', data: { due: next } }]
  )
}

/** Once to each for each appointment that was reminded of. */
export const notice: Decide['notice'] = (ask, { next, reminded, told }) =>
  when(ask.due !== next || reminded !== next, 'unknown-reminder') ??
  when(told[ask.to] === ask.due, 'said-already') ?? [{ type: 'generative.notice-sent', data: ask }]

const commitmentRefusal = ({ plan, kept }: Pact, commitment: string, how: 'met' | 'missed'): Refused =>
  when(!plan?.commitments.some((one) => one.commitment === commitment), 'unknown-commitment') ??
  when(kept[commitment] === how, 'said-already')

// Either can still become the other: who said it by mistake says it again as it is.
export const meet: Decide['meet'] = (ask, pact) =>
  commitmentRefusal(pact, ask.commitment, 'met') ?? [{ type: 'generative.commitment-met', data: ask }]
export const miss: Decide['miss'] = (ask, pact) =>
  commitmentRefusal(pact, ask.commitment, 'missed') ?? [{ type: 'generative.commitment-missed', data: { ...ask, person: pact.person } }]

export const bring: Decide['bring'] = (ask, { plan, brought }) =>
  when(!plan?.resources.some(({ resource }) => resource === ask.resource), 'unknown-resource') ??
  when(brought.includes(ask.resource), 'said-already') ?? [{ type: 'generative.resource-activated', data: ask }]

export const perform: Decide['perform'] = (ask, { plan, given, starts }, { today }: Asked) => {
  const gift = plan?.gifts.find((one) => one.gift === ask.gift)
  if (!gift) return { refused: 'unknown-gift' }
  const hours = given.filter((one) => one.gift === ask.gift).reduce((sum, one) => sum + one.hours, ask.hours)
  return (
    when(starts !== null && today < starts, 'too-early', { from: starts ?? '' }) ??
    // More than was planned is no longer a gift of the size both agreed on: they can agree on another.
    when(hours > gift.hours, 'beyond-what-was-planned', { planned: gift.hours, hours }) ?? [
      { type: 'generative.return-performed', data: { ...ask, host: gift.host, ...(gift.thing ? { thing: gift.thing } : {}) } },
    ]
  )
}
