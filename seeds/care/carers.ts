// The carers of the stories: twenty-five invented people, each with what they can do, when and how far, as a line of a table.
import type { CarerCommands } from '../../events/carers/commands.ts'
import type { Tier } from '../../events/carers/vocabulary.ts'
import type { CareMode, Cefr, Feature, Level, Skill, Slot } from '../../events/kernel/care.ts'
import { type Town, towns } from './desk.ts'

const hours = (day: number, from: number, until: number): Slot => ({ from: day * 1440 + from * 60, until: day * 1440 + until * 60 })
const workdays = [0, 1, 2, 3, 4] as const
/** When somebody can work. */
export const weeks = {
  mornings: workdays.map((day) => hours(day, 8, 13)),
  afternoons: workdays.map((day) => hours(day, 14, 19)),
  days: [...workdays.map((day) => hours(day, 8, 19)), hours(5, 8, 13)],
  nights: workdays.map((day) => hours(day, 20, 32)),
  always: [{ from: 0, until: 10_080 }],
} as const
const minutes: { readonly [W in keyof typeof weeks]: number } = {
  mornings: 1_500,
  afternoons: 1_500,
  days: 2_400,
  nights: 3_240,
  always: 3_240,
}

export type Profile = CarerCommands['profile']
export type Told = {
  readonly n: number
  readonly name: string
  readonly profile: Profile
  readonly tier: Tier | undefined
  readonly registered: string
  readonly town: Town
}

type Way = readonly [town: Town, level: Level, modes: readonly CareMode[], week: keyof typeof weeks, reach: number]
type More = {
  readonly skills?: readonly Skill[]
  readonly speaks?: Cefr
  readonly refuses?: readonly Feature[]
  readonly licence?: boolean
  readonly hourly?: number
  readonly monthly?: number
  readonly tier?: Tier
  readonly since?: string
}
const told = (n: number, name: string, [town, level, modes, week, reach]: Way, more: More = {}): Told => ({
  ...{ n, name, town, tier: more.tier, registered: more.since ?? '2026-02-16' },
  profile: {
    ...towns[town],
    ...{
      reach,
      level,
      diploma: level === 'DS',
      experience: 6 + 5 * (n % 7),
      modes: [...modes],
      week: [...weeks[week]],
      minutes: minutes[week],
    },
    ...{ families: week === 'days' || week === 'mornings' ? 3 : 1, skills: [...(more.skills ?? [])] },
    languages: [{ language: 'it', level: more.speaks ?? 'B1' }],
    ...{ refuses: [...(more.refuses ?? [])], licence: more.licence ?? false, hourly: more.hourly ?? 830 },
    ...(more.monthly === undefined ? {} : { monthly: more.monthly }),
    from: '2026-01-15',
  },
})
const byDay: readonly CareMode[] = ['hourly']
const living: readonly CareMode[] = ['live-in', 'hourly']

export const carers: readonly Told[] = [
  told(1, 'Zita Corno', ['cremona', 'CS', byDay, 'days', 15], {
    skills: ['full-hygiene', 'dementia', 'cooking'],
    licence: true,
    tier: 'trained',
  }),
  told(2, 'Alba Sereni', ['cremona', 'CS', byDay, 'mornings', 10], { skills: ['full-hygiene', 'diabetes'], speaks: 'B2', tier: 'trained' }),
  told(3, 'Berta Piana', ['soresina', 'BS', byDay, 'days', 25], { skills: ['cooking'], licence: true, tier: 'open', hourly: 745 }),
  told(4, 'Cleto Vanga', ['cremona', 'CS', byDay, 'days', 20], {
    skills: ['transfers', 'hoist', 'full-hygiene'],
    licence: true,
    tier: 'trained',
  }),
  told(5, 'Delia Conca', ['casalmaggiore', 'DS', living, 'always', 30], {
    ...{ skills: ['dementia', 'full-hygiene', 'peg', 'end-of-life'], speaks: 'C1', monthly: 170_000, hourly: 1_000, tier: 'regional' },
  }),
  told(6, 'Emma Golena', ['cremona', 'CS', living, 'always', 15], {
    skills: ['full-hygiene', 'parkinson'],
    monthly: 120_000,
    tier: 'trained',
  }),
  told(7, 'Furio Lanca', ['soresina', 'CS', ['hourly', 'night'], 'nights', 20], {
    skills: ['transfers', 'full-hygiene'],
    licence: true,
    tier: 'open',
  }),
  told(8, 'Gilda Rogge', ['cremona', 'BS', byDay, 'afternoons', 8], { skills: ['cooking'], hourly: 740, tier: 'open', refuses: ['dogs'] }),
  told(9, 'Ines Bodri', ['cremona', 'CS', living, 'always', 20], {
    skills: ['stroke', 'full-hygiene', 'cooking'],
    monthly: 119_000,
    tier: 'regional',
  }),
  told(10, 'Lidia Mosi', ['casalmaggiore', 'CS', byDay, 'days', 20], {
    skills: ['full-hygiene', 'diabetes', 'dementia'],
    licence: true,
    tier: 'trained',
  }),
  told(11, 'Mirco Saldo', ['soresina', 'BS', byDay, 'mornings', 15], { skills: ['transfers'], licence: true, hourly: 750, tier: 'open' }),
  told(12, 'Nara Fiume', ['cremona', 'DS', byDay, 'days', 15], {
    ...{ skills: ['peg', 'dementia', 'full-hygiene', 'diabetes'], speaks: 'C1', hourly: 1_000, tier: 'regional', licence: true },
  }),
  told(13, 'Olga Tratto', ['casalmaggiore', 'CS', living, 'always', 20], {
    skills: ['dementia'],
    speaks: 'A2',
    monthly: 118_500,
    tier: 'open',
    refuses: ['smoke'],
  }),
  told(14, 'Primo Lodi', ['cremona', 'CS', byDay, 'afternoons', 12], { skills: ['full-hygiene'], refuses: ['stairs'], tier: 'open' }),
  told(15, 'Rina Dosso', ['soresina', 'CS', byDay, 'days', 18], {
    skills: ['full-hygiene', 'end-of-life'],
    speaks: 'B2',
    tier: 'trained',
    licence: true,
  }),
  told(16, 'Siria Vela', ['cremona', 'BS', living, 'always', 10], { skills: ['cooking'], monthly: 105_000, hourly: 740, tier: 'open' }),
  told(17, 'Tosca Filo', ['cremona', 'CS', byDay, 'mornings', 10], {
    skills: ['full-hygiene'],
    speaks: 'A2',
    tier: 'open',
    since: '2026-06-08',
  }),
  told(18, 'Ulla Brolo', ['casalmaggiore', 'BS', byDay, 'days', 25], {
    skills: ['cooking', 'transfers'],
    licence: true,
    hourly: 745,
    tier: 'open',
    since: '2026-06-15',
  }),
  told(19, 'Viola Nassa', ['cremona', 'CS', byDay, 'days', 25], {
    skills: ['dementia', 'parkinson', 'full-hygiene'],
    tier: 'trained',
    since: '2026-09-07',
  }),
  told(20, 'Walter Crema', ['cremona', 'CS', byDay, 'mornings', 15], {
    skills: ['transfers', 'full-hygiene'],
    licence: true,
    tier: 'open',
    since: '2026-03-09',
  }),
  told(21, 'Xenia Prato', ['soresina', 'CS', byDay, 'days', 15], { skills: ['full-hygiene'], tier: 'open', since: '2026-03-09' }),
  told(22, 'Yole Riva', ['cremona', 'BS', byDay, 'afternoons', 10], { skills: ['cooking'], hourly: 760, since: '2026-10-12' }),
  told(23, 'Zaira Monte', ['casalmaggiore', 'CS', byDay, 'mornings', 15], { skills: ['full-hygiene'], since: '2026-10-19' }),
  told(24, 'Amedeo Fosso', ['soresina', 'BS', byDay, 'days', 20], { since: '2026-11-09' }),
  told(25, 'Bice Cascina', ['cremona', 'CS', living, 'always', 15], { monthly: 119_000, since: '2026-11-16' }),
]
