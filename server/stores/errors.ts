// What can go wrong between us and a log; each says whether anything was written.
export class StoreError extends Error {
  override readonly name: string = this.constructor.name
}

/** The write itself is wrong, and would be every time: nothing was sent. */
export class MalformedWrite extends StoreError {}

/** Something personal would be said of somebody who was erased: nothing was sent. */
export class ErasedSubject extends MalformedWrite {}

/** The log cannot take it now: nothing was written, the same write may be tried later. */
export class StoreUnavailable extends StoreError {}

/** The connection was lost after sending: perhaps written. Appending it again with the same ids answers `recorded` or `duplicate`. */
export class OutcomeUnknown extends StoreError {}

/** The log holds, or was asked to take, an event this version of the program cannot read. */
export class UnreadableEvent extends StoreError {}
