// What is not open to everybody stands behind both walls: the table of who reads, and PostgreSQL's own.
import { describe, expect, it } from 'vitest'
import type { Context } from '../../server/kernel/context.ts'
import { readersOf, storyPath } from '../../server/kernel/sight.ts'
import * as registry from '../../server/registry.ts'
import { garden, orchard } from '../support/garden.ts'
import { ward } from '../support/ward.ts'

const contexts: readonly Context[] = Object.values(registry)

/** What a context that is not open lacks. */
const gaps = ({ name, secrecy, projection, reads, readers, writes }: Context): string[] => {
  if (secrecy === 'open') return []
  const bare = Object.entries(projection.tables).flatMap(([table, { walls }]) => (walls ? [] : [`${name}.${table} has no walls`]))
  const unseen = writes && !writes.seen ? [`${name} does not say whom a story is shown to`] : []
  const said: { readonly [path: string]: unknown } = { ...readers }
  const unsaid = secrecy === 'case' ? Object.keys(reads).filter((path) => !(path in said)) : []
  return [...bare, ...unseen, ...unsaid.map((path) => `${name}${path} does not say who reads it`)]
}

/** Facts of a closed context that a table open to everybody is made of. */
const leaks = (all: readonly Context[]): string[] => {
  const closed = new Set(all.filter(({ secrecy }) => secrecy !== 'open').map(({ name }) => name))
  return all.flatMap(({ name, secrecy, projection: { types } }) =>
    secrecy === 'open' ? types.filter((type) => closed.has(type.split('.')[0] ?? '')).map((type) => `${name} tells of ${type}`) : [],
  )
}

describe('a context that is not open', () => {
  it.each(contexts.map((context) => [context.name, context] as const))('%s has its walls', (_, context) => {
    expect(gaps(context)).toEqual([])
  })
  it('puts nothing in the tables of one that is', () => {
    expect(leaks(contexts)).toEqual([])
  })
  it('is read by nobody unless somebody says by whom', () => {
    const silent: readonly Context[] = [{ ...ward, readers: {} }, orchard]
    expect(silent.map((context) => [readersOf(context, '/'), readersOf(context, storyPath)])).toEqual([
      [[], []],
      ['signed-in', 'signed-in'],
    ])
  })
})

describe('the test itself', () => {
  it('finds a table without walls, a path nobody thought of, a story shown to nobody knows whom, and a leak', () => {
    const tables = { ...ward.projection.tables, notes: { ...ward.projection.tables.notes, walls: false } }
    const careless: Context = {
      ...ward,
      projection: { ...ward.projection, tables } as Context['projection'],
      readers: { '/': ['caseworker'] },
    }
    const { seen: _, ...writes } = ward.writes ?? {}
    expect(gaps(careless)).toEqual([
      'ward.notes has no walls',
      'ward/counted does not say who reads it',
      'ward/:id does not say who reads it',
    ])
    expect(gaps({ ...ward, writes } as Context)).toEqual(['ward does not say whom a story is shown to'])
    const open: Context = { ...garden, projection: { ...garden.projection, types: [...garden.projection.types, 'ward.noted'] } }
    expect([leaks([open, ward]), leaks([garden, ward])]).toEqual([['garden tells of ward.noted'], []])
  })
  it('has contexts to look at', () => {
    expect([contexts.length > 4, gaps(ward)]).toEqual([true, []])
  })
})
