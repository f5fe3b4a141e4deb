// The hours of a holder over all spaces of a building: what one stream cannot count, the tables do.
import { instantAt, minutesOfDay } from '../../events/kernel/clock.ts'
import { type Day, type Refusal, refuse } from '../../events/kernel/index.ts'
import type { Stretch } from '../../events/spaces/hours.ts'
import { fullestWith, type Holder } from '../../events/spaces/quotas.ts'
import type { Space } from '../../events/spaces/state.ts'
import { rollingDays } from '../../events/spaces/vocabulary.ts'
import { countedFor, type Db, stretchOf } from '../../projections/spaces/queries.ts'
import type { Others } from '../kernel/beside.ts'
import type { Sentence } from '../kernel/context.ts'

export const hoursSentences = {
  'too-many-building-hours': {
    it: 'Tra tutti gli spazi dell’edificio le ore in trenta giorni non bastano per questa prenotazione. Chi cura gli spazi può fare un’eccezione, dicendo perché.',
    en: 'Over all spaces of the building the hours of thirty days are not enough for this booking. Who looks after the spaces can make an exception, saying why.',
  },
} as const satisfies { readonly [rule: string]: Sentence }

const rolling = rollingDays * minutesOfDay

/** `except`: bookings of this space that make way. */
export type Wanted = {
  readonly id: string
  readonly state: Space
  readonly day: Day
  readonly stretches: readonly Stretch[]
  readonly except?: readonly string[]
}

export const buildingRefusal = async (
  { holder, kind }: Holder,
  { id, state, day, stretches, except = [] }: Wanted,
  others: Others,
): Promise<Refusal<keyof typeof hoursSentences> | undefined> => {
  const { building, rules, exceptions } = state
  const hours = (kind === 'initiative' ? rules?.initiative : rules?.household)?.buildingHours
  const lifted = exceptions.some((one) => one.holder === holder && one.quota === 'hours' && one.until >= day)
  const [first, last] = [Math.min(...stretches.map(({ from }) => from)), Math.max(...stretches.map(({ until }) => until))]
  if (building === undefined || hours === undefined || lifted || stretches.length === 0) return undefined
  const period = { from: instantAt(first - rolling), to: instantAt(last + rolling) }
  const rows = await others.rows('spaces', (db: Db) => countedFor(db, { holder, building, ...period }))
  const theirs = (rows ?? []).filter(({ space, booking }) => space !== id || !except.includes(booking)).map(stretchOf)
  const { all, before } = fullestWith(theirs, stretches)
  return all > hours * 60 ? refuse('too-many-building-hours', { most: hours * 60, used: before }) : undefined
}
