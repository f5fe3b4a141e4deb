// The one road to the log: load the state, let the law decide, append at the exact revision.
import {
  canonical,
  check,
  dayOf,
  type EventStore,
  type Json,
  type NewEvent,
  type Outcome,
  streamOf,
  type Write,
} from '../../events/kernel/index.ts'
import { OutcomeUnknown } from '../stores/errors.ts'
import type { Act, Answer, Ask } from './ask.ts'
import type { Context, Writes } from './context.ts'
import { byName, dressed, isTooLarge, maxDataBytes } from './facts.ts'
import { newId, random16, sha256Hex, sha256Url } from './identity.ts'
import { type Case, judge, type Verdict } from './judge.ts'
import { receiptOf, replay } from './replay.ts'
import { makeStates, type Standing } from './states.ts'
import { makeTurns } from './turns.ts'

export type ActDeps = {
  readonly store: EventStore
  /** what server/registry.ts exports */
  readonly contexts: { readonly [name: string]: Context }
  /** the clock, `YYYY-MM-DDTHH:mm:ss.sssZ` */
  readonly now: () => string
  readonly newId?: () => string
  readonly randomN?: () => string
  readonly digest?: (text: string) => string
}

/** Times a command is decided again because another process was quicker on the same stream. */
const maxTries = 32

type Road = Required<ActDeps> & { readonly states: ReturnType<typeof makeStates> }
type Job = Case & { readonly ask: Ask; readonly hash: string; readonly stream: string; readonly definitions: ReturnType<typeof byName> }

const hashOf = (ask: Ask): string =>
  sha256Url(canonical({ context: ask.context, id: ask.id, command: ask.command, data: ask.data as Json, on: ask.on }))

const earlier = (road: Road, { ask, hash }: Job): Promise<Answer | undefined> =>
  ask.key === undefined ? Promise.resolve(undefined) : replay(road.store, { id: ask.id, by: ask.by, key: ask.key, hash })

// A remembered state may be behind another process: only a state just read can refuse.
const verdictOn = async (road: Road, job: Job): Promise<[Standing, Verdict]> => {
  const { decider } = job.writes
  const remembered = await road.states.load(job.stream, decider)
  const verdict = judge(job, remembered)
  if ('events' in verdict || remembered.fresh) return [remembered, verdict]
  const standing = await road.states.refresh(job.stream, decider)
  return [standing, judge(job, standing)]
}

// The same identities again: the log answers whether the lost answer was a yes.
const appended = async (store: EventStore, write: Write): Promise<Outcome> => {
  const again = (fault: unknown): ReturnType<EventStore['append']> => {
    if (fault instanceof OutcomeUnknown) return store.append([write])
    throw fault
  }
  const [said] = await store.append([write]).catch(again)
  if (!said) throw new Error('the store answers each write')
  return said
}

type Said<O extends Outcome['outcome']> = Extract<Outcome, { outcome: O }>

const recorded = (road: Road, job: Job, standing: Standing, events: readonly NewEvent[], said: Said<'recorded'>): Answer => {
  const { ask, stream, writes } = job
  const facts = events.map((event, i) => ({ ...event, stream, position: said.first + i, rev: standing.revision + 1 + i, at: said.at }))
  if (road.store.capabilities.gapless) road.states.advance(stream, writes.decider, standing, facts)
  else road.states.forget(stream)
  return { outcome: 'recorded', ...receiptOf(ask.id, facts), position: said.last }
}

const own = async ({ store }: Road, { ask }: Job, said: Outcome, events: readonly NewEvent[]): Promise<Answer | undefined> =>
  said.outcome === 'duplicate' ? { outcome: 'recorded', ...receiptOf(ask.id, await store.lookup(events.map(({ id }) => id))) } : undefined

const once = async (road: Road, job: Job): Promise<Answer | 'again'> => {
  const { ask, stream } = job
  const [standing, verdict] = await verdictOn(road, job)
  if ('answer' in verdict) return (await earlier(road, job)) ?? verdict.answer
  if (isTooLarge(verdict.events)) return { outcome: 'malformed', problems: [{ at: '', says: 'too-large', limit: maxDataBytes }] }
  if (ask.known !== undefined && ask.known < standing.known) {
    const before = await earlier(road, job)
    if (before) return before
    throw new Error(`${stream} was known at ${standing.known}: nothing of it can become known at ${ask.known}`)
  }
  const events = dressed(job.definitions, verdict.events, {
    ask,
    hash: job.hash,
    at: job.asked.at,
    newId: road.newId,
    randomN: road.randomN,
  })
  const said = await appended(road.store, { streams: [{ stream, expected: standing.revision, events }] })
  if (said.outcome === 'recorded') return recorded(road, job, standing, events, said)
  road.states.forget(stream)
  // Without a key the identities are new: only our own write, whose answer was lost, can have taken them.
  const before = ask.key === undefined ? await own(road, job, said, events) : await earlier(road, job)
  if (before) return before
  if (said.outcome === 'closed') return { outcome: 'closed' }
  if (said.outcome === 'conflict') return 'again'
  throw new Error(`${stream}: the store answered ${said.outcome} to new identities`)
}

const untilSettled = async (road: Road, job: Job): Promise<Answer> => {
  for (let tries = 0; tries < maxTries; tries++) {
    const answer = await once(road, job)
    if (answer !== 'again') return answer
    await road.states.refresh(job.stream, job.writes.decider)
  }
  return { outcome: 'stale', revision: (await road.states.load(job.stream, job.writes.decider)).revision }
}

/** The only function that writes to the log. Refusals are values; what it throws is a fault. */
export const makeAct = (deps: ActDeps): Act => {
  const road: Road = { newId, randomN: random16, digest: sha256Hex, ...deps, states: makeStates(deps.store) }
  const inTurn = makeTurns()
  const writable = Object.values(deps.contexts).flatMap(({ name, writes }) => (writes ? [{ name, writes }] : []))
  const counters = new Map<string, { writes: Writes; definitions: ReturnType<typeof byName> }>(
    writable.map(({ name, writes }) => [name, { writes, definitions: byName(writes.events) }]),
  )
  return async (ask) => {
    const counter = counters.get(ask.context)
    const commands = counter?.writes.commands ?? {}
    const definition = Object.hasOwn(commands, ask.command) ? commands[ask.command] : undefined
    if (!counter || !definition) return { outcome: 'unknown-command' }
    const checked = check(definition.fields, ask.data)
    if (!checked.ok) return { outcome: 'malformed', problems: checked.problems }
    const at = ask.known ?? deps.now()
    const today = dayOf(ask.on ?? at)
    const asked = { id: ask.id, at, today, by: ask.by, role: ask.role, digest: road.digest }
    const stream = streamOf(ask.context, ask.id)
    const { context, command, ifMatch } = ask
    const job: Job = { ...counter, ask, context, command, data: checked.value, asked, ifMatch, hash: hashOf(ask), stream }
    return inTurn(stream, () => untilSettled(road, job))
  }
}
