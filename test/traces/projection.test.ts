// What the facts of every context leave of the people they touch.
import { describe, expect, it } from 'vitest'
import { tokenOf } from '../../events/kernel/index.ts'
import { mapRunner } from '../../projections/kernel/running.ts'
import { traces as projection } from '../../projections/traces/projection.ts'
import * as contexts from '../../server/registry.ts'
import { facts } from '../support/given.ts'

const [self, other] = ['00000000-0000-4000-8000-000000000001', 'd2000000-0000-4000-8000-000000000001']
const token = tokenOf({ event: self, path: '/name', subject: other })

const maps = (context: string, events: readonly object[], more: object = {}) => {
  const runner = mapRunner(projection)
  runner.apply(facts(context, events as never).map((fact) => ({ ...(fact as object), ...more })) as never)
  return runner
}

const latestFirst = <R extends { readonly person: string }>(rows: readonly R[]): readonly R[] =>
  [...rows].sort((one, two) => (one.person < two.person ? 1 : -1))

describe('a fact', () => {
  it('touches who asked it and whom it names, with the values that are theirs', () => {
    const runner = maps('people', [{ type: 'people.registered', data: { person: other, name: token, channel: 'desk' } }])
    expect(latestFirst(runner.rows('traces'))).toMatchObject([
      { person: other, how: 'named', values: [{ name: 'name', value: token }], sees: [`person:${other}`] },
      { person: self, how: 'did', values: [], sees: [`person:${self}`] },
    ])
    expect(runner.rows('followed')).toEqual([])
  })
  it('asked at a desk touches the operator and the person it was asked for', () => {
    const look = { type: 'seats.looked', data: { sight: 'checks' } }
    const runner = maps('seats', [look, look], { for: other })
    expect(latestFirst(runner.rows('traces')).map(({ person, how, assisted }) => [person, how, assisted])).toEqual([
      [other, 'helped', true],
      [other, 'helped', true],
      [self, 'did', true],
      [self, 'did', true],
    ])
    expect(latestFirst(runner.rows('followed'))).toMatchObject([
      { person: other, facts: 2, context: 'seats', latest_type: 'seats.looked' },
      { person: self, facts: 2 },
    ])
  })
  it('that names somebody is not something they follow', () => {
    const seat = { auditor: other, body: 'Collegio', mandate: 'Verifica', from: '2025-01-01', until: '2025-02-01' }
    const runner = maps('seats', [{ type: 'seats.granted', data: seat }])
    expect(runner.rows('traces').find(({ person }) => person === other)).toMatchObject({ how: 'named' })
    expect(runner.rows('followed').map(({ person }) => person)).toEqual([self])
  })
})

describe('the catalogues', () => {
  it('are those of every context of the registry', () => {
    const recorded = Object.values(contexts).flatMap(({ writes }) => Object.values(writes?.events ?? {}).map(({ name }) => name))
    expect([...projection.types].sort()).toEqual([...recorded].sort())
  })
})
