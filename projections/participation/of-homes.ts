// What the facts of a building's initiatives and of shared spaces say of who takes part.
import type { HousingEvent } from '../../events/housing/events.ts'
import type { InitiativeEvent } from '../../events/initiatives/events.ts'
import { dayOf, idOf } from '../../events/kernel/index.ts'
import type { SpaceEvent } from '../../events/spaces/events.ts'
import type { Change } from '../kernel/index.ts'
import { type At, act, actorOf, type Fact, type HandlersOf, minutesBetween, road, step } from './making.ts'

export const ofHousing = {
  'housing.registered': (fact, at) => [at.buildings.put({ id: idOf(fact.stream), municipality: fact.data.municipality })],
} as const satisfies HandlersOf<HousingEvent>

type Heads = { readonly occasion: number; readonly adults: number; readonly children: number }
const headsOf = (fact: Fact, at: At, { occasion, adults, children }: Heads): readonly Change[] => {
  const place = { thing: idOf(fact.stream), slot: `occasion ${occasion}`, kind: 'initiative' } as const
  return [
    at.heads.put({ ...place, item: 'adults', who: 'adults', n: adults }),
    at.heads.put({ ...place, item: 'minors', who: 'minors', n: children }),
  ]
}

export const ofInitiatives = {
  'initiatives.proposed': (fact, at) => {
    const { title, building, promoter, idea } = fact.data
    return [
      at.things.put({ id: idOf(fact.stream), kind: 'initiative', title, municipality: null, building }),
      road(fact, at, 'initiative', idea?.lab),
      act(fact, at, { item: 'proposed', person: promoter, kind: 'initiative', how: 'acted' }),
    ]
  },
  'initiatives.amended': (fact, at) => [at.things.patch([idOf(fact.stream)], { title: fact.data.title })],
  'initiatives.endorsed': (fact, at) => {
    const item = `endorsed ${fact.data.household}`
    return [act(fact, at, { item, person: actorOf(fact), kind: 'initiative', how: 'acted' })]
  },
  'initiatives.endorsement-withdrawn': (fact, at) => [at.acts.drop([idOf(fact.stream), `endorsed ${fact.data.household}`])],
  'initiatives.approved': (fact, at) => [step(fact, at, { accepted_on: dayOf(fact.on) })],
  'initiatives.started': (fact, at) => [step(fact, at, { active_on: dayOf(fact.on) })],
  'initiatives.carried-out': (fact, at) => {
    const { occasion, day, minutes } = fact.data
    const slot = at.slots.put({ thing: idOf(fact.stream), slot: `occasion ${occasion}`, day, minutes, off: false })
    return [slot, ...headsOf(fact, at, fact.data)]
  },
  'initiatives.retold': (fact, at) => [
    at.slots.patch([idOf(fact.stream), `occasion ${fact.data.occasion}`], { minutes: fact.data.minutes }),
    ...headsOf(fact, at, fact.data),
  ],
  'initiatives.concluded': (fact, at) => [step(fact, at, { over_on: dayOf(fact.on) })],
  'initiatives.cancelled': (fact, at) => [step(fact, at, { over_on: dayOf(fact.on) })],
} as const satisfies HandlersOf<InitiativeEvent>

type Period = { readonly booking: string; readonly from: string; readonly to: string }
const booked = (fact: Fact, at: At, { booking, from, to }: Period): Change =>
  at.slots.put({ thing: idOf(fact.stream), slot: booking, day: dayOf(from), minutes: minutesBetween(from, to), off: false })

export const ofSpaces = {
  'spaces.opened': (fact, at) => {
    const { name: title, municipality, building = null } = fact.data
    return [at.things.put({ id: idOf(fact.stream), kind: 'space', title, municipality, building })]
  },
  'spaces.amended': (fact, at) => {
    const { name: title } = fact.data
    return title === undefined ? [] : [at.things.patch([idOf(fact.stream)], { title })]
  },
  'spaces.booked': (fact, at) => [booked(fact, at, fact.data)],
  'spaces.offer-taken': (fact, at) => [booked(fact, at, fact.data)],
  'spaces.series-booked': (fact, at) => fact.data.occurrences.map((one) => booked(fact, at, one)),
  'spaces.moved': (fact, at) => fact.data.moves.map((one) => booked(fact, at, one)),
  'spaces.cancelled': (fact, at) => fact.data.bookings.map(({ booking }) => at.slots.patch([idOf(fact.stream), booking], { off: true })),
  'spaces.released': (fact, at) => fact.data.bookings.map((booking) => at.slots.patch([idOf(fact.stream), booking], { off: true })),
  'spaces.checked-in': (fact, at) => {
    const { booking, by } = fact.data
    return [act(fact, at, { item: `came ${booking} ${by}`, person: by, kind: 'space', how: 'came', slot: booking })]
  },
} as const satisfies HandlersOf<SpaceEvent>
