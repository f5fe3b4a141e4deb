// How opening, rules, keys, closures and exceptions change what is remembered.
import { minuteOf } from '../kernel/clock.ts'
import type { Steps } from './evolve.ts'
import { rebooked } from './keeping-books.ts'

/** What may happen in the keeping of a space. */
export type Keeping =
  | 'opened'
  | 'amended'
  | 'governed'
  | 'ruled'
  | 'key-given'
  | 'key-returned'
  | 'door-renewed'
  | 'closed'
  | 'reopened'
  | 'exempted'
  | 'retired'
export const keeping: Steps<`spaces.${Keeping}`> = {
  'spaces.opened': (space, { building, municipality, capacity, governedBy }) => ({
    ...space,
    ...{ stage: 'open', building, municipality, capacity, governedBy },
  }),
  'spaces.amended': (space, { capacity = space.capacity, governedBy = space.governedBy }) => ({ ...space, capacity, governedBy }),
  'spaces.governed': (space, { governedBy }) => ({ ...space, governedBy }),
  'spaces.door-renewed': (space, door) => ({ ...space, door }),
  'spaces.ruled': (space, { version, ...rules }) => ({ ...space, version, rules }),
  'spaces.key-given': (space, { person }) => ({ ...space, keys: [...space.keys, person] }),
  'spaces.key-returned': (space, { person }) => ({ ...space, keys: space.keys.filter((one) => one !== person) }),
  'spaces.closed': (space, { closure: number, from, to, displaced }) => ({
    ...displaced.reduce((then, id) => rebooked(then, id, { displaced: true }), space),
    closures: [...space.closures, { number, from: minuteOf(from), until: minuteOf(to) }],
    lastClosure: number,
  }),
  'spaces.reopened': (space, { closure, spared }) => ({
    ...spared.reduce((then, id) => rebooked(then, id, { displaced: false }), space),
    closures: space.closures.filter(({ number }) => number !== closure),
  }),
  'spaces.exempted': (space, { holder, quota, until }) => ({ ...space, exceptions: [...space.exceptions, { holder, quota, until }] }),
  'spaces.retired': (space) => ({ ...space, stage: 'retired' }),
}
