// What may be asked: the same field vocabulary, one entry per command.
import { type Fields, shapeOf, type ValuesOf } from './fields.ts'

export type CommandDef<S extends Fields = Fields> = { readonly fields: S; readonly shape: ReturnType<typeof shapeOf<S>> }
export type CommandDefs = { readonly [name: string]: CommandDef }

export const command = <S extends Fields>(fields: S): CommandDef<S> => ({ fields, shape: shapeOf(fields) })

export type CommandOf<D> = D extends CommandDef<infer S> ? ValuesOf<S> : never
export type CommandsOf<T> = { readonly [K in keyof T]: CommandOf<T[K]> }
