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
import { ErasedSubject, OutcomeUnknown } from '../stores/errors.ts'
import type { Act, Answer, Ask } from './ask.ts'
import { makeOthers, type Others, type OthersDeps } from './beside.ts'
import type { Context, Writes } from './context.ts'
import { byName, dressed, isPrivate, isTooLarge, maxDataBytes, tokenised } from './facts.ts'
import { newId, random16, sha256Hex, sha256Url } from './identity.ts'
import { type Case, judge, type Verdict } from './judge.ts'
import type { Where } from './may.ts'
import { receiptOf, replay } from './replay.ts'
import { makeStates, type Standing } from './states.ts'
import { makeTurns } from './turns.ts'
import { makeWhereabouts } from './whereabouts.ts'

export type ActDeps = {
  readonly store: EventStore
  /** what server/registry.ts exports */
  readonly contexts: { readonly [name: string]: Context }
  /** the clock, `YYYY-MM-DDTHH:mm:ss.sssZ` */
  readonly now: () => string
  /** the tables that rules about several streams look at */
  readonly reader?: OthersDeps['reader']
  readonly newId?: () => string
  readonly randomN?: () => string
  readonly digest?: (text: string) => string
  /** the hash of a request that may hold personal values; keyed, so that nobody can try guesses at them */
  readonly print?: (text: string) => string
}

/** Times a command is decided again because another process was quicker on the same stream. */
const maxTries = 32

type Road = Required<Omit<ActDeps, 'reader'>> & {
  readonly states: ReturnType<typeof makeStates>
  readonly whereabouts: ReturnType<typeof makeWhereabouts>
  readonly others: Others
}
type Job = Case & {
  readonly ask: Ask
  readonly by: string
  readonly hash: string
  readonly stream: string
  readonly definitions: ReturnType<typeof byName>
}

const textOf = (ask: Ask): string =>
  canonical({ context: ask.context, id: ask.id, command: ask.command, data: ask.data as Json, on: ask.on, for: ask.for })

const earlier = (road: Road, { ask, by, hash }: Job): Promise<Answer | undefined> =>
  ask.key === undefined ? Promise.resolve(undefined) : replay(road.store, { id: ask.id, by, key: ask.key, hash })

// Stories and the house say in which role they ask: for them it does not matter where.
const whereOf = async ({ whereabouts }: Road, { asker, writes, data, asked }: Job, { state }: Standing): Promise<Where | undefined> => {
  const place = asker.me && writes.where?.(state as never, data as never, asked.id)
  return place?.like ? whereabouts.finish(place) : place
}

// A remembered state may be behind another process: only a state just read can refuse.
const verdictOn = async (road: Road, job: Job): Promise<[Standing, Verdict]> => {
  const { decider } = job.writes
  const remembered = await road.states.load(job.stream, decider)
  const verdict = judge(job, remembered, await whereOf(road, job, remembered))
  if ('events' in verdict || remembered.fresh) return [remembered, verdict]
  const standing = await road.states.refresh(job.stream, decider)
  return [standing, judge(job, standing, await whereOf(road, job, standing))]
}

// Stories and imports are told in their own order, and the house knows what it asks.
const refusedBeside = async ({ others }: Road, job: Job, { state }: Standing): Promise<Verdict | undefined> => {
  const { asker, writes, command, context, data, asked } = job
  const said = asker.me && (await writes.beside?.[command]?.({ id: asked.id, state: state as never, data: data as never }, others))
  if (!said) return undefined
  return { answer: { outcome: 'refused', rule: `${context}.${said.refused}`, ...(said.detail ? { detail: said.detail } : {}) } }
}

// The same identities again: the log answers whether the lost answer was a yes.
const appended = async (store: EventStore, write: Write): Promise<Outcome | 'erased'> => {
  const again = async (fault: unknown): Promise<readonly Outcome[] | 'erased'> => {
    if (fault instanceof OutcomeUnknown) return store.append([write])
    if (fault instanceof ErasedSubject) return 'erased'
    throw fault
  }
  const answer: readonly Outcome[] | 'erased' = await store.append([write]).catch(again)
  if (answer === 'erased') return answer
  const [said] = answer
  if (!said) throw new Error('the store answers each write')
  return said
}

type Said<O extends Outcome['outcome']> = Extract<Outcome, { outcome: O }>

const recorded = (road: Road, job: Job, standing: Standing, events: readonly NewEvent[], said: Said<'recorded'>): Answer => {
  const { ask, stream, writes } = job
  const facts = tokenised(job.definitions, events).map((event, i) => ({
    ...event,
    stream,
    position: said.first + i,
    rev: standing.revision + 1 + i,
    at: said.at,
  }))
  if (road.store.capabilities.gapless) road.states.advance(stream, writes.decider, standing, facts)
  else road.states.forget(stream)
  return { outcome: 'recorded', ...receiptOf(ask.id, facts), position: said.last }
}

const own = async ({ store }: Road, { ask }: Job, said: Outcome, events: readonly NewEvent[]): Promise<Answer | undefined> =>
  said.outcome === 'duplicate' ? { outcome: 'recorded', ...receiptOf(ask.id, await store.lookup(events.map(({ id }) => id))) } : undefined

const once = async (road: Road, job: Job): Promise<Answer | 'again'> => {
  const { ask, stream } = job
  const [standing, law] = await verdictOn(road, job)
  const verdict = 'answer' in law ? law : ((await refusedBeside(road, job, standing)) ?? law)
  if ('answer' in verdict) return (await earlier(road, job)) ?? verdict.answer
  if (isTooLarge(verdict.events)) return { outcome: 'malformed', problems: [{ at: '', says: 'too-large', limit: maxDataBytes }] }
  if (ask.known !== undefined && ask.known < standing.known) {
    const before = await earlier(road, job)
    if (before) return before
    throw new Error(`${stream} was known at ${standing.known}: nothing of it can become known at ${ask.known}`)
  }
  const events = dressed(job.definitions, verdict.events, {
    ask,
    by: job.by,
    role: verdict.role,
    hash: job.hash,
    at: job.asked.at,
    newId: road.newId,
    randomN: road.randomN,
  })
  const said = await appended(road.store, { streams: [{ stream, expected: standing.revision, events }] })
  // Asked again, what was recorded before they were erased is answered as it was.
  if (said === 'erased') return (await earlier(road, job)) ?? { outcome: 'erased-person' }
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
  const whereabouts = makeWhereabouts(deps.store, deps.contexts)
  const states = makeStates(deps.store)
  const others = makeOthers({ ...deps, states }, (context) => counters.get(context)?.writes)
  const road: Road = { newId, randomN: random16, digest: sha256Hex, print: sha256Url, ...deps, states, whereabouts, others }
  const inTurn = makeTurns()
  const writable = Object.values(deps.contexts).flatMap(({ name, writes }) => (writes ? [{ name, writes }] : []))
  const counters = new Map<string, { writes: Writes; definitions: ReturnType<typeof byName>; isPrivate: boolean }>(
    writable.map(({ name, writes }) => [name, { writes, definitions: byName(writes.events), isPrivate: isPrivate(writes.events) }]),
  )
  return async (ask) => {
    const counter = counters.get(ask.context)
    const commands = counter?.writes.commands ?? {}
    const definition = Object.hasOwn(commands, ask.command) ? commands[ask.command] : undefined
    if (!counter || !definition) return { outcome: 'unknown-command' }
    const checked = check(definition.fields, ask.data)
    if (!checked.ok) return { outcome: 'malformed', problems: checked.problems }
    const now = deps.now()
    const at = ask.known ?? now
    const by = ask.me ? ask.me.id : ask.by
    const asked = { id: ask.id, at, today: dayOf(ask.on ?? at), by: ask.for ?? by, digest: road.digest }
    const clock = { now, today: dayOf(now) }
    const stream = streamOf(ask.context, ask.id)
    const { context, command, ifMatch } = ask
    const job: Job = {
      ...counter,
      ask,
      by,
      asker: ask,
      assisted: ask.for !== undefined,
      clock,
      context,
      command,
      data: checked.value,
      asked,
      ifMatch,
      hash: (counter.isPrivate ? road.print : sha256Url)(textOf(ask)),
      stream,
    }
    return inTurn(stream, () => untilSettled(road, job))
  }
}
