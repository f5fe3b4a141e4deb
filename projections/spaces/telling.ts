// What the handlers of the facts of a space share: whose row it is, who sees it, when it was known.
import { dayOf, idOf, type Recorded } from '../../events/kernel/index.ts'
import type { SpaceEvent } from '../../events/spaces/events.ts'
import { type Change, type ChangesOf, everyone, type Handler, type RowsOf, seesOf } from '../kernel/index.ts'
import type { BookingStatus, SpaceTables } from './tables.ts'

export type Rows = RowsOf<SpaceTables>
export type At = ChangesOf<SpaceTables>
export type FactOf<N extends SpaceEvent['type']> = Extract<Recorded<SpaceEvent>, { type: N }>
export type Handlers<N extends SpaceEvent['type']> = { readonly [T in N]: Handler<FactOf<T>, SpaceTables> }
type Fact = Pick<Recorded<SpaceEvent>, 'stream' | 'rev' | 'at'> & { readonly known?: string }

export const spaceOf = ({ stream }: Pick<Fact, 'stream'>): string => idOf(stream)
export const knownAt = ({ known, at }: Fact): string => known ?? at

type Place = { readonly building?: string; readonly municipality: string }
/** What everybody reads. */
export const shown: readonly string[] = [everyone, ...seesOf({})].sort()
/** What the people it is about read, and who looks after what is there. */
export const walls = (place: Place, persons: readonly string[]): readonly string[] => seesOf({ ...place, persons })

/** The space itself moves on with each of its facts. */
export const moved = (at: At, fact: Fact): Change =>
  at.revisions.put({ space: spaceOf(fact), revision: fact.rev, known: knownAt(fact), sees: shown })
/** Its card or its rules are others from now on. */
export const changed = (at: At, fact: Fact, change: Partial<Rows['spaces']>): readonly Change[] => [
  at.spaces.patch([spaceOf(fact)], change),
  moved(at, fact),
]

type Told = Fact & Pick<Recorded<SpaceEvent>, 'id' | 'type' | 'role' | 'on'>
/** A step of the story of the space itself: what was decided of it and when; nobody is named, and bookings are not part of it. */
export const step = (at: At, fact: Told, says: Rows['steps']['says'], sees = shown): Change =>
  at.steps.put({
    ...{ space: spaceOf(fact), revision: fact.rev, event: fact.id, type: fact.type, role: fact.role, day: dayOf(fact.on) },
    ...{ recorded: fact.at, imported: fact.known !== undefined, says, sees },
  })

type Claim = {
  readonly by: string
  readonly household?: string
  readonly initiative?: string
  readonly hosts?: readonly string[]
  readonly people: number
  readonly seats?: number
  readonly purpose: Rows['holders']['purpose']
}
export const claimOf = ({ by, household, initiative, hosts = [], people, seats = 1, purpose }: Claim) => ({
  ...{
    by,
    holder: initiative ?? household ?? by,
    household: household ?? null,
    initiative: initiative ?? null,
    hosts,
    people,
    seats,
    purpose,
  },
})

/** What neither takes a place nor ever will. */
const over: readonly BookingStatus[] = ['cancelled', 'late', 'lapsed']
export const standing = (status: BookingStatus) => ({ status, takes: !over.includes(status) })

/** What nobody is offered. */
export const unoffered = { booking: null, offered_from: null, offered_to: null, until: null } as const
/** Somebody no longer waits, and the place that was held for them is free. */
export const left = (at: At, space: string, entry: string, held: string | undefined): readonly Change[] => [
  at.waiting.patch([space, entry], { status: 'left', ...unoffered }),
  ...(held === undefined ? [] : [at.bookings.patch([space, held], standing('lapsed'))]),
]
