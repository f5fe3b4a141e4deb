// Something recorded on this device and not yet known to be in the register.
import type { FileRef } from '../../../events/kernel/files.ts'
import type { Problem } from '../problem.ts'

/**
 * `waiting` to be sent · `sending` now · `sent` and waiting to be read back · `undecided`: refused, and a person decides.
 * A device that is switched off while sending finds `sending`, and sends again under the same key.
 */
export type Standing = 'waiting' | 'sending' | 'sent' | 'undecided'

export type NewAct = {
  readonly context: string
  /** the stream (UUID) */
  readonly id: string
  readonly command: string
  readonly data: { readonly [name: string]: unknown }
  /** what it belongs to on the page: the session, say (UUID) */
  readonly about: string
  /** what it is, in the words of the page, without anybody’s name */
  readonly label: string
  /** the key of the act that must have been recorded before this one can be */
  readonly needs?: string
  /** a picture taken with it: sent first, then named at `pictureAt` of the command */
  readonly picture?: Blob
  readonly pictureAt?: string
}
export type QueuedAct = NewAct & {
  /** the order in which things were recorded on this device */
  readonly seq: number
  /** the idempotency key (UUID): the register takes it once, however often it is sent */
  readonly key: string
  /** whose it is (UUID): nobody else’s session sends it */
  readonly who: string
  /** when it was recorded here, an instant */
  readonly on: string
  readonly standing: Standing
  /** the picture, once it has been taken in */
  readonly taken?: FileRef
  /** why it was refused */
  readonly problem?: Problem
  /** where it stands in the register, once it is there */
  readonly position?: number
}

/** Whether it still has to be sent. */
export const isPending = ({ standing }: QueuedAct): boolean => standing === 'waiting' || standing === 'sending'
