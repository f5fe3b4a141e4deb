// A command that carries one on another stream of its context with it: both are decided, and one write records both or none.
import { type Asked, noStream } from '../../events/kernel/index.ts'
import type { Answer, Ask } from './ask.ts'
import { house } from './house.ts'
import type { Job, Road } from './road.ts'
import { settledAll } from './together.ts'

/** What is asked of which stream, and where it stands. */
export type Joining<S, D> = Pick<Asked, 'id' | 'by' | 'today' | 'at' | 'digest'> & {
  readonly state: S
  readonly data: D
  /** asked by a person; otherwise by a story, an import or the house, for whom rules about other streams are not held */
  readonly person: boolean
}
export type Joined = { readonly id: string; readonly command: string; readonly data: unknown }
/**
 * What goes with a command, or nothing. `stateOf` is the state of another stream of the context as it stands. It is asked before the turns of both streams are
 * taken, so it may only rest on what does not change, or on what makes one of the two laws refuse if it did.
 */
export type Join<S = never, D = never> = (asking: Joining<S, D>, stateOf: (id: string) => Promise<unknown>) => Promise<Joined | undefined>

// Nobody asks it by itself: it is the house that keeps both streams true to each other.
const asHouse = { by: house, role: 'admin' } as const

// Reading a stream to learn that nothing goes with the job would cost every job a question to the log.
const carriesNothing = ({ states }: Road, { command, stream, writes }: Job): boolean => {
  const { revision, state } = states.load(stream, writes.decider)
  return revision !== noStream && writes.carries?.[command]?.(state as never) === false
}

/** What goes with a job, as it is asked of its own stream. */
export const companionOf = async (road: Road, job: Job): Promise<Ask | undefined> => {
  const { asked, ask, command, context, data, stream, writes } = job
  const join = writes.joins?.[command]
  if (!join || carriesNothing(road, job)) return undefined
  const { states, others } = road
  const { state } = await states.refresh(stream, writes.decider)
  const { id, by, today, at, digest } = asked
  const asking = { id, by, today, at, digest, state: state as never, data: data as never, person: job.asker.me !== undefined }
  const found = await join(asking, (id) => others.state(context, id))
  if (!found) return undefined
  const { on, known, key, corr, cause } = ask
  const kept = { ...(on ? { on } : {}), ...(known ? { known } : {}), ...(corr ? { corr } : {}), ...(cause ? { cause } : {}) }
  return { ...kept, ...found, ...asHouse, context, ...(key === undefined ? {} : { key: `${key} ${found.id}` }) }
}

/** Both or none; the answer is that of the job, or of what refused. The turns of both streams must be held. */
export const settledWith = async (road: Road, job: Job, companion: Job): Promise<Answer> => {
  const said = await settledAll(road, [{ ...job, joined: [companion.asked.id] }], [companion])
  if (said.outcome === 'refused-one') return said.answer
  const [receipt] = said.things
  if (!receipt) throw new Error('each stream of one write has a receipt')
  return { outcome: said.outcome, ...receipt, position: said.position }
}
