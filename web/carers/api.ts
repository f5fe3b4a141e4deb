// The carers as the square asks for them.
import type { carers } from '../../server/carers/routes.ts'
import type { AnswerOf } from '../../server/kernel/context.ts'
import { apiOf } from '../kernel/api.ts'

type Reads = typeof carers.reads
/** A carer with documents, training, references, families served and objections. */
export type Carer = AnswerOf<Reads['/:id']>
export type Row = AnswerOf<Reads['/']>['items'][number]
export const api = apiOf<typeof carers>('carers')
