// What the client throws, as errors of our logs: each says whether anything was written.
import { type MalformedWrite, OutcomeUnknown, StoreError, StoreUnavailable } from '../errors.ts'

type Thrown = { readonly type?: unknown; readonly message?: unknown }
const typeOf = (error: unknown): string => String((error as Thrown | null)?.type ?? '')
const messageOf = (error: unknown): string => String((error as Thrown | null)?.message ?? error)

export const isType = (error: unknown, ...types: readonly string[]): boolean => types.includes(typeOf(error))
/** Somebody else was quicker, or knew better: look again and say what is so. */
export const isConflict = (error: unknown): boolean => isType(error, 'wrong-expected-version', 'append-consistency-violation')
/** The stream was removed for good, by other means than ours. */
export const isRemoved = (error: unknown): boolean => isType(error, 'stream-tombstoned', 'stream-deleted')
export const isTooLarge = (error: unknown): boolean =>
  isType(error, 'maximum-append-size-exceeded', 'append-record-size-exceeded', 'transaction-max-size-exceeded')

// Refused at the door, or by a node that does not lead: nothing was written. After that nobody knows.
const notSent = /No connection established|ECONNREFUSED|Failed to discover|Name resolution failed/
export const appendFault = (error: unknown): StoreError | MalformedWrite => {
  if (error instanceof StoreError) return error
  if (isType(error, 'access-denied', 'not-leader') || notSent.test(messageOf(error)))
    return new StoreUnavailable(`KurrentDB: ${messageOf(error)}`, { cause: error })
  return new OutcomeUnknown(`KurrentDB: ${messageOf(error)}`, { cause: error })
}
