// How coming, not coming, leaving, damage and deposits change the tables.
import { changed, type Handlers, knownAt, moved, spaceOf, standing, step, walls } from './telling.ts'

type Using = 'checked-in' | 'no-show' | 'checked-out' | 'damaged' | 'inspected' | 'deposit-taken' | 'deposit-returned'
export const using: Handlers<`spaces.${Using}`> = {
  'spaces.checked-in': (fact, at) => {
    const { booking, how } = fact.data
    const key = [spaceOf(fact), booking]
    return [at.bookings.patch(key, standing('here')), at.holders.patch(key, { how, arrived_at: knownAt(fact) }), moved(at, fact)]
  },
  'spaces.no-show': (fact, at) => [
    at.bookings.patch([spaceOf(fact), fact.data.booking], { ...standing('missed'), ends_at: fact.data.released }),
    moved(at, fact),
  ],
  'spaces.checked-out': (fact, at) => {
    const { booking, released, condition } = fact.data
    const key = [spaceOf(fact), booking]
    return [
      at.bookings.patch(key, { ...standing('done'), ends_at: released }),
      at.holders.patch(key, { condition, left_at: knownAt(fact) }),
      moved(at, fact),
    ]
  },
  'spaces.damaged': (fact, at) => {
    const { place, booking = null, by, what, photo = null, closes } = fact.data
    const said = { space: spaceOf(fact), revision: fact.rev, booking, by, what, photo, closes, said_at: knownAt(fact) }
    return [
      at.damages.put({ ...said, sees: walls(place, [by]) }),
      ...(closes ? changed(at, fact, { damaged: true }) : [moved(at, fact)]),
      step(at, fact, { closes }),
    ]
  },
  'spaces.inspected': (fact, at) => [...changed(at, fact, { damaged: false }), step(at, fact, {})],
  'spaces.deposit-taken': (fact, at) => [
    at.holders.patch([spaceOf(fact), fact.data.booking], { deposit: fact.data.cents, deposit_kept: null }),
    moved(at, fact),
  ],
  'spaces.deposit-returned': (fact, at) => [
    at.holders.patch([spaceOf(fact), fact.data.booking], { deposit_kept: fact.data.kept }),
    moved(at, fact),
  ],
}
