// The road of a command: who asks what of which stream, what the law and the other streams say of it, and how the log is asked.
import {
  canonical,
  type EventStore,
  type FieldProblem,
  type Json,
  type NewEvent,
  type Outcome,
  type Write,
} from '../../events/kernel/index.ts'
import { ErasedSubject, OutcomeUnknown } from '../stores/errors.ts'
import type { Answer, Ask, No, Receipt } from './ask.ts'
import type { Others } from './beside.ts'
import { type byName, dressed, isTooLarge, maxDataBytes, tokenised } from './facts.ts'
import { type Case, judge, type Verdict } from './judge.ts'
import type { Where } from './may.ts'
import { receiptOf, replay } from './replay.ts'
import type { Fact, Standing, States } from './states.ts'
import type { Whereabouts } from './whereabouts.ts'

export type Road = {
  readonly store: EventStore
  readonly now: () => string
  readonly newId: () => string
  readonly randomN: () => string
  readonly states: States
  readonly whereabouts: Pick<Whereabouts, 'finish'>
  readonly others: Others
}
/** One request on its way. `by` is who asks, not for whom. */
export type Job = Case & {
  readonly ask: Ask
  readonly by: string
  readonly hash: string
  readonly stream: string
  readonly definitions: ReturnType<typeof byName>
  /** the streams of a request on several at once */
  readonly together?: readonly string[]
  /** what goes with it in the same write */
  readonly joined?: readonly string[]
}
/** What one job would record on its stream, in which role, or its answer. */
export type Decided = { readonly events: readonly NewEvent[] } | { readonly answer: No }

/** What the hash of a request is taken of. */
export const textOf = (ask: Ask): string =>
  canonical({ context: ask.context, id: ask.id, command: ask.command, data: ask.data as Json, on: ask.on, for: ask.for })

/** What this very request recorded before, if its key says so. */
export const earlier = (road: Road, { ask, by, hash }: Job): Promise<Answer | undefined> =>
  ask.key === undefined ? Promise.resolve(undefined) : replay(road.store, { id: ask.id, by, key: ask.key, hash })

/** What our own write recorded whose answer was lost, so that asking again found its identities taken. */
export const found = async ({ store }: Road, { ask }: Job, events: readonly NewEvent[]): Promise<Receipt> =>
  receiptOf(ask.id, await store.lookup(events.map(({ id }) => id)))

// Stories and the house say in which role they ask: for them it does not matter where.
const whereOf = async ({ whereabouts }: Road, { asker, writes, data, asked }: Job, { state }: Standing): Promise<Where | undefined> => {
  const place = asker.me && writes.where?.(state as never, data as never, asked.id)
  return place?.like ? whereabouts.finish(place) : place
}

// Stories and imports are told in their own order, and the house knows what it asks.
const besideOf = async ({ others }: Road, job: Job, { state }: Standing, role: string): Promise<No | undefined> => {
  const { asker, writes, command, context, data, asked, together, joined } = job
  const asking = {
    ...{ id: asked.id, by: asked.by, today: asked.today, at: asked.at, digest: asked.digest, role },
    state: state as never,
    data: data as never,
    ...{ together, joined },
  }
  const said = asker.me && (await writes.beside?.[command]?.(asking, others))
  return said && { outcome: 'refused', rule: `${context}.${said.refused}`, ...(said.detail ? { detail: said.detail } : {}) }
}

const tooLarge: readonly FieldProblem[] = [{ at: '', says: 'too-large', limit: maxDataBytes }]

/** What the law of its stream and the other streams say of a job where the stream stands. */
export const decided = async (road: Road, job: Job, standing: Standing): Promise<Decided> => {
  const law: Verdict = judge(job, standing, await whereOf(road, job, standing))
  if ('answer' in law) return law
  const beside = await besideOf(road, job, standing, law.role)
  if (beside) return { answer: beside }
  if (isTooLarge(law.events)) return { answer: { outcome: 'malformed', problems: tooLarge } }
  const { ask, by, hash, asked } = job
  const dress = { ask, by, role: law.role, hash, at: asked.at, newId: road.newId, randomN: road.randomN }
  return { events: dressed(job.definitions, law.events, dress) }
}

/** Writes, asking the same identities again when an answer was lost: the log knows whether it was a yes. */
export const appended = async (store: EventStore, write: Write): Promise<Outcome | 'erased'> => {
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

export type Recording = Extract<Outcome, { outcome: 'recorded' }>

/** Facts as the law sees them, recorded or about to be, after `revision`. */
export const factsOf = ({ definitions, stream }: Job, revision: number, events: readonly NewEvent[]): readonly Fact[] =>
  tokenised(definitions, events).map((event, nth) => ({ ...event, stream, rev: revision + 1 + nth }))
/** The same facts where the log has put them, one after the other. */
export const placed = (facts: readonly Fact[], first: number) => facts.map((fact, nth) => ({ ...fact, position: first + nth }))
