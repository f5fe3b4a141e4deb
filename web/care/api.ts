// The requests for care as the square asks for them, with the carers they are about.
import type { care } from '../../server/care/routes.ts'
import type { carers } from '../../server/carers/routes.ts'
import type { AnswerOf } from '../../server/kernel/context.ts'
import { apiOf } from '../kernel/api.ts'

type Reads = typeof care.reads
/** A request with its proposals, follow-ups and the lists shown for it. */
export type Request = AnswerOf<Reads['/:id']>
export type Row = AnswerOf<Reads['/']>['items'][number]
export type Proposal = Request['parts']['proposals'][number]
export type Follow = Request['parts']['follows'][number]
export type Candidates = AnswerOf<Reads['/:id/candidates']>
export type Candidate = Candidates['items'][number]
export type Agenda = AnswerOf<Reads['/agenda']>
export type Figures = AnswerOf<Reads['/figures']>
export type Mine = AnswerOf<Reads['/mine']>
export type OwnRequest = Mine['requests'][number]
export type Offer = Mine['offers'][number]
export type Expiring = AnswerOf<(typeof carers.reads)['/expiring']>['items'][number]

export type Listed = AnswerOf<(typeof carers.reads)['/counted']>

export const api = apiOf<typeof care>('care')
export const people = apiOf<typeof carers>('carers')
