// What a publication says about each row, before anything is recorded: the words the report of an import is made of.

export const outcomes = ['new', 'same', 'changed', 'stepped-back', 'returned', 'vanished', 'refused'] as const
export type Outcome = (typeof outcomes)[number]

/** What is not guessed: it is shown, and left as it was published. */
export const doubts = [
  'person',
  'contact',
  'unknown-state',
  'no-state',
  'points-elsewhere',
  'points-nowhere',
  'perhaps-replaced',
  'no-place',
] as const
export type Doubt = (typeof doubts)[number]

/** Why a row cannot be taken in; the others are. */
export const faults = ['no-number', 'number-twice', 'too-long', 'unwritable'] as const
export type Fault = (typeof faults)[number]

export type Doubtful = { readonly doubt: Doubt; readonly column?: string; readonly says?: string }
export type ReportLine = {
  readonly number: string
  /** where the row begins in the file, from 1; absent for a row that is not there */
  readonly line?: number
  readonly outcome: Outcome
  readonly title?: string
  readonly changes: readonly { readonly column: string; readonly was: string; readonly now: string }[]
  readonly doubts: readonly Doubtful[]
  readonly replacedBy?: string
  readonly fault?: Fault
}
