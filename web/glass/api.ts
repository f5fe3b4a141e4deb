// The broken glasses as the square asks for them.
import type { glass } from '../../server/glass/routes.ts'
import type { AnswerOf } from '../../server/kernel/context.ts'
import { apiOf } from '../kernel/api.ts'

export type Breaking = AnswerOf<(typeof glass.reads)['/:id']>

export const api = apiOf<typeof glass>('glass')
