// What a list is narrowed to, kept in the address so that it can be sent to somebody.
import { useSearchParams } from '@solidjs/router'

export type Narrow = {
  readonly value: (name: string) => string
  readonly set: (name: string, value: string) => void
  readonly clear: () => void
  readonly any: () => boolean
  /** the value if the table knows it */
  readonly known: <T extends string>(name: string, table: { readonly [K in T]: string }) => T | undefined
  /** the value if it can be an identity */
  readonly id: (name: string) => string | undefined
  readonly text: (name: string) => string | undefined
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

export const useNarrow = (names: readonly string[]): Narrow => {
  const [search, setSearch] = useSearchParams()
  const value = (name: string): string => {
    const given = search[name]
    return typeof given === 'string' ? given : ''
  }
  const isIn = <T extends string>(table: { readonly [K in T]: string }, given: string): given is T => Object.hasOwn(table, given)
  return {
    value,
    set: (name, given) => setSearch({ [name]: given || null }, { replace: true, scroll: false }),
    clear: () => setSearch(Object.fromEntries(names.map((name) => [name, null])), { replace: true, scroll: false }),
    any: () => names.some((name) => value(name) !== ''),
    known: (name, table) => {
      const given = value(name)
      return isIn(table, given) ? given : undefined
    },
    id: (name) => (uuid.test(value(name)) ? value(name) : undefined),
    text: (name) => value(name).trim().slice(0, 200) || undefined,
  }
}
