// Control as the square asks for it.
import type { audit } from '../../server/audit/routes.ts'
import type { AnswerOf } from '../../server/kernel/context.ts'
import { apiOf } from '../kernel/api.ts'

type Reads = typeof audit.reads
export type Figures = AnswerOf<Reads['/figures']>
export type Checked = AnswerOf<Reads['/checks']>['items'][number]
export type Found = AnswerOf<Reads['/checks/:check']>
export type Correction = AnswerOf<Reads['/corrections']>['items'][number]
export type Change = AnswerOf<Reads['/changes']>['items'][number]
export type Counted = AnswerOf<Reads['/changes/counted']>['items'][number]

export const api = apiOf<typeof audit>('audit')
