// How this peer says no: the statuses, trailers and details KurrentDB's clients look for.
import { Metadata, type StatusObject, status } from '@grpc/grpc-js'
import { anyRevision, noStream, streamExists } from '../../../events/kernel/index.ts'
import { any, codes, empty, shared, statuses, streams, v2errors } from './protocol.ts'
import type { Refused } from './write.ts'

export type Failure = Partial<StatusObject> & { readonly code: number; readonly details: string }
type Message = { readonly serializeBinary: () => Uint8Array }

/** A refusal in the words of the first protocol: trailers, `exception` first. */
export const exception = (code: number, details: string, name: string, trailers: { readonly [key: string]: string } = {}): Failure => {
  const metadata = new Metadata()
  metadata.set('exception', name)
  for (const [key, value] of Object.entries(trailers)) metadata.set(key, value)
  return { code, details, metadata }
}

const packed = (name: string, message: Message): InstanceType<typeof any.Any> => {
  const details = new any.Any()
  details.pack(message.serializeBinary(), name)
  return details
}

/** A refusal in the words of the second protocol: a `google.rpc.Status` with typed details. */
const detailed = (code: number, text: string, name: string, message: Message): Failure => {
  const said = new statuses.Status().setCode(code).setMessage(text)
  said.setDetails(packed(`kurrentdb.protocol.v2.streams.errors.${name}`, message))
  const metadata = new Metadata()
  metadata.set('grpc-status-details-bin', Buffer.from(said.serializeBinary()))
  return { code, details: text, metadata }
}

export const streamDeleted = (stream: string): Failure =>
  exception(status.FAILED_PRECONDITION, `Event stream '${stream}' is deleted.`, 'stream-deleted', { 'stream-name': encodeURI(stream) })
export const accessDenied = (): Failure => exception(status.UNAUTHENTICATED, 'Access Denied', 'access-denied')
export type Endpoint = { readonly host: string; readonly port: number }
/** Whoever calls is told where the leader is, and goes there. */
export const notLeader = ({ host, port }: Endpoint): Failure =>
  exception(status.NOT_FOUND, 'Leader info available', 'not-leader', { 'leader-endpoint-host': host, 'leader-endpoint-port': String(port) })
export const notAllowed = (says: string): Failure => exception(status.PERMISSION_DENIED, says, 'access-denied')
export const unavailable = (): Failure => ({ code: status.UNAVAILABLE, details: 'The log cannot be reached now.' })
export const invalid = (details: string): Failure => ({ code: status.INVALID_ARGUMENT, details })

type Saying = { readonly [O in Refused['outcome']]: (refused: Extract<Refused, { outcome: O }>) => Failure }
const conflictText = (stream: string, expected: number, actual: number): string =>
  `Append failed due to WrongExpectedVersion. Stream: ${stream}, Expected version: ${expected}, Actual version: ${actual}`

const first: Saying = {
  conflict: ({ conflicts: [{ stream, expected, actual }] }) =>
    exception(status.FAILED_PRECONDITION, conflictText(stream, expected, actual), 'wrong-expected-version', {
      'stream-name': encodeURI(stream),
      'expected-version': String(expected),
      ...(actual === noStream ? {} : { 'actual-version': String(actual) }),
    }),
  deleted: ({ stream }) => streamDeleted(stream),
  'too-large': ({ max, says }) =>
    exception(status.INVALID_ARGUMENT, says, 'maximum-append-size-exceeded', { 'maximum-append-size': String(max) }),
  invalid: ({ says }) => invalid(says),
  forbidden: ({ says }) => notAllowed(says),
}

const second: Saying = {
  ...first,
  conflict: ({ conflicts, checks }) => {
    const [{ stream, expected, actual }] = conflicts
    const text = conflictText(stream, expected, actual)
    if (!checks) {
      const conflict = new v2errors.StreamRevisionConflictErrorDetails().setStream(stream)
      conflict.setExpectedRevision(String(expected)).setActualRevision(String(actual))
      return detailed(status.FAILED_PRECONDITION, text, 'StreamRevisionConflictErrorDetails', conflict)
    }
    const violations = conflicts.map((one) => {
      const state = new v2errors.ConsistencyViolation.StreamStateViolation().setStream(one.stream)
      state.setExpectedState(String(one.expected)).setActualState(String(one.actual))
      const violation = new v2errors.ConsistencyViolation().setStreamState(state)
      return violation.setCheckIndex(Math.max(0, checks.indexOf(one.stream)))
    })
    const details = new v2errors.AppendConsistencyViolationErrorDetails().setViolationsList(violations)
    return detailed(status.FAILED_PRECONDITION, text, 'AppendConsistencyViolationErrorDetails', details)
  },
  deleted: ({ stream }) => {
    const details = new v2errors.StreamTombstonedErrorDetails().setStream(stream)
    return detailed(status.FAILED_PRECONDITION, `Stream '${stream}' has been tombstoned.`, 'StreamTombstonedErrorDetails', details)
  },
  'too-large': ({ stream, id, size, max, says }) => {
    const details = new v2errors.AppendRecordSizeExceededErrorDetails().setStream(stream).setRecordId(id).setSize(size).setMaxSize(max)
    return detailed(status.INVALID_ARGUMENT, says, 'AppendRecordSizeExceededErrorDetails', details)
  },
}

const say = (words: Saying, refused: Refused): Failure => (words[refused.outcome] as (one: Refused) => Failure)(refused)
export const failureOf = (refused: Refused): Failure => say(first, refused)
export const failure2Of = (refused: Refused): Failure => say(second, refused)

// A batch answers inside its own stream: what are trailers elsewhere is a typed message here.
const conflictMessage = (expected: number, actual: number): Message => {
  const said = new shared.WrongExpectedVersion()
  if (actual === noStream) said.setCurrentNoStream(new empty.Empty())
  else said.setCurrentStreamRevision(String(actual))
  if (expected === anyRevision) said.setExpectedAny(new empty.Empty())
  else if (expected === noStream) said.setExpectedNoStream(new empty.Empty())
  else if (expected === streamExists) said.setExpectedStreamExists(new empty.Empty())
  else said.setExpectedStreamPosition(String(expected))
  return said
}

type BatchSaying = { readonly [O in Refused['outcome']]: (refused: Extract<Refused, { outcome: O }>) => readonly [string, Message] }
const batch: BatchSaying = {
  conflict: ({ conflicts: [{ expected, actual }] }) => ['WrongExpectedVersion', conflictMessage(expected, actual)],
  deleted: () => ['StreamDeleted', new shared.StreamDeleted()],
  'too-large': ({ max }) => ['MaximumAppendSizeExceeded', new shared.MaximumAppendSizeExceeded().setMaxappendsize(max)],
  invalid: ({ says }) => ['BadRequest', new shared.BadRequest().setMessage(says)],
  forbidden: () => ['AccessDenied', new shared.AccessDenied()],
}
const batchStatus = (code: number, text: string, [name, message]: readonly [string, Message]): InstanceType<typeof statuses.Status> =>
  new statuses.Status()
    .setCode(code)
    .setMessage(text)
    .setDetails(packed(`event_store.client.${name}`, message))

export const batchErrorOf = (refused: Refused): InstanceType<typeof statuses.Status> => {
  const { code, details } = failureOf(refused)
  return batchStatus(code, details, (batch[refused.outcome] as (one: Refused) => readonly [string, Message])(refused))
}
export const batchTimeout = (): InstanceType<typeof statuses.Status> =>
  batchStatus(codes.Code.DEADLINE_EXCEEDED, 'The deadline has passed.', ['Timeout', new shared.Timeout()])
export const batchUnknown = (): InstanceType<typeof statuses.Status> =>
  batchStatus(codes.Code.UNKNOWN, 'The log cannot be reached now.', ['Unknown', new shared.Unknown()])

/** The conflict of a v1 append, which is an answer and no error. */
export const wrongVersion = (expected: number, actual: number): InstanceType<typeof streams.AppendResp> => {
  const said = new streams.AppendResp.WrongExpectedVersion()
  if (actual === noStream) said.setCurrentNoStream(new shared.Empty())
  else said.setCurrentRevision(String(actual))
  if (expected === anyRevision) said.setExpectedAny(new shared.Empty())
  else if (expected === noStream) said.setExpectedNoStream(new shared.Empty())
  else if (expected === streamExists) said.setExpectedStreamExists(new shared.Empty())
  else said.setExpectedRevision(String(expected))
  return new streams.AppendResp().setWrongExpectedVersion(said)
}
