// The first protocol's Append: one stream, one write.
import type { ServerReadableStream, sendUnaryData } from '@grpc/grpc-js'
import { Metadata } from '@grpc/grpc-js'
import type { AppendReq, AppendResp } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js'
import { failureOf, invalid, wrongVersion } from './answers.ts'
import { callerOf, failed, Refusal } from './calls.ts'
import type { Peer } from './peer.ts'
import { streams } from './protocol.ts'
import { expectedOf, parcelFrom, positionOf, streamOf } from './wire.ts'
import type { Parcel } from './wrapped.ts'
import { type Asked, type Part, type Refused, type Written, write } from './write.ts'

type Options = InstanceType<typeof AppendReq.Options>

/** A user's stream: the maker's own, whose names begin with a dollar, are not kept here. */
export const writable = (stream: string): string => {
  if (stream === '' || stream.startsWith('$')) throw new Refusal(invalid(`Stream '${stream}' is a system stream: this log keeps none.`))
  return stream
}

const askedOf = async (user: string, call: AsyncIterable<AppendReq>): Promise<Asked & { readonly parts: readonly [Part] }> => {
  let options: Options | undefined
  const events: Parcel[] = []
  for await (const message of call) {
    options = message.getOptions() ?? options
    const proposed = message.getProposedMessage()
    if (proposed) events.push(parcelFrom(proposed))
  }
  if (!options) throw new Refusal(invalid('An append begins with its options.'))
  const expected = expectedOf(options, () => options?.getRevision() ?? '')
  return { user, parts: [{ stream: writable(streamOf(options.getStreamIdentifier())), expected, events }] }
}

/** The outcome of a write to one stream, as v1 says it. Throws `Refusal` for what is an error there. */
export const appendedOf = ({ parts: [part] }: Asked, said: Written | Refused): AppendResp => {
  if (said.outcome === 'conflict') return wrongVersion(part.expected, said.conflicts[0].actual)
  if (said.outcome !== 'written') throw new Refusal(failureOf(said))
  const { commit, prepare } = positionOf(said.position)
  const position = new streams.AppendResp.Position().setCommitPosition(commit).setPreparePosition(prepare)
  const success = new streams.AppendResp.Success().setCurrentRevision(String(said.revisions[part.stream])).setPosition(position)
  return new streams.AppendResp().setSuccess(success)
}

export const append =
  (peer: Peer) =>
  (call: ServerReadableStream<AppendReq, AppendResp>, answer: sendUnaryData<AppendResp>): void => {
    const work = async (): Promise<AppendResp> => {
      const asked = await askedOf(callerOf(peer, call), call)
      return appendedOf(asked, await write(peer.desk, asked))
    }
    work().then(
      (said) => answer(null, said),
      (error: unknown) => answer({ metadata: new Metadata(), ...failed(error, peer.onFault) }),
    )
  }
