// What an assessment shows before it is sent: the level the rule asks for and what the table in force says. The law decides again when it is asked.
import type { Autonomy, pinned } from '../../events/care/vocabulary.ts'
import type { CareMode, Level } from '../../events/kernel/care.ts'
import type { ValuesOf } from '../../events/kernel/index.ts'
import type { WholeDesk } from '../kernel/care/desk.tsx'
import { fieldWords } from './field-words.ts'

export type PayTable = WholeDesk['parts']['pay_tables'][number]
export type Pinned = ValuesOf<{ pinned: ReturnType<typeof pinned> }>['pinned']

export const abilities = ['eats', 'washes', 'walks', 'dresses'] as const
export const isSelfSufficient = (of: Autonomy): boolean => abilities.every((one) => of[one]) && !of.supervised
/** The level the need asks for at least, as `events/care/levels.ts` says it. */
export const levelFor = (of: Autonomy, trained: boolean): Level => (isSelfSufficient(of) ? 'BS' : trained ? 'DS' : 'CS')

/** Why that level, in one sentence. */
export const levelWhy = (of: Autonomy): string => {
  const w = fieldWords().assess
  if (isSelfSufficient(of)) return w.selfSufficient
  const help = abilities.filter((one) => !of[one]).map((one) => w[one])
  const reasons = [...(help.length > 0 ? [w.helpWith(help.join(', '))] : []), ...(of.supervised ? [w.always] : [])]
  return w.notSelfSufficient(reasons.join('; '))
}

const order: { readonly [L in Level]: number } = { A: 0, AS: 1, B: 2, BS: 3, C: 4, CS: 5, D: 6, DS: 7 }
export const levelsFrom = (least: Level): readonly Level[] => (Object.keys(order) as Level[]).filter((one) => order[one] >= order[least])

export const livesIn = (mode: CareMode): boolean => mode === 'live-in' || mode === 'part-live-in'
const limitOf: { readonly [M in CareMode]: keyof PayTable['limits'] } = {
  'live-in': 'liveIn',
  'part-live-in': 'partLiveIn',
  hourly: 'hourly',
  night: 'night',
}

/** The table of a desk that holds on a day. */
export const tableOn = (desk: WholeDesk, day: string): PayTable | undefined =>
  desk.parts.pay_tables.find(({ starts_on }) => starts_on <= day)

/** Minimum pay, most minutes and days of trial of one way of working at one level; undefined where the table has no such work. */
export const pinnedBy = (table: PayTable, level: Level, mode: CareMode): Pinned | undefined => {
  const pay = table.pay.find((one) => one.level === level)
  const minimum = livesIn(mode) ? pay?.month : pay?.hour
  if (minimum === undefined || (mode === 'part-live-in' && !table.part_levels.includes(level))) return undefined
  const long = livesIn(mode) || level === 'D' || level === 'DS'
  return { table: table.number, minimum, minutes: table.limits[limitOf[mode]], trial: long ? table.trial_long : table.trial_short }
}
