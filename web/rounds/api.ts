// The matching rounds as the square asks for them: those recorded, and the one computed now by the requests for care.
import type { care } from '../../server/care/routes.ts'
import type { carers } from '../../server/carers/routes.ts'
import type { AnswerOf } from '../../server/kernel/context.ts'
import type { rounds } from '../../server/rounds/routes.ts'
import { apiOf } from '../kernel/api.ts'

type Reads = typeof rounds.reads
/** A recorded round with its pairs. */
export type Round = AnswerOf<Reads['/:id']>
export type Row = AnswerOf<Reads['/']>['items'][number]
/** A round computed now, not recorded. */
export type Computed = AnswerOf<(typeof care.reads)['/round']>
export type Pair = Computed['pairs'][number]
export type Mode = Computed['mode']
export type Request = AnswerOf<(typeof care.reads)['/:id']>
export type Candidates = AnswerOf<(typeof care.reads)['/:id/candidates']>

export const api = apiOf<typeof rounds>('rounds')
export const cases = apiOf<typeof care>('care')
export const people = apiOf<typeof carers>('carers')
