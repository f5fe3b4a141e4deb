// What other streams say of a request about a space: who lives where, whose initiative it is, what they have had in the building, the secret at the door.
import { dayOf, refuse } from '../../events/kernel/index.ts'
import { stretchOf } from '../../events/spaces/asking.ts'
import type { SpaceCommands } from '../../events/spaces/commands.ts'
import { turnOn } from '../../events/spaces/door.ts'
import { holderOf } from '../../events/spaces/keeping-books.ts'
import { placesOf } from '../../events/spaces/moving.ts'
import { onShelf } from '../../events/spaces/shelf.ts'
import type { Space } from '../../events/spaces/state.ts'
import type { Beside } from '../kernel/beside.ts'
import type { Sentence } from '../kernel/context.ts'
import { sameText } from '../kernel/identity.ts'
import { buildingRefusal, buildingSentences } from './building-quotas.ts'
import { doorOf } from './door.ts'
import { governingRefusal, governingSentences } from './governing.ts'
import { buildingOf } from './hosts.ts'
import { claimRefusal, householdSentences, initiativeRefusal, stoppedRefusal } from './households.ts'
import { inBuilding, occurrencesOf, partedDays, severalSentences } from './several.ts'

export const besideSentences = {
  ...householdSentences,
  ...buildingSentences,
  ...severalSentences,
  ...governingSentences,
  'building-elsewhere': {
    it: 'Questo palazzo non è nel comune scritto qui: lo spazio si apre nel comune del suo palazzo.',
    en: 'This building is not in the municipality written here: a space is opened in the municipality of its building.',
  },
  'wrong-code': {
    it: 'Questo codice non è quello di oggi per questo spazio: inquadra di nuovo il foglio alla porta, o chiedi le sei cifre a chi cura lo spazio.',
    en: 'This is not today’s code for this space: scan the sheet at the door again, or ask who looks after the space for the six digits.',
  },
} as const satisfies { readonly [rule: string]: Sentence }
type Ask<C extends keyof SpaceCommands> = Beside<Space, SpaceCommands[C]>

/** Who looks after a municipality opens nothing in a building of another. */
const open: Ask<'open'> = async ({ data }, others) => {
  const { building, municipality } = data
  const found = building === undefined ? undefined : await buildingOf(others, building)
  if (found?.registered && found.municipality !== municipality) return refuse('building-elsewhere')
  return governingRefusal(data, others)
}
const amend: Ask<'amend'> = ({ data }, others) => governingRefusal(data, others)
const govern: Ask<'govern'> = ({ data }, others) => governingRefusal(data, others)

const book: Ask<'book'> = async (asking, others) => {
  const { data, by } = asking
  const refused = await claimRefusal(asking, others)
  if (refused) return refused
  const wanted = { stretches: [stretchOf(data)], spaces: await inBuilding(asking, others) }
  return buildingRefusal(holderOf({ by, ...data }), asking, wanted, others)
}

const series: Ask<'series'> = async (asking, others) => {
  const { data, by } = asking
  const refused = (await claimRefusal(asking, others)) ?? (await partedDays(asking, others))
  if (refused) return refused
  const wanted = { stretches: occurrencesOf(asking), spaces: await inBuilding(asking, others) }
  return buildingRefusal(holderOf({ by, ...data }), asking, wanted, others)
}

const join: Ask<'join'> = (asking, others) => claimRefusal(asking, others)

const take: Ask<'take'> = async (asking, others) => {
  const { state, data, role } = asking
  const entry = state.waiting.find((one) => one.id === data.entry)
  if (!entry?.offer) return undefined
  const refused = await initiativeRefusal({ initiative: entry.claim.initiative, by: entry.by, role }, others)
  return refused ?? buildingRefusal(entry, asking, { stretches: [entry.offer] }, others)
}

/** What is booked for something that has stopped is let go, and never moved out of its way. */
const move: Ask<'move'> = async (asking, others) => {
  const { state, data, at } = asking
  const booking = onShelf(state.bookings, data.booking)
  if (!booking) return undefined
  const stretches = placesOf(data, state, { at })
  const wanted = { stretches, except: stretches.map(({ id: moved }) => moved) }
  return (await stoppedRefusal(booking, others)) ?? buildingRefusal(booking, asking, wanted, others)
}

/** The day of the clock, whatever day the request speaks of: yesterday's secret opens nothing. */
const checkIn: Ask<'check-in'> = async ({ id, state, data: { token, code }, at }, { print }) => {
  const day = dayOf(at)
  const door = doorOf(print, id, { day, turn: turnOn(state, day) })
  const right = (token === undefined || sameText(token, door.token)) && (code === undefined || sameText(code, door.code))
  return right ? undefined : refuse('wrong-code')
}

export const beside = { open, amend, govern, book, series, join, take, move, 'check-in': checkIn }
