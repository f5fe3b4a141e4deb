// The first protocol's Delete and Tombstone: facts like any other, after which reading finds nothing.

import { randomBytes, randomUUID } from 'node:crypto'
import type { ServerUnaryCall } from '@grpc/grpc-js'
import type {
  DeleteReq,
  DeleteResp,
  TombstoneReq,
  TombstoneResp,
} from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js'
import { noStream } from '../../../events/kernel/index.ts'
import { failureOf, notAllowed, streamDeleted } from './answers.ts'
import { writable } from './append.ts'
import { callerOf, Refusal, unary } from './calls.ts'
import { keptName, marks } from './names.ts'
import type { Peer } from './peer.ts'
import { streams } from './protocol.ts'
import { expectedOf, positionOf, streamOf } from './wire.ts'

type Removal = { readonly user: string; readonly stream: string; readonly expected: number; readonly mark: keyof typeof marks }
type Options = InstanceType<typeof DeleteReq.Options> | InstanceType<typeof TombstoneReq.Options>

const removed = async ({ desk }: Peer, { user, stream, expected, mark }: Removal): Promise<number> => {
  if (desk.accept !== 'anything') throw new Refusal(notAllowed('This log forgets nothing: a stream cannot be deleted.'))
  const { tombstone, deletedUpTo } = desk.graves.of(stream)
  if (tombstone) throw new Refusal(streamDeleted(stream))
  const id = randomUUID()
  const event = {
    id,
    type: marks[mark],
    v: 1,
    on: desk.now(),
    actor: `peer:${user}`,
    role: 'peer',
    ask: id,
    n: randomBytes(16).toString('base64url'),
    data: {},
  }
  const part = {
    stream: keptName(stream),
    expected: expected === noStream ? deletedUpTo : expected,
    events: [event],
    close: mark === 'tombstone',
  }
  const [said] = await desk.store.append([{ streams: [part] }])
  if (said?.outcome === 'conflict') {
    const [first] = said.conflicts
    if (first) throw new Refusal(failureOf({ outcome: 'conflict', conflicts: [{ ...first, stream, expected }], checks: undefined }))
  }
  if (said?.outcome !== 'recorded') throw new Refusal(streamDeleted(stream))
  await desk.graves.refresh()
  return said.last
}

const removalOf = (options: Options | undefined, user: string, mark: keyof typeof marks): Removal => {
  const asked = options ?? new streams.DeleteReq.Options()
  return { user, mark, stream: writable(streamOf(asked.getStreamIdentifier())), expected: expectedOf(asked, () => asked.getRevision()) }
}

export const deleteStream = (peer: Peer) =>
  unary<DeleteReq, DeleteResp>(async (call: ServerUnaryCall<DeleteReq, DeleteResp>) => {
    const { commit, prepare } = positionOf(await removed(peer, removalOf(call.request.getOptions(), callerOf(peer, call), 'deleted')))
    return new streams.DeleteResp().setPosition(new streams.DeleteResp.Position().setCommitPosition(commit).setPreparePosition(prepare))
  }, peer.onFault)

export const tombstone = (peer: Peer) =>
  unary<TombstoneReq, TombstoneResp>(async (call: ServerUnaryCall<TombstoneReq, TombstoneResp>) => {
    const { commit, prepare } = positionOf(await removed(peer, removalOf(call.request.getOptions(), callerOf(peer, call), 'tombstone')))
    return new streams.TombstoneResp().setPosition(
      new streams.TombstoneResp.Position().setCommitPosition(commit).setPreparePosition(prepare),
    )
  }, peer.onFault)
