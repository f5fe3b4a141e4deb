// The shared spaces as the square asks for them, with the homes and initiatives they are booked for, and the calendars.
import type { SpaceCommands } from '../../events/spaces/commands.ts'
import type { FeedList, FeedMade } from '../../server/feeds/routes.ts'
import type { housing } from '../../server/housing/routes.ts'
import type { initiatives } from '../../server/initiatives/routes.ts'
import type { AnswerOf } from '../../server/kernel/context.ts'
import type { pacts } from '../../server/pacts/routes.ts'
import type { spaces } from '../../server/spaces/routes.ts'
import { type Asking, apiOf, type Done, type Question } from '../kernel/api.ts'
import { forWhom } from '../kernel/assisting.ts'
import { post, send } from '../kernel/http.ts'
import type { Problem } from '../kernel/problem.ts'

type Reads = typeof spaces.reads
export type Row = AnswerOf<Reads['/']>['items'][number]
export type Space = AnswerOf<Reads['/:id']>
export type Rules = NonNullable<Row['rules']>
export type Free = AnswerOf<Reads['/free']>['items'][number]
export type Taken = AnswerOf<Reads['/:id/calendar']>['items'][number]
export type Tried = AnswerOf<Reads['/:id/try']>['items'][number]
export type Allowance = AnswerOf<Reads['/:id/allowance']>
export type Mine = AnswerOf<Reads['/mine']>
export type Booking = Mine['bookings'][number]
export type Waiting = Mine['waiting'][number]
export type DayList = AnswerOf<Reads['/:id/day']>
export type Kept = DayList['items'][number]
export type Door = AnswerOf<Reads['/:id/door']>
export type Opening = AnswerOf<Reads['/opening']>
export type Mate = AnswerOf<Reads['/mates']>['items'][number]
export type Building = AnswerOf<(typeof housing.reads)['/']>['items'][number]
export type Home = AnswerOf<(typeof initiatives.reads)['/mine']>['homes'][number]
export type Own = AnswerOf<(typeof initiatives.reads)['/mine']>['items'][number]

export const api = apiOf<typeof spaces>('spaces')
export const living = apiOf<typeof initiatives>('initiatives')
export const homes = apiOf<typeof housing>('housing')
export const agreements = apiOf<typeof pacts>('pacts')

/** Asks the same of several spaces: all of them or none. */
export const askTogether = <C extends 'book' | 'series'>(
  ids: readonly string[],
  command: C,
  data: SpaceCommands[C],
  { key }: Asking,
): Promise<Done | Problem> => post<Done>(`/api/spaces/together/${command}`, forWhom({ ids, data }), { 'idempotency-key': key })

export type { FeedLine } from '../../server/feeds/routes.ts'
export type FeedWanted = { readonly kind: FeedList['items'][number]['kind']; readonly of?: string; readonly language: 'it' | 'en' }
export const feeds = {
  list: (): Question<FeedList> => ({ url: '/api/feeds', send: () => send<FeedList>('/api/feeds') }),
  renew: (wanted: FeedWanted): Promise<FeedMade | Problem> => post<FeedMade>('/api/feeds/renew', wanted),
  end: (id: string): Promise<FeedList | Problem> => post<FeedList>('/api/feeds/end', { id }),
}
