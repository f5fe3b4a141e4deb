// What other streams say of a request about a space: who lives where, whose initiative it is, the hours had in the building, the secret at the door.
import { dayOf, refuse } from '../../events/kernel/index.ts'
import { stretchOf } from '../../events/spaces/asking.ts'
import type { SpaceCommands } from '../../events/spaces/commands.ts'
import { boundsOf, wishOf } from '../../events/spaces/fitting.ts'
import type { Stretch } from '../../events/spaces/hours.ts'
import { holderOf } from '../../events/spaces/keeping-books.ts'
import { survey } from '../../events/spaces/series.ts'
import { onShelf } from '../../events/spaces/shelf.ts'
import type { Space } from '../../events/spaces/state.ts'
import type { Beside, Besides } from '../kernel/beside.ts'
import type { Sentence } from '../kernel/context.ts'
import { sameText } from '../kernel/identity.ts'
import { buildingRefusal, hoursSentences } from './building-hours.ts'
import { doorOf } from './door.ts'
import { claimRefusal, householdSentences } from './households.ts'

export const besideSentences = {
  ...householdSentences,
  ...hoursSentences,
  'wrong-code': {
    it: 'Questo codice non è quello di oggi per questo spazio: inquadra di nuovo il foglio alla porta, o chiedi le sei cifre a chi cura lo spazio.',
    en: 'This is not today’s code for this space: scan the sheet at the door again, or ask who looks after the space for the six digits.',
  },
} as const satisfies { readonly [rule: string]: Sentence }
type Ask<C extends keyof SpaceCommands> = Beside<Space, SpaceCommands[C]>

const book: Ask<'book'> = async (asking, others) => {
  const { id, state, data, by, at } = asking
  const stretches = [stretchOf(data)]
  return (
    (await claimRefusal(asking, others)) ?? buildingRefusal(holderOf({ by, ...data }), { id, state, day: dayOf(at), stretches }, others)
  )
}

/** The occurrences that would be booked, as the law finds them. */
const occurrencesOf = ({ state, data, at }: Besides<Space, SpaceCommands['series']>): readonly Stretch[] =>
  state.rules === undefined
    ? []
    : survey({ ...state, rules: state.rules }, data, wishOf(data), boundsOf(at, state.rules.seriesWeeks * 7)).filter(
        ({ why }) => why === undefined,
      )
const series: Ask<'series'> = async (asking, others) => {
  const { id, state, data, by, at } = asking
  const wanted = { id, state, day: dayOf(at), stretches: occurrencesOf(asking) }
  return (await claimRefusal(asking, others)) ?? buildingRefusal(holderOf({ by, ...data }), wanted, others)
}

const join: Ask<'join'> = (asking, others) => claimRefusal(asking, others)

const take: Ask<'take'> = async ({ id, state, data, at }, others) => {
  const entry = state.waiting.find((one) => one.id === data.entry)
  return entry?.offer && buildingRefusal(entry, { id, state, day: dayOf(at), stretches: [entry.offer] }, others)
}

const move: Ask<'move'> = async ({ id, state, data, at }, others) => {
  const booking = onShelf(state.bookings, data.booking)
  // Several that move keep their length nearly always: what one space counts is enough for them.
  if (!booking || data.scope !== 'this') return undefined
  return buildingRefusal(booking, { id, state, day: dayOf(at), stretches: [stretchOf(data)], except: [booking.id] }, others)
}

/** The day of the clock, whatever day the request speaks of: yesterday's secret opens nothing. */
const checkIn: Ask<'check-in'> = async ({ id, data: { token, code }, at }, { print }) => {
  const door = doorOf(print, id, dayOf(at))
  const right = (token === undefined || sameText(token, door.token)) && (code === undefined || sameText(code, door.code))
  return right ? undefined : refuse('wrong-code')
}

export const beside = { book, series, join, take, move, 'check-in': checkIn }
