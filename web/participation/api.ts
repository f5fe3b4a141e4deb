// Participation as the square asks for it.
import type { AnswerOf } from '../../server/kernel/context.ts'
import type { participation } from '../../server/participation/routes.ts'
import { apiOf } from '../kernel/api.ts'

export type Figures = AnswerOf<(typeof participation)['reads']['/']>
export type Kind = Figures['kinds'][number]['kind']
export type District = Figures['equity']['districts'][number]
export type Band = Figures['equity']['bands'][number]

export const api = apiOf<typeof participation>('participation')
