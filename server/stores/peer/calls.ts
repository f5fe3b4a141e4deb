// What every method shares: who calls, and how an answer or a fault goes back.
import {
  Metadata,
  type ServerDuplexStream,
  type ServerReadableStream,
  type ServerUnaryCall,
  type ServerWritableStream,
  type sendUnaryData,
} from '@grpc/grpc-js'
import { StoreError } from '../errors.ts'
import { accessDenied, type Endpoint, type Failure, notLeader, unavailable } from './answers.ts'
import type { Users } from './users.ts'

type Call =
  | ServerUnaryCall<unknown, unknown>
  | ServerReadableStream<unknown, unknown>
  | ServerWritableStream<unknown, unknown>
  | ServerDuplexStream<unknown, unknown>

/** Throw it to end a call with a status of ours. */
export class Refusal extends Error {
  readonly failure: Failure
  constructor(failure: Failure) {
    super(failure.details)
    this.failure = failure
  }
}

/** `leader`: where who leads is reached, when it is not this peer. */
type Door = { readonly users: Users; readonly leader: () => Endpoint | undefined }

/** The name of who calls. Throws `Refusal` for anybody unknown, and for who wants the leader where another leads. */
export const callerOf = ({ users, leader }: Door, { metadata }: Call): string => {
  const name = users(metadata.get('authorization').map(String)[0])
  if (name === undefined) throw new Refusal(accessDenied())
  const other = metadata.get('requires-leader').map(String)[0] === 'true' ? leader() : undefined
  if (other) throw new Refusal(notLeader(other))
  return name
}

/** What a fault looks like from outside; what is not foreseen is told to `onFault` and to nobody else. */
export const failed = (error: unknown, onFault: (error: unknown) => void): Failure => {
  if (error instanceof Refusal) return error.failure
  if (!(error instanceof StoreError)) onFault(error)
  return unavailable()
}

export const unary =
  <Ask, Answer>(work: (call: ServerUnaryCall<Ask, Answer>) => Promise<Answer>, onFault: (error: unknown) => void) =>
  (call: ServerUnaryCall<Ask, Answer>, answer: sendUnaryData<Answer>): void => {
    work(call).then(
      (said) => answer(null, said),
      (error: unknown) => answer({ metadata: new Metadata(), ...failed(error, onFault) }),
    )
  }

/** The side of a call that answers. */
export type Answering<Answer> = {
  readonly write: (answer: Answer) => boolean
  readonly once: (event: 'drain' | 'cancelled', then: () => void) => unknown
  readonly cancelled: boolean
  readonly off: (event: 'drain' | 'cancelled', then: () => void) => unknown
}

/** Sends one answer and waits while the one who reads is slow; answers whether anybody still reads. */
export const send = async <Answer>(call: Answering<Answer>, answer: Answer): Promise<boolean> => {
  if (call.cancelled) return false
  if (!call.write(answer))
    await new Promise<void>((resolve) => {
      const go = (): void => {
        call.off('drain', go)
        call.off('cancelled', go)
        resolve()
      }
      call.once('drain', go)
      call.once('cancelled', go)
    })
  return !call.cancelled
}
