// People as the square asks for them: one's own papers, those one looks after, and what goes beside the reads.
import type { AnswerOf } from '../../server/kernel/context.ts'
import type { ErasurePreview } from '../../server/kernel/privacy.ts'
import type { LooksAnswer } from '../../server/people/mine.ts'
import type { people } from '../../server/people/routes.ts'
import { apiOf, type Question } from '../kernel/api.ts'
import { send } from '../kernel/http.ts'

type Reads = typeof people.reads
/** My own papers. */
export type Mine = AnswerOf<Reads['/me']>
export type Grant = Mine['parts']['grants'][number]
export type Offer = Mine['offers'][number]
/** A person as whoever looks after them sees them. */
export type Other = AnswerOf<Reads['/:person']>
export type Row = AnswerOf<Reads['/']>['items'][number]
export type Figures = AnswerOf<Reads['/figures']>
export type Waiting = AnswerOf<Reads['/erasures']>['items'][number]
export type Erased = AnswerOf<Reads['/erasures']>['done']
export type Look = LooksAnswer['items'][number]

export const api = apiOf<typeof people>('people')

/** Who has looked at me, the latest first. */
export const looks = (before?: number): Question<LooksAnswer> => {
  const url = `/api/people/me/looks${before === undefined ? '' : `?before=${before}`}`
  return { url, send: () => send<LooksAnswer>(url) }
}
/** What erasing would take away and what would stay, and why. */
export const preview = (person?: string): Question<ErasurePreview> => {
  const url = person === undefined ? '/api/people/me/erasure' : `/api/people/erasures/${person}/preview`
  return { url, send: () => send<ErasurePreview>(url) }
}
/** Where the signed certificate of an erasure is. */
export const certificateOf = (person: string): string => `/api/people/erasures/${person}/certificate`
export const copies = { json: '/api/people/me/copy.json', csv: '/api/people/me/copy.csv' } as const
