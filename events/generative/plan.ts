// What the two sides agree on: goals, commitments, resources, budget and what the person gives back.
import { cents, day, type Field, flag, group, list, oneOf, optional, reference, type ValueOf, whole } from '../kernel/index.ts'
import { few, hosts, purposes, resourceKinds, sides } from './vocabulary.ts'

const goal = { goal: reference(), text: few() }
const commitment = { commitment: reference(), side: oneOf(sides), text: few(), due: day() }
/** `thing`: the lab or civic centre that is proposed to the person; it is told nothing */
const resource = { resource: reference(), kind: oneOf(resourceKinds), what: few(), thing: optional(reference()) }
const line = { line: reference(), purpose: oneOf(purposes), what: few(), cents: cents(100_000_00) }
/** A gift of time: no field of it holds money. `family`, `staff`: it would go to the person’s own family, or replace paid work. */
const gift = {
  ...{ gift: reference(), activity: few(), host: oneOf(hosts), thing: optional(reference()), hours: whole(1, 500) },
  ...{ insured: flag(), family: flag(), staff: flag() },
}

/** A plan as it is asked: whose it is the stream says. */
export const asked = {
  goals: list(group(goal), 10),
  commitments: list(group(commitment), 30),
  resources: list(group(resource), 20),
  lines: list(group(line), 20),
  gifts: list(group(gift), 5),
}
const person: Field<string> = reference()
/** The same as it is recorded: each text beside the person it belongs to. */
export const written = {
  goals: list(group({ ...goal, person }), 10),
  commitments: list(group({ ...commitment, person }), 30),
  resources: list(group({ ...resource, person }), 20),
  lines: list(group({ ...line, person }), 20),
  gifts: list(group({ ...gift, person }), 5),
}
type Values<S> = { readonly [K in keyof S]: ValueOf<S[K]> }
export type AskedPlan = Values<typeof asked>
export type Plan = Values<typeof written>

/** The parts a plan is made of, and the name of the identity each has. */
const parts = { goals: 'goal', commitments: 'commitment', resources: 'resource', lines: 'line', gifts: 'gift' } as const

/** Every identity of a plan, with its part. */
export const namesIn = (plan: AskedPlan): readonly string[] =>
  Object.entries(parts).flatMap(([part, name]) =>
    (plan[part as keyof AskedPlan] as readonly { readonly [key: string]: unknown }[]).map((one) => String(one[name])),
  )

const owned = <P extends object>(list: readonly P[], person: string): (P & { person: string })[] => list.map((one) => ({ ...one, person }))

/** The plan with its texts beside their person. */
export const ownedBy = (person: string, { goals, commitments, resources, lines, gifts }: AskedPlan): Plan => ({
  goals: owned(goals, person),
  commitments: owned(commitments, person),
  resources: owned(resources, person),
  lines: owned(lines, person),
  gifts: owned(gifts, person),
})

export const budgetOf = ({ lines }: Pick<AskedPlan, 'lines'>): number => lines.reduce((sum, one) => sum + one.cents, 0)
