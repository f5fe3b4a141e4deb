// The first protocol's BatchAppend: one long conversation, many writes under way, each answered by its correlation id.
import type { ServerDuplexStream } from '@grpc/grpc-js'
import type { BatchAppendReq, BatchAppendResp } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js'
import { batchErrorOf, batchTimeout, batchUnknown } from './answers.ts'
import { writable } from './append.ts'
import { callerOf, failed, Refusal } from './calls.ts'
import type { Peer } from './peer.ts'
import { shared, streams } from './protocol.ts'
import { expectedOf, identifierOf, parcelFrom, positionOf, streamOf, uuidOf, uuidText } from './wire.ts'
import type { Parcel } from './wrapped.ts'
import { type Refused, type Written, write } from './write.ts'

type Call = ServerDuplexStream<BatchAppendReq, BatchAppendResp>
type Gathered = { readonly stream: string; readonly expected: number; readonly deadline: number; readonly events: Parcel[] }

const maxUnderWay = 4096
const seconds = 1000
const usual = 10 * seconds

const deadlineOf = (options: InstanceType<typeof BatchAppendReq.Options>): number => {
  const moment = options.getDeadline21100()
  if (moment) return moment.toDate().getTime()
  const span = options.getDeadline()
  return Date.now() + (span ? span.getSeconds() * seconds + span.getNanos() / 1e6 : usual)
}

const begun = (options: InstanceType<typeof BatchAppendReq.Options>): Gathered => ({
  stream: streamOf(options.getStreamIdentifier()),
  expected: expectedOf(options, () => options.getStreamPosition()),
  deadline: deadlineOf(options),
  events: [],
})

const answerTo = (id: string, { stream }: Gathered): BatchAppendResp =>
  new streams.BatchAppendResp().setCorrelationId(uuidOf(id)).setStreamIdentifier(identifierOf(stream))

const saying = (answer: BatchAppendResp, { stream }: Gathered, said: Written | Refused): BatchAppendResp => {
  if (said.outcome !== 'written') return answer.setError(batchErrorOf(said))
  const { commit, prepare } = positionOf(said.position)
  const position = new shared.AllStreamPosition().setCommitPosition(commit).setPreparePosition(prepare)
  const success = new streams.BatchAppendResp.Success().setCurrentRevision(String(said.revisions[stream])).setPosition(position)
  return answer.setSuccess(success)
}

const late = (ms: number): { readonly passed: Promise<undefined>; readonly forget: () => void } => {
  let timer: NodeJS.Timeout | undefined
  const passed = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), Math.max(0, ms))
  })
  return { passed, forget: () => clearTimeout(timer) }
}

const work = async (peer: Peer, user: string, one: Gathered, answer: BatchAppendResp): Promise<BatchAppendResp> => {
  if (one.deadline <= Date.now()) return answer.setError(batchTimeout())
  const clock = late(one.deadline - Date.now())
  try {
    const { expected, events } = one
    const said = await Promise.race([write(peer.desk, { user, parts: [{ stream: writable(one.stream), expected, events }] }), clock.passed])
    return said ? saying(answer, one, said) : answer.setError(batchTimeout())
  } catch (error) {
    if (error instanceof Refusal) return answer.setError(batchErrorOf({ outcome: 'invalid', says: error.message }))
    failed(error, peer.onFault)
    return answer.setError(batchUnknown())
  } finally {
    clock.forget()
  }
}

/** Stops reading while too much is under way, so that a client in a hurry waits in its own memory. */
export const batchAppend =
  (peer: Peer) =>
  (call: Call): void => {
    const gathering = new Map<string, Gathered>()
    let [underWay, ended] = [0, false]
    const close = (): void => {
      if (ended && underWay === 0) call.end()
    }
    const finish = (answer: BatchAppendResp): void => {
      underWay -= 1
      if (!call.cancelled) call.write(answer)
      if (underWay < maxUnderWay) call.resume()
      close()
    }
    const start = (id: string, user: string, one: Gathered): void => {
      underWay += 1
      if (underWay >= maxUnderWay) call.pause()
      work(peer, user, one, answerTo(id, one)).then(finish, peer.onFault)
    }
    const take = (message: BatchAppendReq): void => {
      const [user, id, options] = [callerOf(peer, call), uuidText(message.getCorrelationId()), message.getOptions()]
      const one = gathering.get(id) ?? (options && begun(options))
      if (!one) return
      one.events.push(...message.getProposedMessagesList().map(parcelFrom))
      gathering.set(id, one)
      if (!message.getIsFinal()) return
      gathering.delete(id)
      start(id, user, one)
    }
    call.on('data', (message: BatchAppendReq) => {
      try {
        take(message)
      } catch (error) {
        call.emit('error', failed(error, peer.onFault))
      }
    })
    call.on('end', () => {
      ended = true
      close()
    })
  }
