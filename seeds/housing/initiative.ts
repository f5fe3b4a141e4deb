// How an initiative of the story is told: who, which day, which step.
import type { Role } from '../../server/kernel/people.ts'
import type { Line } from '../line.ts'
import { building, householdId, manager, owner, personOf, stairOf } from './people.ts'

export const initiative = (n: number): string => `1de00000-0000-4000-8000-${String(n).padStart(12, '0')}`

type Step = (n: number, household: number) => readonly Line[]
const line = (n: number, by: string, role: Role, day: string, time: string, command: string, data: object): Line => ({
  ...{ context: 'initiatives', id: initiative(n), command, data, by, role, on: day, known: `${day}T${time}:00.000Z` },
})

/** The promoter asks. */
export const own =
  (day: string, command: string, data: object = {}): Step =>
  (n, household) => [line(n, personOf(household), 'resident', day, '18:30', command, data)]
export const managed =
  (day: string, command: string, data: object = {}): Step =>
  (n) => [line(n, manager, 'social-manager', day, '19:00', command, data)]
export const owned =
  (day: string, command: string, data: object = {}): Step =>
  (n) => [line(n, owner, 'owner', day, '19:30', command, data)]
/** Some households endorse it, one after the other on the same evening. */
export const endorsed =
  (day: string, from: readonly number[]): Step =>
  (n) =>
    from.map((household, at) =>
      line(n, personOf(household), 'resident', day, `20:${String(at).padStart(2, '0')}`, 'endorse', { household: householdId(household) }),
    )
/** As many households as the rules of the building ask, and `more`. */
export const enough = (day: string, more = 0): Step => endorsed(day, [4, 9, 15, 22, 30, 51, 58, 63, 74, 80, 92, 5, 11].slice(0, 11 + more))
/** The rules in force in 2026: eleven of the hundred and one flats. */
export const collect = (day: string): Step =>
  managed(day, 'collect', { needed: 11, units: 101, windowDays: 14, answerDays: 10, againDays: 30 })

type Plan = {
  readonly title: string
  readonly purpose: string
  readonly when: { readonly says: string; readonly first?: string; readonly weekly: boolean }
  readonly openTo?: 'residents' | 'district' | 'everybody'
  readonly asksCents?: number
  readonly touchesCommonParts?: boolean
  readonly spaces?: readonly string[]
}
const proposing = (household: number, shown: boolean, plan: Plan, idea?: object): object => ({
  ...{ building, household: householdId(household), promoter: personOf(household) },
  ...(shown ? { shownAs: 'stair', stair: stairOf(household) } : { shownAs: 'nobody' }),
  ...{ spaces: [], openTo: 'residents', asksCents: 0, touchesCommonParts: false, ...plan },
  ...(idea ? { idea } : {}),
})

type Told = { readonly n: number; readonly household: number; readonly day: string; readonly shown?: boolean; readonly idea?: object }
export const tale = ({ n, household, day, shown = true, idea }: Told, plan: Plan, ...steps: readonly Step[]): readonly Line[] => [
  ...own(day, 'propose', proposing(household, shown, plan, idea))(n, household),
  ...steps.flatMap((step) => step(n, household)),
]
