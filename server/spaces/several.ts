// The same request of several spaces at once: those that stand in one building count together, and a day is for all of them or for none.
import { type Refusal, refuse } from '../../events/kernel/index.ts'
import type { SpaceCommands } from '../../events/spaces/commands.ts'
import { boundsOf, wishOf } from '../../events/spaces/fitting.ts'
import { type Day, survey } from '../../events/spaces/series.ts'
import type { Space } from '../../events/spaces/state.ts'
import type { Besides, Others } from '../kernel/beside.ts'
import type { Sentence } from '../kernel/context.ts'

export const severalSentences = {
  'not-in-all': {
    it: 'In alcuni giorni uno degli spazi non è libero: salta quei giorni in tutti, o scegli un altro orario.',
    en: 'On some days one of the spaces is not free: leave those days out in all of them, or choose another time.',
  },
} as const satisfies { readonly [rule: string]: Sentence }

type Asking<D> = Pick<Besides<Space, D>, 'id' | 'state' | 'data' | 'at' | 'together'>

/** Every space of the request with its identity, the one that is asked first. */
const spacesOf = async ({ id, state, together = [] }: Asking<unknown>, others: Others) => [
  { id, state },
  ...(await Promise.all(
    together.filter((other) => other !== id).map(async (other) => ({ id: other, state: (await others.state('spaces', other)) as Space })),
  )),
]

/** How many of them stand in the same building. */
export const inBuilding = async (asking: Asking<unknown>, others: Others): Promise<number> => {
  const { building } = asking.state
  const all = await spacesOf(asking, others)
  return all.filter(({ state }) => state.building === building).length
}

const daysOf = (state: Space, data: SpaceCommands['series'], at: string): readonly Day[] =>
  state.rules === undefined ? [] : survey({ ...state, rules: state.rules }, data, wishOf(data), boundsOf(at, state.rules.seriesWeeks * 7))

/** The occurrences that would be booked, as the law finds them. */
export const occurrencesOf = ({ state, data, at }: Asking<SpaceCommands['series']>): readonly Day[] =>
  daysOf(state, data, at).filter(({ why }) => why === undefined)

/** A day that one space leaves out and another takes: each with the space and what stands in its way there. Asked once, with the first. */
export const partedDays = async (asking: Asking<SpaceCommands['series']>, others: Others): Promise<Refusal<'not-in-all'> | undefined> => {
  const { id, data, at, together } = asking
  if (together?.[0] !== id) return undefined
  const all = (await spacesOf(asking, others)).map(({ id: space, state }) => ({ space, days: daysOf(state, data, at) }))
  const taken = new Set(all.flatMap(({ days }) => days.filter(({ why }) => why === undefined).map(({ day }) => day)))
  const out = all.flatMap(({ space, days }) =>
    days.flatMap(({ day, why }) => (why !== undefined && taken.has(day) ? [{ day, space, why }] : [])),
  )
  return out.length > 0 ? refuse('not-in-all', { days: out }) : undefined
}
