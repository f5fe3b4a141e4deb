// Data that fits the fields of any event, with a mark in everything personal.
import { check, type Field, type Fields, type Json } from '../../events/kernel/index.ts'
import { jsonSchemaOf } from '../../events/kernel/schema.ts'
import { nth } from './visits.ts'

/** Whose values these are, and what is written in their place. */
export type Filling = { readonly person: string; readonly mark: (path: string) => string }
type Shape = {
  readonly enum?: readonly Json[]
  readonly const?: Json
  readonly type?: string
  readonly minimum?: number
  readonly minItems?: number
  readonly items?: Shape
}

const guesses: readonly Json[] = [
  nth(500),
  '2026-03-01',
  '2026-03-01T09:30:00.000Z',
  '045001',
  'a'.repeat(64),
  'nome-breve',
  'it',
  'Un testo',
  true,
  1,
  0,
  3,
]
const shapeOf = (field: Field<unknown>): Shape => (jsonSchemaOf({ field }).properties as { readonly field?: Shape })?.field ?? {}
const fits = (field: Field<unknown>, value: Json): boolean => check({ field }, { field: value }).ok

const candidates = (shape: Shape): readonly Json[] => [
  ...(shape.const === undefined ? [] : [shape.const]),
  ...(shape.enum ?? []),
  ...(shape.minimum === undefined ? [] : [shape.minimum]),
  ...guesses,
]

const fitting = (field: Field<unknown>, path: string, filling: Filling): Json => {
  const shape = shapeOf(field)
  const one = (): Json => {
    if (field.parts) return fill(field.parts, path, filling)
    if (typeof field.reach === 'object') return filling.mark(path)
    const item = shape.items
    const found = candidates(item ?? shape).find((value) => fits(field, item ? [value] : value))
    if (found === undefined) throw new Error(`nothing fits ${path}`)
    return found
  }
  return shape.type === 'array' ? [one()] : one()
}

/** Every field, optional ones too; a person beside a personal value is the one given. */
export const fill = (fields: Fields, path: string, filling: Filling): { readonly [name: string]: Json } => {
  const subjects = new Set(Object.values(fields).flatMap(({ reach }) => (typeof reach === 'object' ? [reach.personal] : [])))
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, subjects.has(name) ? filling.person : fitting(field, `${path}.${name}`, filling)]),
  )
}
