// The pacts as the square asks for them.
import type { AnswerOf } from '../../server/kernel/context.ts'
import type { pacts } from '../../server/pacts/routes.ts'
import { apiOf } from '../kernel/api.ts'

type Reads = typeof pacts.reads
/** A pact with its parts, its story and what may be asked of it. */
export type Pact = AnswerOf<Reads['/:id']>
export type Row = AnswerOf<Reads['/']>['items'][number]
export type Version = AnswerOf<Reads['/:id/texts/:version']>
export type Figures = AnswerOf<Reads['/figures']>

export const api = apiOf<typeof pacts>('pacts')
