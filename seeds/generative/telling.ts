// How a path is told: each step of it on its day, in the order the law wants.
import type { commands } from '../../events/generative/commands.ts'
import { events } from '../../events/generative/events.ts'
import { type AskedPlan, ownedBy } from '../../events/generative/plan.ts'
import { canonical, type Json, mapPersonal, plusDays, tokenOf } from '../../events/kernel/index.ts'
import { derivedId, sha256Hex } from '../../server/kernel/identity.ts'
import type { Role } from '../../server/kernel/people.ts'
import { generativeOrganisation as organisation } from '../../server/people/cast.ts'
import type { Line } from '../line.ts'
import type { Person } from './people.ts'

const part = (n: number): string => `d0000000-0000-4000-8000-${String(n).padStart(12, '0')}`
export const emma = part(26)
export const fosco = part(27)
/** A second caseworker, so that there is somebody to hand people over to. */
export const nora = '9e4e0003-0000-4000-8000-000000000001'
export const contacts: { readonly [worker: string]: { readonly name: string; readonly phone: string } } = {
  [emma]: { name: 'Emma Brolo', phone: '0372 000026' },
  [nora]: { name: 'Nora Ghiri', phone: '0372 000027' },
}
export const pactOf = ({ n }: Person): string => `9e4e1000-0000-4000-8000-${String(n).padStart(12, '0')}`
/** The first is a character of the demonstration. */
export const personOf = ({ n }: Person): string => (n === 1 ? part(28) : `9e4e0002-0000-4000-8000-${String(n).padStart(12, '0')}`)
/** Whoever stands beside each of them. */
export const workerOf = ({ n }: Person): string => (n % 4 === 3 ? nora : emma)

type Command = keyof typeof commands
export type Told = { readonly day: string; readonly command: Command; readonly data: object; readonly by?: 'coordinator' | 'person' }
/** A step so many days after the report. */
export const on = (person: Person, days: number, command: Command, data: object, by?: Told['by']): Told => ({
  ...{ day: plusDays(person.reported, days), command, data },
  ...(by ? { by } : {}),
})

const roles: { readonly [B in 'coordinator' | 'person' | 'worker']: Role } = {
  coordinator: 'coordinator',
  person: 'resident',
  worker: 'caseworker',
}
const askerOf = (person: Person, by: Told['by']): string =>
  by === 'coordinator' ? fosco : by === 'person' ? personOf(person) : workerOf(person)

export const lineOf = (person: Person, { day, command, data, by }: Told, minute: number): Line => ({
  ...{ context: 'generative', id: pactOf(person), command, data, on: day, by: askerOf(person, by), role: roles[by ?? 'worker'] },
  known: `${day}T11:${String(minute).padStart(2, '0')}:00.000Z`,
})

/** The fingerprint of a plan as the law will make it: its texts are tokens of the fact that the line at `index` of its stream records. */
export const fingerprint = (person: Person, plan: AskedPlan, index: number): string => {
  const id = pactOf(person)
  const event = derivedId(workerOf(person), `story:generative:${id}:${index}`, 0)
  const data = { person: personOf(person), ...ownedBy(personOf(person), plan) } as { readonly [name: string]: Json }
  const { person: _, ...written } = mapPersonal(events['generative.goals-agreed'].fields, data, ({ path, subject }) =>
    tokenOf({ event, path, subject: String(subject) }),
  )
  return sha256Hex(canonical(written as Json))
}
export { organisation }
