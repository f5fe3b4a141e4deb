// The shape of a chapter of evolve, and what several facts do alike.
import type { DataOf, Told } from '../kernel/index.ts'
import type { PactEvent } from './events.ts'
import type { Pact, Party } from './state.ts'

/** One step for each of these facts: the compiler asks for every one, here and where the chapters are put together. */
export type EvolveOf<N extends PactEvent['type']> = {
  readonly [T in N]: (pact: Pact, data: DataOf<PactEvent, T>, fact: Told<PactEvent>) => Pact
}

const unsignedAll = (pact: Pact): Pact['parties'] =>
  Object.fromEntries(Object.entries(pact.parties).map(([id, { signed: _, ...party }]) => [id, party]))

/** Something agreed has changed: a text written before no longer says it, and whoever signed that text is asked again. */
export const renegotiated = (pact: Pact): Pact => ({
  ...pact,
  stage: 'drafting',
  parties: unsignedAll(pact),
  ...(pact.text && { text: { ...pact.text, current: false } }),
})
export const without = <T extends object, K extends keyof T>(from: T, key: K): Omit<T, K> => {
  const { [key]: _, ...rest } = from
  return rest
}
export const withParty = (pact: Pact, id: string, change: Partial<Party>): Pact => {
  const party = pact.parties[id]
  return party ? { ...pact, parties: { ...pact.parties, [id]: { ...party, ...change } } } : pact
}

/** Who enters a person of their own is remembered with it: nobody else consents for them. */
export const holderOf = ({ kind }: { readonly kind: Party['kind'] }, fact: Pick<Told<PactEvent>, 'actor' | 'role'>) =>
  kind === 'person' && fact.role === 'resident' ? { holder: fact.actor } : {}

/** Changes the one with this number; what is not there stays away. */
export const changed = <T>(of: { readonly [number: number]: T }, number: number, change: Partial<T>): { readonly [number: number]: T } => {
  const one = of[number]
  return one ? { ...of, [number]: { ...one, ...change } } : of
}
