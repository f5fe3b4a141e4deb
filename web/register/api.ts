// The public register as the square asks for it.
import type { AnswerOf } from '../../server/kernel/context.ts'
import type { MapSettings } from '../../server/publishing-settings.ts'
import type { register } from '../../server/register/routes.ts'
import { apiOf } from '../kernel/api.ts'
import { send } from '../kernel/http.ts'
import { isProblem } from '../kernel/problem.ts'

type Reads = typeof register.reads
export type Row = AnswerOf<Reads['/']>['items'][number]
export type Point = AnswerOf<Reads['/points']>['items'][number]
export type Figures = AnswerOf<Reads['/figures']>
export type Count = Figures['states'][number]
export type Changes = AnswerOf<Reads['/changes']>
export type Changed = Changes['items'][number]
export type ChangeKind = Changed['kinds'][number]
export type Entry = AnswerOf<Reads['/:id']>
export type State = NonNullable<Row['state']>
export type Origin = Row['origin']

export const api = apiOf<typeof register>('register')

/** Where the map's pictures come from; nothing where none are configured, or where that cannot be known now. */
export const mapSettings = async (): Promise<MapSettings | undefined> => {
  const said = await send<{ readonly map: MapSettings | null }>('/api/register/map')
  return isProblem(said) ? undefined : (said.map ?? undefined)
}
