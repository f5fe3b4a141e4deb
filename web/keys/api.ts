// The log's keys as the square asks for them: those that sign, and what the log said of them.
import type { AnswerOf } from '../../server/kernel/context.ts'
import type { keys } from '../../server/keys/routes.ts'
import type { KeysAnswer } from '../../server/log/policy.ts'
import { apiOf } from '../kernel/api.ts'
import { send } from '../kernel/http.ts'

export type Declaration = AnswerOf<(typeof keys.reads)['/']>['items'][number]
export type Key = KeysAnswer['keys'][number]

export const api = apiOf<typeof keys>('keys')
export const current = () => send<KeysAnswer>('/log/keys')
