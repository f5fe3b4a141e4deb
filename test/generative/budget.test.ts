// What the welfare budget allows: nothing above its line, nothing without a receipt, and nothing above the limit in pieces.
import { describe, expect, it } from 'vitest'
import { decider } from '../../events/generative/decider.ts'
import type { GenerativeEvent } from '../../events/generative/events.ts'
import { usual } from '../../events/generative/pinned.ts'
import { type Dated, given, on } from '../support/given.ts'
import * as s from './samples.ts'

const pact = given(decider)
const active = (...more: readonly (GenerativeEvent | Dated<GenerativeEvent>)[]) => pact(...s.toActive, ...more)
const april = s.onDay(s.worker, '2026-04-10')

describe('the budget', () => {
  const ask = { expense: s.expense, line: s.line, cents: 400_00, what: 'Prima rata' }
  it('is committed within its line, above 500 € by the coordinator', () => {
    active().when('commit', ask, april).records(s.committed)
    active(s.committed).when('commit', ask, april).refused('same-twice')
    const second = { ...ask, expense: s.document }
    expect(active(s.committed).when('commit', { ...second, cents: 500_00 }, { ...april, ...s.coordinator }).answer).toMatchObject([{}])
    active(s.committed)
      .when('commit', { ...second, cents: 500_01 }, april)
      .refused('over-the-line', { left: 500_00 })
    active()
      .when('commit', { ...ask, cents: 500_01 }, april)
      .refused('coordinator-above', { alone: 500_00 })
    expect(active().when('commit', { ...ask, cents: 500_01 }, { ...april, ...s.coordinator }).answer).toMatchObject([{}])
    active()
      .when('commit', { ...ask, line: s.gift }, april)
      .refused('unknown-line')
    active()
      .when('commit', { ...ask, cents: 0 }, april)
      .refused('nothing-to-spend')
  })
  it('counts what is divided in two as one expense: same pact, same purpose, within thirty days on either side', () => {
    const second = { ...ask, expense: s.document, cents: 100_01 }
    const near = { alone: 500_00, together: 500_01, days: 30 }
    const from = (day: string) => active(on('2026-04-10', s.committed)).when('commit', second, s.onDay(s.worker, day))
    from('2026-04-10').refused('coordinator-above-together', near)
    from('2026-05-10').refused('coordinator-above-together', near)
    from('2026-03-11').refused('coordinator-above-together', near)
    expect(from('2026-05-11').answer).toMatchObject([{}])
    const both = active(on('2026-04-10', s.committed))
    expect(both.when('commit', { ...second, cents: 100_00 }, april).answer).toMatchObject([{}])
    expect(both.when('commit', second, { ...april, ...s.coordinator }).answer).toMatchObject([{}])
  })
  it('counts what is spent of an expense that was let go, and nothing of another purpose', () => {
    const released = { type: 'generative.budget-released', data: { expense: s.expense, cents: 400_00 } } as const
    const second = { ...ask, expense: s.document, cents: 500_00 }
    expect(active(on('2026-04-10', s.committed), released).when('commit', second, april).answer).toMatchObject([{}])
    const lines = [...s.owned.lines, { person: s.person, line: s.host, purpose: 'transport', what: 'Il treno', cents: 600_00 } as const]
    const plan = { type: 'generative.goals-agreed', data: { person: s.person, ...s.owned, lines } } as const
    const wide = [...s.toBuilding, plan, s.fixed, s.signed, s.countersigned, s.activated, on('2026-04-10', s.committed)] as const
    expect(pact(...wide).when('commit', { ...second, line: s.host }, april).answer).toMatchObject([{}])
    pact(...wide)
      .when('commit', { ...second, cents: 500_00 }, april)
      .refused('coordinator-above-together')
  })
  it('counts what is paid to one supplier as one expense, also for different purposes', () => {
    const lines = [...s.owned.lines, { person: s.person, line: s.host, purpose: 'transport', what: 'Il treno', cents: 600_00 } as const]
    const plan = { type: 'generative.goals-agreed', data: { person: s.person, ...s.owned, lines } } as const
    const shop = { supplier: s.document, name: 'Autoscuola del Viale' }
    const paid = { ...s.committed, data: { ...s.committed.data, supplier: shop } } as GenerativeEvent
    const wide = pact(...s.toBuilding, plan, s.fixed, s.signed, s.countersigned, s.activated, on('2026-04-10', paid))
    const second = { ...ask, expense: s.gift, line: s.host, cents: 200_00 }
    const again = { ...second, supplier: { supplier: shop.supplier } }
    expect(wide.when('commit', second, april).answer).toMatchObject([{}])
    wide.when('commit', again, april).refused('coordinator-above-together', { alone: 500_00, together: 600_00, days: 30 })
    expect(wide.when('commit', { ...again, supplier: { supplier: s.mine, name: 'Trasporti' } }, april).answer).toMatchObject([{}])
    expect(wide.when('commit', again, s.onDay(s.worker, '2026-05-11')).answer).toMatchObject([{}])
    expect(wide.when('commit', again, { ...april, ...s.coordinator }).answer).toMatchObject([{}])
  })
  it('names a supplier once: the first time with a name, and then it is who it was', () => {
    const shop = { supplier: s.document, name: 'Autoscuola del Viale' }
    active()
      .when('commit', { ...ask, supplier: { supplier: shop.supplier } }, april)
      .refused('supplier-unnamed')
    const paid = { ...s.committed, data: { ...s.committed.data, supplier: shop } } as GenerativeEvent
    active()
      .when('commit', { ...ask, supplier: shop }, april)
      .records(paid)
    const more = { ...ask, expense: s.gift, cents: 50_00, supplier: { ...shop, name: 'Un altro nome' } }
    const known = { ...more, supplier: { supplier: shop.supplier } }
    const recorded = { type: 'generative.budget-committed', data: { ...known, person: s.person } } as GenerativeEvent
    active(paid).when('commit', more, april).records(recorded)
    expect(active(paid, recorded).state.expenses.map(({ supplier }) => supplier)).toEqual([shop, shop])
    expect(active(s.committed).state.expenses[0]?.supplier).toBe(null)
  })
  it('counts over the days the programme says, when it says them', () => {
    const assessed = { type: 'generative.assessed', data: { ...s.assessed.data, rules: { ...usual, within: 7 } } } as GenerativeEvent
    const [reported, listened] = s.toBuilding
    const weekly = pact(reported, listened, assessed, ...s.toActive.slice(3), on('2026-04-10', s.committed))
    const second = { ...ask, expense: s.document, cents: 400_00 }
    weekly
      .when('commit', second, s.onDay(s.worker, '2026-04-17'))
      .refused('coordinator-above-together', { alone: 500_00, together: 800_00, days: 7 })
    expect(weekly.when('commit', second, s.onDay(s.worker, '2026-04-18')).answer).toMatchObject([{}])
  })
  it('is spent against receipts, never more than was committed, and what is left goes back', () => {
    const spend = { expense: s.expense, cents: 150_00, receipt: s.file }
    const spent = { type: 'generative.budget-spent', data: spend } as const
    active(s.committed).when('spend', spend, april).records(spent)
    active().when('spend', spend, april).refused('unknown-expense')
    active(s.committed, spent)
      .when('spend', { ...spend, cents: 250_01 }, april)
      .refused('over-what-was-committed', { left: 250_00 })
    const released = { type: 'generative.budget-released', data: { expense: s.expense, cents: 250_00 } } as const
    active(s.committed, spent).when('release', { expense: s.expense }, april).records(released)
    active(s.committed, spent, released).when('spend', spend, april).refused('nothing-to-spend')
    active(s.committed, spent, released).when('release', { expense: s.expense }, april).refused('nothing-to-spend')
    active().when('release', { expense: s.expense }, april).refused('unknown-expense')
    expect(
      active(s.committed, spent, released).when('commit', { ...ask, expense: s.document, cents: 750_00 }, s.coordinator).answer,
    ).toMatchObject([{}])
  })
})
