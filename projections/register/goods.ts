// What the facts of common goods leave in the public register: what kind each is and in which district.

import type { GoodEvent } from '../../events/goods/events.ts'
import { idOf, type Recorded } from '../../events/kernel/index.ts'
import type { Handler, RowsOf } from '../kernel/index.ts'
import type { RegisterTables } from './tables.ts'

export type WatchedGood = Extract<GoodEvent, { type: 'goods.registered' | 'goods.updated' | 'goods.corrected' | 'goods.removed' }>
type Handlers = { readonly [T in WatchedGood['type']]: Handler<Extract<Recorded<WatchedGood>, { type: T }>, RegisterTables> }
type Good = RowsOf<RegisterTables>['goods']

type Changed = Extract<WatchedGood, { type: 'goods.updated' }>['data']
const changed =
  ({ name, nature, kind, place }: Changed) =>
  (row: Good): Partial<Good> => ({
    ...(name === undefined ? {} : { name }),
    ...(nature === undefined ? {} : { nature }),
    ...(kind === undefined ? {} : { kind }),
    ...(place === undefined ? {} : { municipality: place.municipality, district: place.district ?? row.district }),
  })

export const ofGoods: Handlers = {
  'goods.registered': (fact, at) => {
    const { name, nature, kind, place } = fact.data
    const { municipality, district = null } = place
    return [at.goods.put({ id: idOf(fact.stream), name, nature, kind, municipality, district, removed: false })]
  },
  'goods.updated': (fact, at) => [at.goods.patch([idOf(fact.stream)], changed(fact.data))],
  'goods.corrected': (fact, at) => [at.goods.patch([idOf(fact.stream)], changed(fact.data.now))],
  'goods.removed': (fact, at) => [at.goods.patch([idOf(fact.stream)], { removed: true })],
}
