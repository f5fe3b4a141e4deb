// What a recorded event is: its name, its fields, its versions.
import { type Fields, shapeOf, type ValuesOf } from './fields.ts'
import type { Stored } from './store.ts'

export type Data = Stored['data']
/** Lifts the data of version i+1 to version i+2. */
export type Upcast = (old: Data) => Data
export type EventDef<N extends string = string, S extends Fields = Fields> = {
  readonly name: N
  /** upcasts + 1: never typed by hand */
  readonly version: number
  readonly fields: S
  readonly shape: ReturnType<typeof shapeOf<S>>
  readonly from: readonly Upcast[]
}
export type Catalogue = { readonly [name: string]: EventDef }

export const event = <const N extends string, S extends Fields>(name: N, fields: S, from: readonly Upcast[] = []): EventDef<N, S> => ({
  name,
  version: from.length + 1,
  fields,
  shape: shapeOf(fields),
  from,
})

export type EventOf<D> = D extends EventDef<infer N, infer S> ? { readonly type: N; readonly data: ValuesOf<S> } : never
export type EventsOf<T> = { [K in keyof T]: EventOf<T[K]> }[keyof T]
export type DataOf<E extends { type: string; data: unknown }, T extends E['type']> = Extract<E, { type: T }>['data']

/** A fact as the law sees it: without what the log gives it when it records, place and time, on which no decision may rest. */
export type Told<E extends { type: string; data: unknown }> = E extends unknown
  ? Omit<Stored, 'type' | 'data' | 'n' | 'ask' | 'position' | 'at'> & E
  : never
/** A fact with its envelope, as projections see it. */
export type Recorded<E extends { type: string; data: unknown }> = Told<E> & Pick<Stored, 'position' | 'at'>

/** Who may read what a context records: everyone, its members, or the people on the case. */
export type Secrecy = 'open' | 'members' | 'case'
