// The findings as the square asks for them.
import type { findings } from '../../server/findings/routes.ts'
import type { AnswerOf } from '../../server/kernel/context.ts'
import type { pacts } from '../../server/pacts/routes.ts'
import { apiOf } from '../kernel/api.ts'

type Reads = typeof findings.reads
/** A finding with everything that was said about it. */
export type Finding = AnswerOf<Reads['/:id']>
export type Row = AnswerOf<Reads['/']>['items'][number]
export type Line = Finding['parts']['story'][number]

export const api = apiOf<typeof findings>('findings')
export const register = apiOf<typeof pacts>('pacts')
