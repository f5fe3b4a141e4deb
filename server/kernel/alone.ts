// One command on one stream: decided where the stream stands, appended at exactly that revision, decided again when another process was quicker.
import type { NewEvent, Outcome } from '../../events/kernel/index.ts'
import type { Answer } from './ask.ts'
import { receiptOf } from './replay.ts'
import { appended, type Decided, decided, earlier, factsOf, found, type Job, placed, type Recording, type Road } from './road.ts'
import { after, type Standing } from './states.ts'

/** Times a command is decided again because another process was quicker on the same stream. */
export const maxTries = 32

/** What is decided, and where its stream stands. A remembered state may be behind another process: only a state just read can refuse. */
export const decidedOn = async (road: Road, job: Job): Promise<[Standing, Decided]> => {
  const { decider } = job.writes
  const remembered = road.states.load(job.stream, decider)
  const said = await decided(road, job, remembered)
  if ('events' in said || remembered.fresh) return [remembered, said]
  const standing = await road.states.refresh(job.stream, decider)
  return [standing, await decided(road, job, standing)]
}

const recorded = (road: Road, job: Job, standing: Standing, events: readonly NewEvent[], said: Recording): Answer => {
  const { ask, stream, writes } = job
  const facts = placed(factsOf(job, standing.revision, events), said.first)
  if (road.store.capabilities.gapless) road.states.remember(stream, after(writes.decider, standing, facts, said.at))
  else road.states.forget(stream)
  return { outcome: 'recorded', ...receiptOf(ask.id, facts), position: said.last }
}

const own = async (road: Road, job: Job, said: Outcome, events: readonly NewEvent[]): Promise<Answer | undefined> =>
  said.outcome === 'duplicate' ? { outcome: 'recorded', ...(await found(road, job, events)) } : undefined

const once = async (road: Road, job: Job): Promise<Answer | 'again'> => {
  const { ask, stream } = job
  const [standing, verdict] = await decidedOn(road, job)
  if ('answer' in verdict) return (await earlier(road, job)) ?? verdict.answer
  const { events } = verdict
  if (ask.known !== undefined && ask.known < standing.known) {
    const before = await earlier(road, job)
    if (before) return before
    throw new Error(`${stream} was known at ${standing.known}: nothing of it can become known at ${ask.known}`)
  }
  const said = await appended(road.store, { streams: [{ stream, expected: standing.revision, events }] })
  // Asked again, what was recorded before they were erased is answered as it was.
  if (said === 'erased') return (await earlier(road, job)) ?? { outcome: 'erased-person' }
  if (said.outcome === 'recorded') return recorded(road, job, standing, events, said)
  // Without a key the identities are new: only our own write, whose answer was lost, can have taken them.
  const before = ask.key === undefined ? await own(road, job, said, events) : await earlier(road, job)
  if (before) return before
  if (said.outcome === 'closed') return { outcome: 'closed' }
  if (said.outcome === 'conflict') return 'again'
  throw new Error(`${stream}: the store answered ${said.outcome} to new identities`)
}

/** Takes one command to its answer; its stream must not be asked anything else meanwhile. */
export const settled = async (road: Road, job: Job): Promise<Answer> => {
  for (let tries = 0; tries < maxTries; tries++) {
    const answer = await once(road, job)
    if (answer !== 'again') return answer
    await road.states.refresh(job.stream, job.writes.decider)
  }
  return { outcome: 'stale', revision: (await road.states.refresh(job.stream, job.writes.decider)).revision }
}
