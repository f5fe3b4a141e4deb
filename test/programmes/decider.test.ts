// What a programme of generative pacts allows: rules from a day to come, and figures of the past with their source, taken back with a reason.
import { describe, expect, it } from 'vitest'
import { commands } from '../../events/programmes/commands.ts'
import { decider, limitsOn } from '../../events/programmes/decider.ts'
import { access } from '../../server/programmes/access.ts'
import { given } from '../support/given.ts'

const programme = given(decider)
const ask = { name: 'Patti GenerAttivi', from: '2025-07-01', ceiling: 2_000_00, alone: 500_00, every: 60, source: 'Delibera' }
const ruled = { type: 'programmes.ruled', data: { ...ask, version: 1 } } as const
const figure = '9e4ef000-0000-4000-8000-0000000000f1'
const saying = { figure, measure: 'pacts', value: 118, until: '2018-12-31', source: 'Relazione finale' } as const
const declared = { type: 'programmes.declared', data: saying } as const
const retracted = { type: 'programmes.retracted', data: { figure, reason: 'Contati due volte' } } as const

describe('the rules of a programme', () => {
  it('hold from a day on, and those before stay what they were', () => {
    programme().when('rule', ask).records(ruled)
    const later = { ...ask, from: '2025-10-01', ceiling: 2_500_00 }
    programme(ruled)
      .when('rule', later)
      .records({ type: 'programmes.ruled', data: { ...later, version: 2 } })
    const { state } = programme(ruled, { type: 'programmes.ruled', data: { ...later, version: 2 } })
    expect(['2025-06-30', '2025-09-30', '2025-10-01'].map((day) => limitsOn(state, day)?.ceiling)).toEqual([undefined, 2_000_00, 2_500_00])
  })
  it('are not changed for days that are over, nor twice for the same day', () => {
    programme()
      .when('rule', { ...ask, from: '2025-05-31' })
      .refused('backdated')
    programme(ruled).when('rule', ask).refused('before-the-last', { from: '2025-07-01' })
    programme()
      .when('rule', { ...ask, alone: 2_000_01 })
      .refused('alone-above-ceiling')
  })
})

describe('the figures of its past', () => {
  it('are declared once, up to a day that was, and can be taken back', () => {
    programme().when('declare', saying).records(declared)
    programme(declared).when('declare', saying).refused('same-figure')
    programme()
      .when('declare', { ...saying, until: '2025-06-02' })
      .refused('in-the-future')
    programme(declared).when('retract', retracted.data).records(retracted)
    programme(declared, retracted).when('retract', retracted.data).refused('retracted-already')
    programme().when('retract', retracted.data).refused('unknown-figure')
  })
  it('are asked by whoever answers for the programme', () => {
    expect(Object.keys(access).sort()).toEqual(Object.keys(commands).sort())
    for (const roles of Object.values(access)) expect(roles).toEqual(['coordinator'])
  })
})
