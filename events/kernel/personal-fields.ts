// The personal values inside the data of an event, found by its fields.
import type { Fields } from './fields.ts'
import type { Json } from './jcs.ts'
import type { PersonalClass } from './personal.ts'

type Data = { readonly [key: string]: Json | undefined }
/** One personal value: where it stands, whose it is (the UUID beside it, if there is one) and how delicate it is. */
export type Found = { readonly path: string; readonly subject: Json | undefined; readonly class: PersonalClass; readonly value: Json }

const known = new WeakMap<Fields, boolean>()

/** Whether any of these fields, however deep, is personal. */
export const hasPersonal = (fields: Fields): boolean => {
  const answer =
    known.get(fields) ??
    Object.values(fields).some((field) => typeof field.reach === 'object' || (field.parts !== undefined && hasPersonal(field.parts)))
  known.set(fields, answer)
  return answer
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value)
const escaped = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1')
const each = (value: Json, path: string, put: (value: Json, path: string) => Json): Json =>
  isList(value) ? value.map((one, index) => put(one, `${path}/${index}`)) : put(value, path)

const mapped = (fields: Fields, data: Data, at: string, put: (found: Found) => Json): Data =>
  Object.fromEntries(
    Object.entries(data).map(([name, value]) => {
      const field = fields[name]
      if (field === undefined || value === undefined || value === null) return [name, value]
      const path = `${at}/${escaped(name)}`
      const { reach, parts } = field
      if (parts) return [name, hasPersonal(parts) ? each(value, path, (one, here) => mapped(parts, one as Data, here, put)) : value]
      if (typeof reach !== 'object') return [name, value]
      return [name, each(value, path, (one, here) => put({ path: here, subject: data[reach.personal], class: reach.class, value: one }))]
    }),
  )

/** The data with `put`'s answer in the place of each personal value; `data` must fit `fields`. */
export const mapPersonal = (fields: Fields, data: Data, put: (found: Found) => Json): Data =>
  hasPersonal(fields) ? mapped(fields, data, '', put) : data
