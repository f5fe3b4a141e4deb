// The one road to the log: checks a request, waits for its turn at the stream, and takes it to an answer.
import { check, dayOf, type EventStore, type FieldProblem, streamOf } from '../../events/kernel/index.ts'
import type { Act, Acting, Answer, Ask } from './ask.ts'
import { makeOthers, type OthersDeps } from './beside.ts'
import type { Context, Writes } from './context.ts'
import { mostTogether, settledTogether } from './crowd.ts'
import { byName, isPrivate } from './facts.ts'
import { newId, random16, sha256Hex, sha256Url } from './identity.ts'
import { companionOf, settledWith } from './joined.ts'
import { type Job, type Road, textOf } from './road.ts'
import { makeStates } from './states.ts'
import { settledAll } from './together.ts'
import { inAllTurns, makeQueues, makeTurns } from './turns.ts'
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
  /** the hash of what nobody must be able to guess: requests with personal values, and the tokens of doors; keyed by the installation */
  readonly print?: (text: string) => string
}

type Counter = { readonly writes: Writes; readonly definitions: ReturnType<typeof byName>; readonly isPrivate: boolean }
type Made = { readonly job: Job } | { readonly answer: Extract<Answer, { outcome: 'malformed' | 'unknown-command' }> }

const malformed = (problems: readonly FieldProblem[]): Made => ({ answer: { outcome: 'malformed', problems } })

const countersOf = (contexts: ActDeps['contexts']): ReadonlyMap<string, Counter> => {
  const writable = Object.values(contexts).flatMap(({ name, writes }) => (writes ? [{ name, writes }] : []))
  return new Map(
    writable.map(({ name, writes }) => [name, { writes, definitions: byName(writes.events), isPrivate: isPrivate(writes.events) }]),
  )
}

type Making = { readonly now: () => string; readonly digest: (text: string) => string; readonly print: (text: string) => string }

const jobOf = ({ now, digest, print }: Making, counter: Counter | undefined, ask: Ask): Made => {
  const commands = counter?.writes.commands ?? {}
  const definition = Object.hasOwn(commands, ask.command) ? commands[ask.command] : undefined
  if (!counter || !definition) return { answer: { outcome: 'unknown-command' } }
  const checked = check(definition.fields, ask.data)
  if (!checked.ok) return malformed(checked.problems)
  const clock = now()
  const at = ask.known ?? clock
  const by = ask.me ? ask.me.id : ask.by
  const { context, command, ifMatch } = ask
  return {
    job: {
      ...counter,
      ...{ ask, by, asker: ask, context, command, ifMatch, data: checked.value },
      assisted: ask.for !== undefined,
      clock: { now: clock, today: dayOf(clock) },
      asked: { id: ask.id, at, today: dayOf(ask.on ?? at), by: ask.for ?? by, digest },
      hash: (counter.isPrivate ? print : sha256Url)(textOf(ask)),
      stream: streamOf(context, ask.id),
    },
  }
}

/** The only functions that write to the log. Refusals are values; what they throw is a fault. */
export const makeAct = (deps: ActDeps): Acting => {
  const counters = countersOf(deps.contexts)
  const states = makeStates(deps.store)
  const making: Making = { digest: sha256Hex, print: sha256Url, ...deps }
  const print = (text: string): string => making.print(`door\n${text}`)
  const whereabouts = makeWhereabouts(deps.store, deps.contexts)
  const others = makeOthers({ ...deps, states, print }, (context) => counters.get(context)?.writes)
  const road: Road = { newId, randomN: random16, ...deps, states, whereabouts, others }
  const inTurn = makeTurns()
  const queue = makeQueues<Job, Answer>(inTurn, mostTogether, (jobs) => settledTogether(road, jobs))
  const made = (ask: Ask): Made => jobOf(making, counters.get(ask.context), ask)
  const companion = (job: Job, joined: Ask): Job => {
    const other = made(joined)
    if ('answer' in other) throw new Error(`${job.context}.${job.command} carries ${joined.command} with it, which cannot be asked`)
    return other.job
  }
  const both = (job: Job, joined: Ask): Promise<Answer> => {
    const other = companion(job, joined)
    return inAllTurns(inTurn, [job.stream, other.stream], () => settledWith(road, job, other))
  }
  // What several of them carry in common goes once.
  const companionsOf = async (jobs: readonly Job[]): Promise<readonly Job[]> => {
    const found = new Map<string, Job>()
    for (const job of jobs) {
      const joined = await companionOf(road, job)
      if (joined && !found.has(joined.id)) found.set(joined.id, companion(job, joined))
    }
    return [...found.values()]
  }
  const act: Act = async (ask) => {
    const one = made(ask)
    if ('answer' in one) return one.answer
    const { job } = one
    const joined = await companionOf(road, job)
    return joined ? both(job, joined) : queue(job.stream, job)
  }
  const together: Acting['together'] = async (asks) => {
    const all = asks.map((ask) => ({ ask, ...made(ask.key === undefined ? ask : { ...ask, key: `${ask.key} ${ask.id}` }) }))
    const wrong = all.find((one) => 'answer' in one)
    if (wrong && 'answer' in wrong) return { outcome: 'refused-one', id: wrong.ask.id, answer: wrong.answer }
    const ids = asks.map(({ id }) => id)
    const asked = all.flatMap((one) => ('job' in one ? [{ ...one.job, together: ids }] : []))
    const companions = await companionsOf(asked)
    const jobs = asked.map((job) => ({ ...job, joined: companions.map((one) => one.asked.id) }))
    const names = [...jobs, ...companions].map(({ stream }) => stream)
    return inAllTurns(inTurn, names, () => settledAll(road, jobs, companions))
  }
  return Object.assign(act, { together, print })
}
