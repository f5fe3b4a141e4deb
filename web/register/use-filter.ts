// What the public register is narrowed to, kept in the address so that it can be sent to somebody.
import { useSearchParams } from '@solidjs/router'
import { briefDay } from '../kernel/format.ts'
import { wordFor } from '../kernel/words.ts'
import type { Origin, State } from './api.ts'
import { listWords } from './list-words.ts'
import { names } from './names.ts'

export const fields = ['state', 'origin', 'municipality', 'district', 'area', 'good', 'proponent', 'from', 'until', 'late', 'q'] as const
export type FilterField = (typeof fields)[number]
export type Query = {
  state?: State
  origin?: Origin
  municipality?: string
  district?: string
  area?: string
  good?: string
  proponent?: string
  from?: string
  until?: string
  late?: boolean
  q?: string
}

export type Filter = {
  readonly value: (name: FilterField | 'sort') => string
  readonly set: (name: FilterField | 'sort', value: string) => void
  readonly clear: () => void
  readonly query: () => Query
  /** the same choices as the query of an address */
  readonly search: () => string
  /** the filters in use, in words */
  readonly active: () => readonly { readonly field: FilterField; readonly says: string }[]
}

const isIn = <T extends string>(table: { readonly [K in T]: string }, value: string): value is T => Object.hasOwn(table, value)
const slug = /^[a-z0-9]+(-[a-z0-9]+)*$/
const day = /^\d{4}-\d{2}-\d{2}$/

const fitting = (given: string, is: RegExp): string | undefined => (is.test(given) ? given : undefined)

const queryOf = (value: Filter['value']): Query => {
  const [state, origin] = [value('state'), value('origin')]
  const found: { readonly [K in FilterField]: Query[K] } = {
    state: isIn(names().states, state) ? state : undefined,
    origin: isIn(names().origins, origin) ? origin : undefined,
    municipality: fitting(value('municipality'), /^\d{6}$/),
    district: value('district') || undefined,
    area: fitting(value('area'), slug),
    good: fitting(value('good'), slug),
    proponent: fitting(value('proponent'), slug),
    from: fitting(value('from'), day),
    until: fitting(value('until'), day),
    late: value('late') === 'true' ? true : undefined,
    q: value('q').trim() || undefined,
  }
  return Object.fromEntries(Object.entries(found).filter(([, one]) => one !== undefined)) as Query
}

const saying: { readonly [F in FilterField]?: (given: string) => string } = {
  state: (given) => wordFor(names().states, given),
  origin: (given) => wordFor(names().origins, given),
  area: (given) => wordFor(names().areas, given),
  good: (given) => wordFor(names().goods, given),
  proponent: (given) => wordFor(names().proponents, given),
  from: (given) => `${listWords().list.from} ${briefDay(given)}`,
  until: (given) => `${listWords().list.until} ${briefDay(given)}`,
  late: () => listWords().list.late,
}

export const useFilter = (): Filter => {
  const [search, setSearch] = useSearchParams()
  const value: Filter['value'] = (name) => {
    const given = search[name]
    return typeof given === 'string' ? given : ''
  }
  const query = (): Query => queryOf(value)
  const none = () => Object.fromEntries(fields.map((name) => [name, null]))
  return {
    value,
    set: (name, given) => setSearch({ [name]: given || null }, { replace: true, scroll: false }),
    clear: () => setSearch(none(), { replace: true, scroll: false }),
    query,
    search: () => new URLSearchParams(Object.entries(query()).map(([name, one]) => [name, String(one)])).toString(),
    active: () =>
      fields.flatMap((field) => (query()[field] === undefined ? [] : [{ field, says: saying[field]?.(value(field)) ?? value(field) }])),
  }
}
