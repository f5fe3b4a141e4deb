// What the register is narrowed to, kept in the address so that it can be sent to somebody.
import { useSearchParams } from '@solidjs/router'
import type { Sort } from '../../projections/pacts/queries.ts'
import type { Row } from './api.ts'
import { names } from './names.ts'

const fields = ['stage', 'area', 'kind', 'municipality', 'q'] as const
export type FilterField = (typeof fields)[number]
type Query = { stage?: Row['stage']; area?: Row['area']; kind?: Row['kind']; municipality?: string; q?: string; sort?: Sort }

export type Filter = {
  readonly value: (name: FilterField | 'sort') => string
  readonly set: (name: FilterField | 'sort', value: string) => void
  readonly clear: () => void
  readonly query: () => Query
  /** the filters in use, in words */
  readonly active: () => readonly { readonly field: FilterField; readonly says: string }[]
}

const isIn = <T extends string>(table: { readonly [K in T]: string }, value: string): value is T => Object.hasOwn(table, value)
const sorts: { readonly [S in Sort]: true } = { recent: true, title: true, ends: true }

export const useFilter = (): Filter => {
  const [search, setSearch] = useSearchParams()
  const value: Filter['value'] = (name) => {
    const given = search[name]
    return typeof given === 'string' ? given : ''
  }
  const known = <T extends string>(table: { readonly [K in T]: string }, name: FilterField): T | undefined => {
    const given = value(name)
    return isIn(table, given) ? given : undefined
  }
  const query = (): Query => ({
    stage: known(names().stages, 'stage'),
    area: known(names().areas, 'area'),
    kind: known(names().kinds, 'kind'),
    municipality: /^\d{6}$/.test(value('municipality')) ? value('municipality') : undefined,
    q: value('q').trim() || undefined,
    sort: Object.hasOwn(sorts, value('sort')) ? (value('sort') as Sort) : undefined,
  })
  const says = (field: FilterField, given: string): string => {
    const tables: { readonly [F in FilterField]?: { readonly [name: string]: string } } = {
      stage: names().stages,
      area: names().areas,
      kind: names().kinds,
    }
    return tables[field]?.[given] ?? given
  }
  return {
    value,
    set: (name, given) => setSearch({ [name]: given || null }, { replace: true, scroll: false }),
    clear: () => setSearch(Object.fromEntries(fields.map((name) => [name, null])), { replace: true, scroll: false }),
    query,
    active: () => fields.flatMap((field) => (query()[field] === undefined ? [] : [{ field, says: says(field, value(field)) }])),
  }
}
