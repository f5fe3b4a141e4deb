// An example for a schema: the smallest thing that fits it, so that a reader has something to send.
import type { Json } from '../../events/kernel/index.ts'
import type { JsonSchema } from './context.ts'

const byFormat: { readonly [format: string]: string | undefined } = {
  uuid: '018f3c1e-7a00-7000-8000-000000000001',
  date: '2026-03-01',
  'date-time': '2026-03-01T09:30:00.000Z',
}
const lengthOf = (max: Json | undefined): number | undefined => (typeof max === 'number' ? max : undefined)
const textOf = ({ format, pattern, maxLength }: JsonSchema): string => {
  if (typeof format === 'string') return byFormat[format] ?? 'testo'
  if (typeof pattern === 'string' && pattern !== '\\S') {
    // Patterns without an example of their own are short codes: digits of the right length, or a word.
    const digits = /^\^\\d\{(\d+)\}\$$/.exec(pattern)?.[1]
    return digits ? '019036'.padEnd(Number(digits), '0').slice(0, Number(digits)) : 'esempio'.slice(0, lengthOf(maxLength))
  }
  return 'Un testo'.slice(0, lengthOf(maxLength))
}

const byType: { readonly [type: string]: ((schema: JsonSchema) => Json) | undefined } = {
  string: textOf,
  integer: ({ minimum }) => Math.max(1, typeof minimum === 'number' ? minimum : 1),
  number: () => 1,
  boolean: () => true,
  null: () => null,
  array: ({ items }) => (items ? [exampleOf(items as JsonSchema)] : []),
  object: ({ properties, required }) => {
    const names = (required ?? []) as readonly string[]
    const of = (properties ?? {}) as { readonly [name: string]: JsonSchema }
    return Object.fromEntries(names.flatMap((name) => (of[name] ? [[name, exampleOf(of[name])]] : [])))
  },
}

export const exampleOf = (schema: JsonSchema): Json => {
  if (Array.isArray(schema.examples)) return schema.examples[0]
  if (schema.const !== undefined) return schema.const
  if (Array.isArray(schema.enum)) return schema.enum[0]
  if (schema.default !== undefined) return schema.default
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type
  return byType[String(type)]?.(schema) ?? null
}
