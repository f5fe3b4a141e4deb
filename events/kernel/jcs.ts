// Canonical JSON (RFC 8785): one value, one text, so that a hash means the same thing everywhere.
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined }

const loneSurrogate = /\p{Surrogate}/u

const quoted = (text: string): string => {
  if (loneSurrogate.test(text)) throw new TypeError('a lone surrogate has no UTF-8 form')
  return JSON.stringify(text)
}

const numeral = (value: number): string => {
  if (!Number.isFinite(value)) throw new TypeError('only finite numbers have a canonical form')
  return JSON.stringify(value)
}

// RFC 8785 §3.2.3 orders keys by UTF-16 code units, which is how JavaScript compares strings.
const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const member = (object: { readonly [key: string]: Json | undefined }, key: string): string => `${quoted(key)}:${canonical(object[key])}`

/** The RFC 8785 text of a value. Members that are `undefined` are left out, as in `JSON.stringify`; anywhere else they throw. */
export const canonical = (value: Json | undefined): string => {
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'string') return quoted(value)
  if (typeof value === 'number') return numeral(value)
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`
  if (typeof value !== 'object') throw new TypeError(`${typeof value} has no canonical form`)
  const object = value as { readonly [key: string]: Json | undefined }
  const keys = Object.keys(object).filter((key) => object[key] !== undefined)
  return `{${keys
    .sort(byCodeUnit)
    .map((key) => member(object, key))
    .join()}}`
}
