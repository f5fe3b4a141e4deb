// The generative pacts as the square asks for them.
import type { generative } from '../../server/generative/routes.ts'
import type { AnswerOf } from '../../server/kernel/context.ts'
import { apiOf, type Question } from '../kernel/api.ts'
import { isProblem } from '../kernel/problem.ts'
import type { Asked } from './asked.ts'

type Reads = typeof generative.reads
export type Row = AnswerOf<Reads['/']>['items'][number]
type Whole = AnswerOf<Reads['/:id']>
export type Agenda = AnswerOf<Reads['/agenda']>
export type Worker = AnswerOf<Reads['/load']>['items'][number]
export type Signing = AnswerOf<Reads['/signing']>['pacts'][number]
export type Figures = AnswerOf<Reads['/figures']>

export const api = apiOf<typeof generative>('generative')

const then = <A, B>({ url, send }: Question<A>, to: (answer: A) => B): Question<B> => ({
  url,
  send: async (asOf) => {
    const answer = await send(asOf)
    return isProblem(answer) ? answer : to(answer)
  },
})
const askedOf = ({ pact, id, revision, asks, limits, turn, turn_since }: Whole): Asked => ({
  ...{ ...pact, id, revision, asks, turn, turn_since },
  rules: limits,
})

/** One pact, as its page and its requests need it. */
export const readPact = (id: string): Question<Asked> => then(api.read('/:id', { id }), askedOf)
/** The pacts of their household that the reader signs. */
export const readSigning = (): Question<readonly Signing[]> => then(api.read('/signing', {}), ({ pacts }) => pacts)
/** The reader’s own pacts, the latest first. */
export const readMine = (): Question<readonly Asked[]> => then(api.read('/mine', {}), ({ pacts }) => pacts.map(askedOf))
