// One command on several streams, all or none: each law decides on its own stream, one write records what they all said.
import type { StreamWrite } from '../../events/kernel/index.ts'
import { decidedOn, maxTries } from './alone.ts'
import type { Together } from './ask.ts'
import { receiptOf } from './replay.ts'
import { appended, type Decided, earlier, factsOf, found, type Job, placed, type Recording, type Road } from './road.ts'
import { after, type Standing } from './states.ts'

/** Streams one request may change at most. */
export const mostStreams = 20

type Part = { readonly job: Job; readonly standing: Standing; readonly said: Decided }
type Yes = Part & { readonly said: Extract<Decided, { readonly events: unknown }> }

const isYes = (part: Part): part is Yes => 'events' in part.said

const partOf = async (road: Road, job: Job): Promise<Part> => {
  const [standing, said] = await decidedOn(road, job)
  return { job, standing, said }
}

const recorded = (road: Road, parts: readonly Yes[], said: Recording): Extract<Together, { readonly things: unknown }> => {
  let first = said.first
  const things = parts.map(({ job, standing, said: { events } }) => {
    const facts = placed(factsOf(job, standing.revision, events), first)
    first += facts.length
    if (road.store.capabilities.gapless) road.states.remember(job.stream, after(job.writes.decider, standing, facts, said.at))
    else road.states.forget(job.stream)
    const receipt = receiptOf(job.ask.id, facts)
    return road.store.capabilities.gapless ? receipt : { ...receipt, position: said.last }
  })
  return { outcome: 'recorded', position: said.last, things }
}

// All of it was recorded under these keys, or none of it was.
const before = async (road: Road, jobs: readonly Job[]): Promise<Together | undefined> => {
  const found = await Promise.all(jobs.map((job) => earlier(road, job)))
  const receipts = found.flatMap((answer) => (answer?.outcome === 'duplicate' ? [answer] : []))
  const reused = jobs.find((_, nth) => found[nth]?.outcome === 'id-reused')
  if (reused) return { outcome: 'refused-one', id: reused.ask.id, answer: { outcome: 'id-reused' } }
  if (receipts.length < jobs.length) return undefined
  const things = receipts.map(({ outcome: _, ...receipt }) => receipt)
  return { outcome: 'duplicate', position: Math.max(...things.map(({ position }) => position)), things }
}

const partsOf = async (road: Road, jobs: readonly Job[]): Promise<readonly Part[]> => {
  const parts: Part[] = []
  for (const job of jobs) parts.push(await partOf(road, job))
  return parts
}

const once = async (road: Road, jobs: readonly Job[], companions: readonly Job[]): Promise<Together | 'again'> => {
  // First where the companions stand: whoever moves one of them on after the jobs have looked at the tables makes this write fail.
  const beside = await partsOf(road, companions)
  const parts = [...(await partsOf(road, jobs)), ...beside]
  const no = parts.find(({ said }) => 'answer' in said)
  if (no && 'answer' in no.said) {
    const { answer } = no.said
    return (await before(road, jobs)) ?? { outcome: 'refused-one', id: no.job.ask.id, answer }
  }
  const yes = parts.filter(isYes)
  const writes = yes.map(
    ({ job, standing, said }): StreamWrite => ({ stream: job.stream, expected: standing.revision, events: said.events }),
  )
  const said = await appended(road.store, { streams: writes as [StreamWrite, ...StreamWrite[]] })
  if (said !== 'erased' && said.outcome === 'recorded') {
    const all = recorded(road, yes, said)
    return { ...all, things: all.things.slice(0, jobs.length) }
  }
  const known = await before(road, jobs)
  if (known) return known
  if (said !== 'erased' && said.outcome === 'duplicate') {
    const things = await Promise.all(yes.slice(0, jobs.length).map((part) => found(road, part.job, part.said.events)))
    return { outcome: 'recorded', position: Math.max(...things.map(({ position }) => position)), things }
  }
  if (said === 'erased') return { outcome: 'refused-one', id: yes[0]?.job.ask.id ?? '', answer: { outcome: 'erased-person' } }
  if (said.outcome === 'conflict') return 'again'
  if (said.outcome === 'closed') {
    const shut = [...jobs, ...companions].find(({ stream }) => stream === said.stream)
    return { outcome: 'refused-one', id: shut?.ask.id ?? '', answer: { outcome: 'closed' } }
  }
  throw new Error(`the store answered ${said.outcome} to new identities`)
}

/** Takes one request on several streams to its answer, and with them what goes with it; none of them must be asked anything else meanwhile. */
export const settledAll = async (road: Road, jobs: readonly Job[], companions: readonly Job[] = []): Promise<Together> => {
  for (let tries = 0; tries < maxTries; tries++) {
    const answer = await once(road, jobs, companions)
    if (answer !== 'again') return answer
    // Another process was quicker on one of them: which one, the next look says.
    for (const { stream, writes } of [...jobs, ...companions]) await road.states.refresh(stream, writes.decider)
  }
  const [first] = jobs
  const { revision } = first ? await road.states.refresh(first.stream, first.writes.decider) : { revision: -1 }
  return { outcome: 'refused-one', id: first?.ask.id ?? '', answer: { outcome: 'stale', revision } }
}
