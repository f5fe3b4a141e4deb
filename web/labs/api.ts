// The laboratories as the square asks for them.
import type { AnswerOf } from '../../server/kernel/context.ts'
import type { labs } from '../../server/labs/routes.ts'
import { apiOf } from '../kernel/api.ts'

type Reads = typeof labs.reads
export type Row = AnswerOf<Reads['/']>['items'][number]
/** A laboratory with what everybody may read of it. */
export type Lab = AnswerOf<Reads['/:id']>
export type Meeting = Lab['parts']['sessions'][number]
export type Idea = Lab['parts']['ideas'][number]
export type Entry = Lab['parts']['entries'][number]
export type Actor = Lab['parts']['actors'][number]
export type Figures = AnswerOf<Reads['/:id/figures']>
/** A session as everybody sees it. */
export type SessionPage = AnswerOf<Reads['/:id/sessions/:session']>
export type Roster = AnswerOf<Reads['/:id/sessions/:session/roster']>
export type Attendee = Roster['people'][number]
export type People = AnswerOf<Reads['/:id/participants']>
export type Inside = AnswerOf<Reads['/:id/inside']>
export type Known = AnswerOf<Reads['/known']>['items'][number]

export const api = apiOf<typeof labs>('labs')
