// The buildings as the square asks for them, with the initiatives of who lives there.
import type { housing } from '../../server/housing/routes.ts'
import type { initiatives } from '../../server/initiatives/routes.ts'
import type { AnswerOf } from '../../server/kernel/context.ts'
import { apiOf } from '../kernel/api.ts'

type Reads = typeof housing.reads
export type Building = AnswerOf<Reads['/:id']>
export type Row = AnswerOf<Reads['/']>['items'][number]
export type Unit = AnswerOf<Reads['/:id/units']>['items'][number]
export type Household = AnswerOf<Reads['/:id/people']>['items'][number]
export type Opening = AnswerOf<Reads['/opening']>
export type Turn = Building['parts']['turns'][number]
type InitiativeReads = typeof initiatives.reads
export type Initiative = AnswerOf<InitiativeReads['/']>['items'][number]
export type Figures = AnswerOf<InitiativeReads['/figures']>

export const api = apiOf<typeof housing>('housing')
export const proposals = apiOf<typeof initiatives>('initiatives')
