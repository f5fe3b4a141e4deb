// How a projection stands, as its pages and the health page say it.

export type Standing = {
  readonly name: string
  readonly version: number
  /** every event of the log until here is in its tables, or is not its business */
  readonly position: number
  /** moves on whenever its tables may have changed, as far as this process knows: while it stays, what was read of them stays true */
  readonly changes: number
  /** `stopped`: an event it cannot take in; its tables stay as they were before that event */
  readonly state: 'building' | 'live' | 'stopped'
  /** why it stopped: position, type and reason, no data */
  readonly error?: string
  /** how much of the log the first build has read, 0 to 1 */
  readonly progress?: number
}

// What a database or a parser quotes in its messages may be somebody's data.
const reasonOf = (error: unknown): string => {
  if (!(error instanceof Error)) return 'thrown without an error'
  if ('code' in error && typeof error.code === 'string') return `PostgreSQL refuses it (${error.code})`
  return error.message.replace(/(["'«“`]).*["'»”`]/gs, '…').slice(0, 300)
}

/** The sentence recorded for an event that stops a projection. */
export const saysFault = ({ position, type }: { readonly position: number; readonly type: string }, error: unknown): string =>
  `${position} ${type}: ${reasonOf(error)}`
