// What the reads of people give, as JSON Schema.
import { commands } from '../../events/people/commands.ts'
import { tables } from '../../projections/people/tables.ts'
import type { JsonSchema } from '../kernel/context.ts'
import { choiceSchema, listSchema, objectSchema, orNull, rowSchema } from '../kernel/schema.ts'

const whole: JsonSchema = { type: 'integer' }
const asks = listSchema(choiceSchema(Object.keys(commands)))
const sentence = objectSchema({ it: { type: 'string' }, en: { type: 'string' } })
const without = ['sees'] as const
const grants = listSchema(rowSchema(tables.grants, { without }))

export const mine: JsonSchema = rowSchema(tables.persons, {
  without,
  plus: {
    parts: objectSchema({
      grants,
      consents: listSchema(rowSchema(tables.consents, { without })),
      erasures: listSchema(rowSchema(tables.erasures, { without })),
    }),
    /** what one can agree to: the text in both languages and the hash of each */
    offers: listSchema(objectSchema({ purpose: { type: 'string' }, text: sentence, sha256: sentence })),
    asks,
  },
})
export const item: JsonSchema = rowSchema(tables.persons, { without: ['sees', 'email', 'phone'] })
export const other: JsonSchema = rowSchema(tables.persons, { without, plus: { grants, mayGrant: listSchema({ type: 'string' }), asks } })
export const figures: JsonSchema = objectSchema({
  ...{ known: orNull(whole), awaited: orNull(whole), erased: orNull(whole), asking: orNull(whole) },
  /** the roles who asks may give */
  mayGrant: listSchema({ type: 'string' }),
  roles: listSchema(objectSchema({ role: { type: 'string' }, people: orNull(whole) })),
})
export const posts: JsonSchema = objectSchema({
  items: listSchema(
    rowSchema(tables.grants, {
      without: ['sees', 'scope', 'scope_id', 'reason', 'granted_by', 'revoked_on', 'revoked_as', 'revoked_why'],
      plus: { name: orNull({ type: 'string' }) },
    }),
  ),
  /** the roles of a building who asks may give */
  mayGrant: listSchema({ type: 'string' }),
})
export const waiting: JsonSchema = objectSchema({
  /** who was erased: the code and the day */
  done: listSchema(objectSchema({ id: { type: 'string' }, erased_on: { type: 'string', format: 'date' } })),
  items: listSchema(rowSchema(tables.persons, { without: ['sees', 'email', 'phone'] })),
})
