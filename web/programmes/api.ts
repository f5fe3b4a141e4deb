// The programmes of generative pacts as the square asks for them.
import type { AnswerOf } from '../../server/kernel/context.ts'
import type { programmes } from '../../server/programmes/routes.ts'
import { apiOf } from '../kernel/api.ts'

type Reads = typeof programmes.reads
/** A programme with its rules and the figures it declared. */
export type Programme = AnswerOf<Reads['/:id']>
export type Row = AnswerOf<Reads['/']>['items'][number]
export type Limits = Programme['parts']['limits'][number]
export type Declared = Programme['parts']['declared'][number]

export const api = apiOf<typeof programmes>('programmes')
