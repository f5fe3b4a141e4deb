// A plan in sentences, part by part: each keeps the identity of what it says, so that two plans can be held side by side.
import type { AskedPlan } from '../../events/generative/plan.ts'
import { euros, fullDay, number } from '../kernel/format.ts'
import { names } from './names.ts'
import { planWords } from './plan-words.ts'

export type PartName = keyof ReturnType<typeof planWords>['parts']
export type Sentence = { readonly id: string; readonly says: string }
export type Parts = { readonly [P in PartName]: readonly Sentence[] }

const w = () => planWords()
const promises = (plan: AskedPlan, side: 'person' | 'partner'): readonly Sentence[] =>
  plan.commitments
    .filter((one) => one.side === side)
    .map(({ commitment, text, due }) => ({ id: commitment, says: `${text} (${w().by(fullDay(due))})` }))

export const partsOf = (plan: AskedPlan): Parts => ({
  goals: plan.goals.map(({ goal, text }) => ({ id: goal, says: text })),
  person: promises(plan, 'person'),
  partner: promises(plan, 'partner'),
  resources: plan.resources.map(({ resource, kind, what }) => ({ id: resource, says: `${what} (${names().resourceKinds[kind]})` })),
  lines: plan.lines.map(({ line, purpose, what, cents }) => ({
    id: line,
    says: `${what} (${names().purposes[purpose]}): ${euros(cents)}`,
  })),
  gifts: plan.gifts.map(({ gift, activity, host, hours, insured }) => ({
    id: gift,
    says: `${activity} (${w().giving(number(hours), names().hosts[host])}${insured ? `, ${w().isInsured}` : ''})`,
  })),
})

export const partNames = (): readonly PartName[] => Object.keys(w().parts) as PartName[]
export const totalOf = ({ lines }: Pick<AskedPlan, 'lines'>): number => lines.reduce((sum, { cents }) => sum + cents, 0)

/** The sentences of `these` that `those` does not say the same way. */
export const unlike = (these: readonly Sentence[], those: readonly Sentence[]): ReadonlySet<string> =>
  new Set(these.filter(({ id, says }) => !those.some((other) => other.id === id && other.says === says)).map(({ id }) => id))
