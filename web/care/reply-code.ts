// The sheet of a proposal and the answer given with its code, as the square asks for them.
import type { Asking, Done } from '../kernel/api.ts'
import { post } from '../kernel/http.ts'
import type { Problem } from '../kernel/problem.ts'
import type { Offer, OwnRequest, Proposal } from './api.ts'

export type Side = 'carer' | 'family'
const sides: { readonly [S in Proposal['stands']]?: Side } = { proposed: 'carer', offered: 'family' }
/** Whose answer a proposal waits for. */
export const sideOf = ({ stands }: Pick<Proposal, 'stands'>): Side | undefined => sides[stands]

/** What a code opens: one proposal, as whoever answers it reads it. */
export type Opened =
  | { readonly side: 'carer'; readonly offer: Offer }
  | {
      readonly side: 'family'
      readonly request: string
      readonly work: OwnRequest['work']
      readonly proposed: OwnRequest['proposals'][number]
    }

export const openWith = (code: string): Promise<Opened | Problem> => post('/api/care/reply', { code })
/** Sends a yes, or a no with the reason. */
export const answerWith = (
  data: { readonly code: string; readonly answer: 'yes' | 'no'; readonly why?: string | undefined },
  { key }: Asking,
): Promise<Done | Problem> => post('/api/care/reply/answer', data, { 'idempotency-key': key })
