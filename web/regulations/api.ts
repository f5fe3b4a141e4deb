// The regulations as the square asks for them.
import type { AnswerOf } from '../../server/kernel/context.ts'
import type { regulations } from '../../server/regulations/routes.ts'
import { apiOf } from '../kernel/api.ts'

type Reads = typeof regulations.reads
export type Regulation = AnswerOf<Reads['/:id']>
export type Row = AnswerOf<Reads['/']>['items'][number]
export type Version = Regulation['parts']['versions'][number]
export type Profile = Version['profile']

export const api = apiOf<typeof regulations>('regulations')
