// The auditors' seats as the square asks for them, and the sample they draw from control.
import type { audit } from '../../server/audit/routes.ts'
import type { AnswerOf } from '../../server/kernel/context.ts'
import type { seats } from '../../server/seats/routes.ts'
import { apiOf } from '../kernel/api.ts'

type Reads = typeof seats.reads
/** A seat with its samples and looks. */
export type Seat = AnswerOf<Reads['/:id']>
export type Row = AnswerOf<Reads['/']>['items'][number]
export type Sample = Seat['parts']['samples'][number]
export type Look = Seat['parts']['looks'][number]
export type Drawn = AnswerOf<(typeof audit.reads)['/sample']>

export const api = apiOf<typeof seats>('seats')
export const control = apiOf<typeof audit>('audit')
