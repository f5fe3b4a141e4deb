// What the decider remembers of a body: itself, and the parts of its story by entry number.
import type { Body } from './body.ts'
import type { Figure, Role } from './vocabulary.ts'
import type { When } from './when.ts'

export type Membership = {
  readonly part: 'membership'
  readonly of: string
  readonly role: Role
  readonly from: When
  readonly ended: boolean
}
export type Service = { readonly part: 'service'; readonly service: string; readonly from: When; readonly ended: boolean }
export type Declared = { readonly part: 'figure'; readonly figure: Figure; readonly number: number; readonly ground: string }
export type Note = { readonly part: 'note' }
export type Part = Membership | Service | Declared | Note

export type State = { readonly body: Body | undefined; readonly parts: ReadonlyMap<number, Part> }
export const initial: State = { body: undefined, parts: new Map() }

export const withPart = (state: State, entry: number, part: Part): State => ({ ...state, parts: new Map(state.parts).set(entry, part) })
export const without = (state: State, entry: number): State => ({
  ...state,
  parts: new Map([...state.parts].filter(([number]) => number !== entry)),
})
/** The membership or service of that entry is over. A fact about an entry that is not there changes nothing. */
export const ended = (state: State, entry: number): State => {
  const part = state.parts.get(entry)
  return part && 'ended' in part ? withPart(state, entry, { ...part, ended: true }) : state
}

type Entered<P> = readonly [entry: number, part: P]
const parts = <P extends Part>(state: State, is: (part: Part) => part is P): Entered<P>[] =>
  [...state.parts].flatMap(([entry, part]) => (is(part) ? [[entry, part] as const] : []))

/** The membership that still runs. */
export const joinedTo = (state: State, of: string, role: Role): Entered<Membership> | undefined =>
  parts(state, (part) => part.part === 'membership').find(([, one]) => one.of === of && one.role === role && !one.ended)
export const serviceNamed = (state: State, service: string): Entered<Service> | undefined =>
  parts(state, (part) => part.part === 'service').find(([, one]) => one.service === service)
export const hasDeclared = (state: State, said: Omit<Declared, 'part'>): boolean =>
  parts(state, (part) => part.part === 'figure').some(
    ([, one]) => one.figure === said.figure && one.number === said.number && one.ground === said.ground,
  )
