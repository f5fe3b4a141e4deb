// The network as the square asks for it.
import type { AnswerOf } from '../../server/kernel/context.ts'
import type { CommandName } from '../../server/network/asks.ts'
import type { network } from '../../server/network/routes.ts'
import { apiOf } from '../kernel/api.ts'

type Reads = typeof network.reads
/** A body with everything the register knows of it, both ways. */
export type Body = AnswerOf<Reads['/:id']>
export type Row = AnswerOf<Reads['/']>['items'][number]
export type Service = AnswerOf<Reads['/services']>['items'][number]
export type Territory = AnswerOf<Reads['/territories']>['items'][number]
export type Figure = AnswerOf<Reads['/figures']>['items'][number]
export type Tie = Body['belongs'][number]
export type Told = Service['sources'][number]
export type Named = Service['body']
export type { CommandName }

export const api = apiOf<typeof network>('network')
