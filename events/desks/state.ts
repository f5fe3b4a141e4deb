// What is remembered of a care desk in order to decide, and what may be asked of it at each stage.
import type { Day } from '../kernel/index.ts'
import type { CommandName } from './commands.ts'
import type { Part } from './vocabulary.ts'

export const stages = ['open', 'closed'] as const
export type Stage = (typeof stages)[number]
export type Weights = { readonly [P in Part]: number }

export type Desk = {
  readonly stage: Stage | 'none'
  readonly organisation: string
  readonly municipalities: readonly string[]
  /** the first day of each table */
  readonly tables: readonly Day[]
  readonly weights: Weights | undefined
  readonly versions: number
}
export const initial: Desk = { stage: 'none', organisation: '', municipalities: [], tables: [], weights: undefined, versions: 0 }

export const askable: { readonly [S in Desk['stage']]: readonly CommandName[] } = {
  none: ['open'],
  open: ['amend', 'agree', 'authorise', 'table', 'weigh', 'close'],
  closed: [],
}
