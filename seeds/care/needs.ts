// The families of the stories: eighteen invented requests, each with its need as a line of a table. The first is of a character of the demonstration.
import type { CareCommands } from '../../events/care/commands.ts'
import type { Wanted } from '../../events/care/fit.ts'
import { levelFor } from '../../events/care/levels.ts'
import type { Autonomy } from '../../events/care/vocabulary.ts'
import { type CareMode, minutesIn, type Skill, type Slot } from '../../events/kernel/care.ts'
import { payTable, type Town, towns } from './desk.ts'

const uuid = (kind: string, n: number): string => `${kind}-0000-4000-8000-${String(n).padStart(12, '0')}`
export const requestId = (n: number): string => uuid('ca5e0003', n)
export const familyOf = (n: number): string => (n === 1 ? 'd0000000-0000-4000-8000-000000000019' : uuid('ca5e0004', n))
export const assistedOf = (n: number): string => uuid('ca5e0005', n)

export type Assess = CareCommands['assess']
export type Family = {
  readonly n: number
  readonly name: string
  readonly assistedName: string
  readonly town: Town
  readonly opened: string
  readonly channel: 'convention' | 'private'
  readonly need: Assess
}

const alone: Autonomy = { eats: true, washes: true, walks: true, dresses: true, supervised: false }
const frail: Autonomy = { ...alone, washes: false, dresses: false }
const bedridden: Autonomy = { eats: false, washes: false, walks: false, dresses: false, supervised: true }
export const autonomies = { alone, frail, bedridden } as const

type Hours = readonly [days: readonly number[], from: number, until: number]
const weekOf = ([days, from, until]: Hours): Slot[] => days.map((day) => ({ from: day * 1440 + from * 60, until: day * 1440 + until * 60 }))
const every = [0, 1, 2, 3, 4] as const

type What = readonly [autonomy: keyof typeof autonomies, mode: CareMode, hours: Hours, budget: number]
type More = { readonly needs?: readonly Skill[]; readonly wishes?: readonly Skill[]; readonly health?: string; readonly licence?: 'useful' }
const none: Hours = [[], 0, 0]
const needFor = (n: number, town: Town, start: string, [kind, mode, hours, budget]: What, more: More): Assess => {
  const level = levelFor(autonomies[kind], false)
  const week = weekOf(hours)
  const [minimum, limit] = mode === 'live-in' ? (['month', 'liveIn'] as const) : (['hour', 'hourly'] as const)
  return {
    ...{ assisted: assistedOf(n), autonomy: autonomies[kind], trained: false, level, mode, week, start, ...towns[town] },
    ...{ minutes: mode === 'live-in' ? 3_000 : minutesIn(week), needs: [...(more.needs ?? [])], wishes: [...(more.wishes ?? [])] },
    ...{ languages: [{ language: 'it', level: 'A2' }], wishedLanguages: [{ language: 'it', level: 'B2' }], features: [] },
    ...{ licence: more.licence ?? 'no', ownRoom: mode === 'live-in', budget },
    pinned: {
      table: 1,
      minimum: payTable.pay.find((one) => one.level === level)?.[minimum] ?? 0,
      minutes: payTable.limits[limit],
      trial: mode === 'live-in' ? payTable.trial.long : payTable.trial.short,
    },
    ...(more.health === undefined ? {} : { health: more.health }),
  }
}

type Who = readonly [name: string, assistedName: string, town: Town, opened: string, start: string]
const family = (
  n: number,
  [name, assistedName, town, opened, start]: Who,
  what: What,
  more: More & { readonly private?: true } = {},
): Family => ({
  ...{ n, name, assistedName, town, opened, channel: more.private ? 'private' : 'convention' },
  need: needFor(n, town, start, what, more),
})
const hygiene = { needs: ['full-hygiene'] } as const

export const families: readonly Family[] = [
  family(1, ['Vera Melo', 'Irma Melo', 'cremona', '2026-11-09', '2026-12-09'], ['frail', 'hourly', [every, 8, 12], 950], {
    ...{ ...hygiene, wishes: ['dementia', 'cooking'], health: 'Demenza lieve, si orienta bene in casa.', licence: 'useful' },
  }),
  family(2, ['Ada Turco', 'Gino Turco', 'cremona', '2026-03-02', '2026-03-23'], ['frail', 'hourly', [every, 8, 11], 900], hygiene),
  family(3, ['Bea Canova', 'Elsa Riboni', 'cremona', '2026-03-09', '2026-04-01'], ['bedridden', 'live-in', none, 125_000], hygiene),
  family(4, ['Ciro Pozzi', 'Lina Pozzi', 'soresina', '2026-04-13', '2026-05-04'], ['alone', 'hourly', [[0, 2, 4], 9, 12], 850], {
    wishes: ['cooking'],
  }),
  family(5, ['Dina Marni', 'Ugo Marni', 'casalmaggiore', '2026-05-04', '2026-06-01'], ['bedridden', 'live-in', none, 180_000], {
    ...{ needs: ['dementia'], wishes: ['end-of-life'], private: true },
  }),
  family(
    6,
    ['Elio Bassa', 'Norma Bassa', 'cremona', '2026-05-18', '2026-06-08'],
    ['frail', 'hourly', [[0, 1, 2, 3], 14, 18], 900],
    hygiene,
  ),
  family(7, ['Fosca Argini', 'Tullio Argini', 'cremona', '2026-06-08', '2026-06-29'], ['frail', 'hourly', [[1, 3], 9, 13], 930], hygiene),
  family(8, ['Gemma Lori', 'Pia Lori', 'soresina', '2026-06-22', '2026-07-13'], ['frail', 'hourly', [every, 15, 18], 900], hygiene),
  family(9, ['Ivo Campi', 'Anita Campi', 'casalmaggiore', '2026-07-06', '2026-08-03'], ['frail', 'hourly', [every, 9, 12], 900], {
    ...{ needs: ['full-hygiene'], wishes: ['diabetes'] },
  }),
  family(10, ['Livia Setti', 'Remo Setti', 'cremona', '2026-09-07', '2026-10-05'], ['bedridden', 'live-in', none, 122_000], hygiene),
  family(11, ['Mario Tenca', 'Rosa Tenca', 'cremona', '2026-09-21', '2026-10-12'], ['frail', 'hourly', [[0, 2, 4], 14, 17], 920], hygiene),
  family(12, ['Nora Brandi', 'Piero Brandi', 'cremona', '2026-10-26', '2026-12-01'], ['frail', 'hourly', [every, 15, 18], 900], hygiene),
  family(
    13,
    ['Oreste Viani', 'Clara Viani', 'soresina', '2026-11-02', '2026-12-01'],
    ['frail', 'hourly', [[0, 2, 4], 9, 12], 900],
    hygiene,
  ),
  family(14, ['Piera Golfi', 'Aldo Golfi', 'cremona', '2026-11-05', '2026-12-07'], ['alone', 'hourly', [[1, 3], 9, 12], 880], {
    wishes: ['cooking'],
  }),
  family(15, ['Quirino Manti', 'Ebe Manti', 'casalmaggiore', '2026-11-10', '2026-12-09'], ['frail', 'hourly', [every, 9, 12], 900], {
    ...{ needs: ['dementia'], private: true },
  }),
  family(16, ['Rita Stagno', 'Carlo Stagno', 'cremona', '2026-11-12', '2026-12-10'], ['bedridden', 'live-in', none, 121_000], {
    wishes: ['cooking'],
  }),
  family(17, ['Sandro Pieve', 'Maria Pieve', 'cremona', '2026-11-18', '2026-12-14'], ['frail', 'hourly', [every, 8, 10], 900], hygiene),
  family(18, ['Tina Orsi', 'Bruna Orsi', 'soresina', '2026-08-03', '2026-09-01'], ['frail', 'hourly', [every, 9, 12], 900], hygiene),
]

export const wantedOf = ({ n, need }: Family): Wanted => ({ ...need, family: familyOf(n) })
