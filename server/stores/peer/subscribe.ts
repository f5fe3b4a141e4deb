// A Read that does not end: what is there, `caughtUp`, what comes; with checkpoints where a filter hides most of it.
import { randomUUID } from 'node:crypto'
import type { ReadResp } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js'
import type { Stored } from '../../../events/kernel/index.ts'
import { streamDeleted } from './answers.ts'
import { Refusal, send } from './calls.ts'
import { givenName, isMark, keptName } from './names.ts'
import { streams, timestamps } from './protocol.ts'
import type { Reading } from './read.ts'
import { positionOf, readEventOf, streamOf } from './wire.ts'

const batch = 200
const confirmation = (): ReadResp =>
  new streams.ReadResp().setConfirmation(new streams.ReadResp.SubscriptionConfirmation().setSubscriptionId(randomUUID()))

const now = () => timestamps.Timestamp.fromDate(new Date())
const wirePosition = (position: number) => {
  const { commit, prepare } = positionOf(position)
  return new streams.ReadResp.Position().setCommitPosition(commit).setPreparePosition(prepare)
}
const caughtUpAll = (position: number): ReadResp =>
  new streams.ReadResp().setCaughtUp(new streams.ReadResp.CaughtUp().setTimestamp(now()).setPosition(wirePosition(position)))
const caughtUpStream = (revision: number): ReadResp =>
  new streams.ReadResp().setCaughtUp(new streams.ReadResp.CaughtUp().setTimestamp(now()).setStreamRevision(String(revision)))
const checkpoint = (position: number): ReadResp => {
  const { commit, prepare } = positionOf(position)
  const said = new streams.ReadResp.Checkpoint().setCommitPosition(commit).setPreparePosition(prepare).setTimestamp(now())
  return new streams.ReadResp().setCheckpoint(said)
}

/** Passes on what a filter wants, and says now and then how far it has looked. Answers whether anybody still listens. */
const passing = ({ filter, call, structured }: Reading) => {
  let unseen = 0
  return async (event: Stored): Promise<boolean> => {
    unseen += 1
    if (filter.wants(event) && !(await send(call, readEventOf(event, structured)))) return false
    if (unseen < filter.window) return true
    unseen = 0
    return send(call, checkpoint(event.position))
  }
}

/** The whole log after a position; `end` is where the log is now. */
export const followAll = async (reading: Reading): Promise<void> => {
  const { store, options, call, signal } = reading
  const given = options.getAll()
  const head = (await store.head()).position
  const after = given?.getPosition() ? Number(given.getPosition()?.getCommitPosition()) : given?.hasEnd() ? head : 0
  await send(call, confirmation())
  const pass = passing(reading)
  let caughtUp = after >= head && (await send(call, caughtUpAll(after)))
  for await (const events of store.subscribe({ after, signal, batch })) {
    for (const event of events) if (!(await pass(event))) return
    const reached = events.at(-1)?.position ?? after
    if (!caughtUp && reached >= head) caughtUp = await send(call, caughtUpAll(reached))
  }
}

/** One stream after a revision: first what it holds, then the whole log from before that reading, of which only what is new. */
export const followStream = async ({ store, graves, options, call, structured, signal }: Reading): Promise<void> => {
  const of = options.getStream()
  const stream = streamOf(of?.getStreamIdentifier())
  const { deletedUpTo, tombstone } = graves.of(stream)
  if (tombstone) throw new Refusal(streamDeleted(stream))
  const { position } = await store.head()
  await send(call, confirmation())
  let last = of?.hasRevision() ? Number(of.getRevision()) : deletedUpTo
  const kept = keptName(stream)
  if (of?.hasEnd()) last = (await store.read(kept, { direction: 'backwards', limit: 1 }))[0]?.rev ?? -1
  const pass = async (found: readonly Stored[]): Promise<boolean> => {
    for (const event of found) {
      if (event.rev <= last) continue
      last = event.rev
      if (isMark(event.type)) continue
      if (!(await send(call, readEventOf(event, structured)))) return false
    }
    return true
  }
  for (;;) {
    const found = await store.read(kept, { from: last + 1, limit: batch })
    if (!(await pass(found))) return
    if (found.length < batch) break
  }
  await send(call, caughtUpStream(last))
  for await (const found of store.subscribe({ after: position, signal, batch }))
    if (!(await pass(found.filter((event) => givenName(event.stream) === stream)))) return
}
