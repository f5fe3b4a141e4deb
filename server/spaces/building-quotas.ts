// Fair use over all spaces of a building: what one stream cannot count, the tables do.
import { instantAt, minuteFrom, minutesOfDay } from '../../events/kernel/clock.ts'
import { dayOf, type Instant, type Refusal, refuse } from '../../events/kernel/index.ts'
import type { Stretch } from '../../events/spaces/hours.ts'
import { type Counting, type Holder, liftedFor, limitsInBuilding, overLimits } from '../../events/spaces/quotas.ts'
import type { Space } from '../../events/spaces/state.ts'
import { type QuotaName, rollingDays } from '../../events/spaces/vocabulary.ts'
import { type Counted, countedFor, type Db, stretchOf } from '../../projections/spaces/queries.ts'
import type { Besides, Others } from '../kernel/beside.ts'
import type { Sentence } from '../kernel/context.ts'
import { tallyFor } from './joins.ts'

export const buildingSentences = {
  'too-many-building-open': {
    it: 'Tra tutti gli spazi dell’edificio hai già le prenotazioni che si possono tenere aperte: quando una è passata, o la disdici, ne puoi fare un’altra.',
    en: 'Over all spaces of the building you already have as many bookings open as one may: when one is over or cancelled you can make another.',
  },
  'too-many-building-hours': {
    it: 'Tra tutti gli spazi dell’edificio le ore in trenta giorni non bastano per questa prenotazione. Chi cura gli spazi può fare un’eccezione, dicendo perché.',
    en: 'Over all spaces of the building the hours of thirty days are not enough for this booking. Who looks after the spaces can make an exception, saying why.',
  },
  'too-much-building-prime': {
    it: 'Sono le ore che vogliono tutti, e tra tutti gli spazi dell’edificio le tue le hai già avute: in altre ore c’è posto.',
    en: 'These are the hours everybody wants, and over all spaces of the building you have had your share: there is room at other times.',
  },
  'too-soon-in-building': {
    it: 'Tra una prenotazione e l’altra, in qualunque spazio dell’edificio, si lascia qualche giorno agli altri: scegli un giorno più lontano.',
    en: 'Between one booking and the next, in whichever space of the building, a few days are left to others: choose a later day.',
  },
  'changed-meanwhile': {
    it: 'Le regole di questo spazio sono cambiate proprio adesso: prova di nuovo.',
    en: 'The rules of this space have changed just now: try again.',
  },
} as const satisfies { readonly [rule: string]: Sentence }
type Rule = keyof typeof buildingSentences

const ruleOf: { readonly [Q in QuotaName]: Rule } = {
  open: 'too-many-building-open',
  hours: 'too-many-building-hours',
  prime: 'too-much-building-prime',
  pause: 'too-soon-in-building',
}

/** Where, when, and what goes with it. */
export type Asking = Pick<Besides<Space, unknown>, 'id' | 'state' | 'at' | 'digest' | 'joined'>
/** `except`: bookings of this space that make way; `spaces`: in how many spaces of this building it is asked for at once. */
export type Wanted = {
  readonly stretches: readonly Stretch[]
  readonly except?: readonly string[]
  readonly spaces?: number
}

const far = '9999-01-01T00:00:00.000Z'
const rolling = rollingDays * minutesOfDay

/** A row of the tables as the law counts it. */
export const countingAt =
  (at: Instant) =>
  (row: Counted): Counting => ({
    ...{ ...stretchOf(row), booking: row.booking, space: row.name },
    // Several spaces asked for at once share an identity: each of them is one that is open.
    open: row.status === 'booked' && row.ends_at > at ? `${row.space} ${row.series ?? row.booking}` : undefined,
  })

/**
 * Which limit over the whole building a request would pass; where the tables cannot answer, none is held. What they say holds only while nobody else books in
 * the building for the same holder: their tally goes with it.
 */
export const buildingRefusal = async (
  { holder, kind }: Holder,
  { id, state, at, digest, joined = [] }: Asking,
  { stretches, except = [], spaces = 1 }: Wanted,
  others: Others,
): Promise<Refusal<Rule> | undefined> => {
  const { building, rules } = state
  if (building === undefined || rules === undefined || stretches.length === 0) return undefined
  const tally = tallyFor(state, { holder, kind }, digest)
  if (tally === undefined) return undefined
  if (!joined.includes(tally)) return refuse('changed-meanwhile')
  const first = Math.min(minuteFrom(at), ...stretches.map(({ from }) => from))
  const period = { from: instantAt(first - rolling), to: far }
  const rows = await others.rows('spaces', (db: Db) => countedFor(db, { holder, building, ...period }))
  const theirs = (rows ?? []).filter(({ space, booking }) => space !== id || !except.includes(booking)).map(countingAt(at))
  const all = Array.from({ length: spaces }, () => stretches).flat()
  const over = overLimits(limitsInBuilding(rules, kind), theirs, { stretches: all, opens: spaces }, liftedFor(state, holder, dayOf(at)))
  return over && refuse(ruleOf[over.quota], over.detail)
}
