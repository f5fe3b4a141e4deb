// What the forms of the desk would send: who signs is who they are, a supplier keeps its name, and no meeting is proposed after the end.
import { describe, expect, it } from 'vitest'
import type { GenerativeEvent } from '../../events/generative/events.ts'
import type { Asked } from '../../web/generative/asked.ts'
import { asking } from '../../web/generative/asking.ts'
import { plusDays, today } from '../../web/kernel/format.ts'
import { filled } from '../support/form-page.tsx'
import * as s from './samples.ts'
import { answerOf } from './told.ts'

const asked = (...facts: readonly GenerativeEvent[]): Asked => {
  const { pact, id, revision, asks, limits, turn, turn_since } = answerOf(facts)
  return { ...pact, id, revision, asks, turn, turn_since, rules: limits } as Asked
}
const code = 'D0000000-0000-4000-8000-000000000022'
const family = { type: 'generative.reported', data: { ...s.inclusive.data, party: 'household' } } as GenerativeEvent

describe('the household', () => {
  const of = asked(family, s.listened, s.assessed)
  it('ties an adult to the account they have, and gives the others an identity of their own', () => {
    const form = filled(asking.household, of, { members: 'Ada Ponte\nUgo Ponte', 'account.0': code, adults: 'yes' })
    expect(form.names).toEqual(['members', 'account.0', 'account.1', 'adults'])
    const { members } = form.sent()
    expect(members).toMatchObject([{ member: code.toLowerCase(), name: 'Ada Ponte' }, { name: 'Ugo Ponte' }])
    expect(members[1]?.member).toMatch(/^[0-9a-f-]{36}$/)
  })
  it('takes no code that is none', () => {
    expect(filled(asking.household, of, { members: 'Ada Ponte', 'account.0': '12', adults: 'yes' }).wrong).toEqual(['account.0'])
    expect(filled(asking.household, of, { members: 'Ada Ponte', adults: 'yes' }).wrong).toEqual([])
  })
  it('asks nothing again of who was named already', () => {
    const named: GenerativeEvent = {
      ...{ type: 'generative.household-named' as const },
      data: { person: s.person, adults: true, members: [{ member: s.document, name: 'Ada Ponte' }] },
    }
    const form = filled(asking.household, asked(family, s.listened, s.assessed, named), { adults: 'yes' })
    expect(form.names).toEqual(['members', 'adults'])
    expect(form.sent().members).toEqual([{ member: s.document, name: 'Ada Ponte' }])
  })
})

describe('the supplier of an expense', () => {
  const shop = { supplier: s.document, name: 'Autoscuola del Viale' }
  const paid = { ...s.committed, data: { ...s.committed.data, supplier: shop } } as GenerativeEvent
  const draft = { line: s.line, what: 'Un’altra rata', cents: '50' }
  it('is nobody when nothing is written, and somebody new when a name is', () => {
    const of = asked(...s.toActive)
    expect(filled(asking.commit, of, draft).sent()).not.toHaveProperty('supplier')
    expect(filled(asking.commit, of, { ...draft, 'supplier.name': 'Libreria' }).sent().supplier).toMatchObject({ name: 'Libreria' })
  })
  it('is the one the pact knows, chosen or written in another way', () => {
    const of = asked(...s.toActive, paid)
    const known = { supplier: shop.supplier }
    expect(filled(asking.commit, of, { ...draft, supplier: shop.supplier }).sent().supplier).toEqual(known)
    const written = { ...draft, supplier: 'other', 'supplier.name': ' autoscuola  DEL viale. ' }
    expect(filled(asking.commit, of, written).sent().supplier).toEqual(known)
    const another = filled(asking.commit, of, { ...written, 'supplier.name': 'Libreria' }).sent().supplier
    expect(another?.supplier).not.toBe(shop.supplier)
  })
})

describe('the next meeting', () => {
  const proposed = (plannedEnd: string): string => {
    const activated = { type: 'generative.activated', data: { ...s.starting, plannedEnd } } as GenerativeEvent
    return filled(asking.check, asked(...s.toFixed, s.signed, s.countersigned, activated), { present: 'no' }).sent().next
  }
  it('is proposed in a month, or on the last day of a pact that ends before', () => {
    expect(proposed(plusDays(today(), 200))).toBe(plusDays(today(), 30))
    expect(proposed(plusDays(today(), 10))).toBe(plusDays(today(), 10))
    expect(proposed(plusDays(today(), -10))).toBe(plusDays(today(), 30))
  })
})
