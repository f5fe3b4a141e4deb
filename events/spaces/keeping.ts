// Looking after a space: opening it, its rules, its keys, closing it for a while, exceptions with a reason.
import { isWeek } from '../kernel/care.ts'
import type { Decider } from '../kernel/index.ts'
import { dayOf } from '../kernel/index.ts'
import { isPeriod, nowOf, placeOf, stretchOf } from './asking.ts'
import { takenIn } from './calendar.ts'
import type { SpaceCommands } from './commands.ts'
import type { SpaceEvent } from './events.ts'
import { type SpaceRule, when } from './rules.ts'
import { onShelf } from './shelf.ts'
import type { Space } from './state.ts'
import { couldBeTally } from './tally.ts'

type Decide = Decider<Space, SpaceCommands, SpaceEvent, SpaceRule>['decide']

export const open: Decide['open'] = (ask, _, { id }) => when(couldBeTally(id), 'kept-identity') ?? [{ type: 'spaces.opened', data: ask }]
export const amend: Decide['amend'] = (ask) =>
  when(Object.keys(ask).length === 0, 'nothing-changes') ?? [{ type: 'spaces.amended', data: ask }]

export const govern: Decide['govern'] = (ask, { governedBy }) =>
  when(ask.governedBy?.id === governedBy?.id && ask.governedBy?.kind === governedBy?.kind, 'nothing-changes') ?? [
    { type: 'spaces.governed', data: ask },
  ]

const isDate = (text: string | undefined): boolean => text === undefined || /^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(text)
export const rule: Decide['rule'] = (ask, { version }) =>
  when(
    ![ask.week, ask.quiet ?? [], ask.prime?.week ?? []].every(isWeek) || ask.week.length === 0 || !isDate(ask.patron),
    'rules-unfit',
  ) ?? [{ type: 'spaces.ruled', data: { version: version + 1, ...ask } }]

export const giveKey: Decide['give-key'] = ({ person }, space) =>
  when(space.keys.includes(person), 'key-held') ?? [{ type: 'spaces.key-given', data: { place: placeOf(space), person } }]
export const returnKey: Decide['return-key'] = (ask, { keys }) =>
  when(!keys.includes(ask.person), 'key-not-held') ?? [{ type: 'spaces.key-returned', data: ask }]

export const close: Decide['close'] = (ask, space, asked) => {
  const { from, until } = stretchOf(ask)
  const inside = takenIn(space.calendar, from, until).map(({ booking }) => booking)
  const displaced = inside.filter((id) => onShelf(space.bookings, id)?.standing === 'booked')
  return (
    isPeriod(ask) ??
    when(until <= nowOf(asked), 'in-the-past') ?? [{ type: 'spaces.closed', data: { closure: space.lastClosure + 1, ...ask, displaced } }]
  )
}
export const reopen: Decide['reopen'] = ({ closure }, space) => {
  const found = space.closures.find(({ number }) => number === closure)
  if (!found) return { refused: 'no-such-closure' }
  const others = space.closures.filter((one) => one !== found)
  const spared = takenIn(space.calendar, found.from, found.until).filter(({ booking, from, until }) => {
    const still = others.some((one) => one.from < until && from < one.until)
    return onShelf(space.bookings, booking)?.displaced && !still
  })
  return [{ type: 'spaces.reopened', data: { closure, spared: spared.map(({ booking }) => booking) } }]
}

export const exempt: Decide['exempt'] = (ask, space, { at }) =>
  when(ask.until < dayOf(at), 'in-the-past') ?? [{ type: 'spaces.exempted', data: { place: placeOf(space), ...ask } }]
export const retire: Decide['retire'] = (ask) => [{ type: 'spaces.retired', data: ask }]
