// The residents' initiatives as the square asks for them, with the building they belong to.
import type { housing } from '../../server/housing/routes.ts'
import type { initiatives } from '../../server/initiatives/routes.ts'
import type { AnswerOf } from '../../server/kernel/context.ts'
import { apiOf } from '../kernel/api.ts'

type Reads = typeof initiatives.reads
/** An initiative with its steps, what was told of it, and what this reader may ask. */
export type Initiative = AnswerOf<Reads['/:id']>
export type Row = AnswerOf<Reads['/']>['items'][number]
export type Occasion = Initiative['occasions'][number]
export type Step = Initiative['steps'][number]
export type Building = AnswerOf<(typeof housing.reads)['/:id']>
export type Home = AnswerOf<Reads['/mine']>['homes'][number]

export const api = apiOf<typeof initiatives>('initiatives')
export const buildings = apiOf<typeof housing>('housing')
