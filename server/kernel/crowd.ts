// Several commands that wait at the same stream: decided one after the other, appended in one write. A flush of the disk carries them all.
import type { NewEvent } from '../../events/kernel/index.ts'
import { settled } from './alone.ts'
import type { Answer } from './ask.ts'
import { receiptOf } from './replay.ts'
import { appended, decided, earlier, factsOf, found, type Job, placed, type Recording, type Road } from './road.ts'
import { after, type Fact, type Standing } from './states.ts'
import type { Settled } from './turns.ts'

/** Commands one write carries at most: few enough that its events and bytes stay a small part of a batch of the store. */
export const mostTogether = 32

type Turn = { readonly job: Job; readonly events: readonly NewEvent[]; readonly facts: readonly Fact[]; readonly answer?: Answer }

// Nothing is recorded yet: each command is decided as if those before it were.
const decidedInTurn = async (road: Road, jobs: readonly Job[], from: Standing): Promise<{ turns: readonly Turn[]; end: Standing }> => {
  const turns: Turn[] = []
  let end = from
  for (const job of jobs) {
    const said = await decided(road, job, end)
    const events = 'events' in said ? said.events : []
    const facts = factsOf(job, end.revision, events)
    turns.push({ job, events, facts, ...('answer' in said ? { answer: said.answer } : {}) })
    end = after(job.writes.decider, end, facts, job.asked.at)
  }
  return { turns, end }
}

const answersOf = (road: Road, turns: readonly Turn[], said: Recording): Promise<readonly Settled<Answer>[]> => {
  const { gapless } = road.store.capabilities
  let first = said.first
  return Promise.allSettled(
    turns.map(async ({ job, facts, answer }): Promise<Answer> => {
      if (answer) return (await earlier(road, job)) ?? answer
      const own = placed(facts, first)
      first += own.length
      const receipt = receiptOf(job.ask.id, own)
      return { outcome: 'recorded', ...receipt, position: gapless ? receipt.position : said.last }
    }),
  )
}

// The answer to all of them was lost, and they had been recorded.
const answersFound = (road: Road, turns: readonly Turn[]): Promise<readonly Settled<Answer>[]> =>
  Promise.allSettled(
    turns.map(
      async ({ job, events, answer }): Promise<Answer> =>
        (await earlier(road, job)) ?? answer ?? { outcome: 'recorded', ...(await found(road, job, events)) },
    ),
  )

const oneByOne = async (road: Road, jobs: readonly Job[]): Promise<readonly Settled<Answer>[]> => {
  const answers: Settled<Answer>[] = []
  for (const job of jobs) answers.push(...(await Promise.allSettled([settled(road, job)])))
  return answers
}

// A command the law cannot bear must not take the others with it: alone, it throws again.
const decidedOrNot = (road: Road, jobs: readonly Job[], from: Standing) => decidedInTurn(road, jobs, from).catch(() => undefined)

/**
 * Takes commands on one stream to their answers, in order. A write that is recorded proves that the remembered state was the last one: then its refusals are
 * true as well. Whatever else the log answers, each command goes its own way.
 */
export const settledTogether = async (road: Road, jobs: readonly [Job, ...Job[]]): Promise<readonly Settled<Answer>[]> => {
  const [{ stream, writes }] = jobs
  if (jobs.length === 1 || jobs.some(({ ask }) => ask.known !== undefined)) return oneByOne(road, jobs)
  const standing = road.states.load(stream, writes.decider)
  const crowd = await decidedOrNot(road, jobs, standing)
  const events = crowd?.turns.flatMap((turn) => turn.events) ?? []
  const isOnce = new Set(events.map(({ id }) => id)).size === events.length
  if (!crowd || events.length === 0 || !isOnce) return oneByOne(road, jobs)
  const said = await appended(road.store, { streams: [{ stream, expected: standing.revision, events }] })
  if (said === 'erased' || said.outcome !== 'recorded') {
    if (said !== 'erased' && said.outcome === 'conflict') await road.states.refresh(stream, writes.decider)
    return said !== 'erased' && said.outcome === 'duplicate' ? answersFound(road, crowd.turns) : oneByOne(road, jobs)
  }
  if (road.store.capabilities.gapless) road.states.remember(stream, { ...crowd.end, known: said.at })
  else road.states.forget(stream)
  return answersOf(road, crowd.turns, said)
}
