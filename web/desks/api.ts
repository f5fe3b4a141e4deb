// The care desks as the square asks for them.
import type { desks } from '../../server/desks/routes.ts'
import type { AnswerOf } from '../../server/kernel/context.ts'
import { apiOf } from '../kernel/api.ts'

type Reads = typeof desks.reads
/** A desk with its agreements, authorisations, pay tables and weights. */
export type Desk = AnswerOf<Reads['/:id']>
export type Row = AnswerOf<Reads['/']>['items'][number]
export type PayTable = Desk['parts']['pay_tables'][number]
export type Weights = Desk['parts']['weights'][number]

export const api = apiOf<typeof desks>('desks')
