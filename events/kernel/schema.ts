// Fields as JSON Schema 2020-12, for whoever speaks to the API without our types.
import { toJsonSchema } from '@valibot/to-json-schema'
import { type Fields, shapeOf } from './fields.ts'
import type { Json } from './jcs.ts'

export type JsonSchema = { readonly [key: string]: Json | undefined }

// Checks are functions: what each of them means is said here, under the name it reports.
const checks: { readonly [says: string]: JsonSchema | undefined } = {
  blank: { minLength: 1, pattern: '\\S' },
  unwritable: {},
  token: {},
  day: { format: 'date', examples: ['2026-03-01'] },
  instant: { format: 'date-time', pattern: '\\.\\d{3}Z$', examples: ['2026-03-01T09:30:00.000Z'] },
}
const patterns: { readonly [says: string]: JsonSchema | undefined } = {
  uuid: { format: 'uuid', examples: ['018f3c1e-7a00-7000-8000-000000000001'] },
  sha256: { examples: ['0'.repeat(64)] },
}

/** The schema of an object with these fields and no others. */
export const jsonSchemaOf = (fields: Fields): JsonSchema => {
  const { $schema: _, ...schema } = toJsonSchema(shapeOf(fields), {
    target: 'draft-2020-12',
    overrideAction: ({ valibotAction, jsonSchema }) => {
      const { type, message } = valibotAction as unknown as { readonly type: string; readonly message?: string }
      const known = type === 'check' ? checks[message ?? ''] : undefined
      if (known) return { ...jsonSchema, ...known } as typeof jsonSchema
      if (type !== 'regex') return undefined
      // Patterns of JSON Schema are Unicode by nature: the flag says nothing more.
      const { requirement } = valibotAction as unknown as { readonly requirement: RegExp }
      return { ...jsonSchema, pattern: requirement.source, ...patterns[message ?? ''] } as typeof jsonSchema
    },
  })
  return schema as JsonSchema
}
