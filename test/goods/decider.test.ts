// The law of common goods.
import { describe, expect, it } from 'vitest'
import { commands, type GoodCommands } from '../../events/goods/commands.ts'
import { decider } from '../../events/goods/decider.ts'
import type { GoodEvent } from '../../events/goods/events.ts'
import type { GoodRule } from '../../events/goods/rules.ts'
import { askable } from '../../events/goods/state.ts'
import { isRefusal } from '../../events/kernel/index.ts'
import { access } from '../../server/goods/access.ts'
import { given } from '../support/given.ts'
import * as s from './samples.ts'

const good = given(decider)

describe('a common good', () => {
  it('is registered, listed by an act, withheld and released to where it was', () => {
    good().when('register', s.register).records(s.registered)
    good(s.registered).when('list', s.list).records(s.listed)
    const released = { type: 'goods.released', data: { reason: 'Finiti' } } as const
    good(s.registered, s.listed, s.withheld).when('release', { reason: 'Finiti' }).records(released)
    good(s.registered, s.listed, s.withheld, released).when('list', s.list).refused('already-listed')
  })
  it('is somewhere: a point, an area or an address; an immaterial one is in a town', () => {
    const { address: _, lat: __, lon: ___, ...town } = s.place
    good()
      .when('register', { ...s.register, place: town })
      .refused('placed-nowhere')
    const immaterial = { ...s.register, nature: 'immaterial' as const, kind: 'activity' as const, place: town }
    good().when('register', immaterial).records({ type: 'goods.registered', data: immaterial })
  })
  it('says what is new and nothing else', () => {
    good(s.registered)
      .when('update', { name: 'Aiuole', notes: 'Senza acqua' })
      .records({ type: 'goods.updated', data: { notes: 'Senza acqua' } })
    good(s.registered)
      .when('correct', { to: { name: 'Le aiuole' }, reason: 'Il nome giusto' })
      .records({ type: 'goods.corrected', data: { was: { name: 'Aiuole' }, now: { name: 'Le aiuole' }, reason: 'Il nome giusto' } })
  })
  it('a private owner consents in writing; a refusal needs no paper', () => {
    const yes = { given: true, day: '2025-05-01' }
    good(s.privately).when('consent', yes).refused('needs-document')
    good(s.privately)
      .when('consent', { ...yes, document: s.document })
      .records({ type: 'goods.consented', data: { ...yes, document: s.document } })
    good(s.privately)
      .when('consent', { given: false, day: '2025-05-01' })
      .records({ type: 'goods.consented', data: { given: false, day: '2025-05-01' } })
  })
})

type Case = readonly [readonly GoodEvent[], keyof GoodCommands, object]
const corner = { lat: 1, lon: 1 }
const cases: { readonly [R in GoodRule]: Case } = {
  'unknown-good': [[], 'list', s.list],
  'already-registered': [[s.registered], 'register', s.register],
  removed: [[s.registered, s.removed], 'list', s.list],
  'already-listed': [[s.registered, s.listed], 'list', s.list],
  'already-withheld': [[s.registered, s.withheld], 'withhold', { reason: 'x' }],
  'not-withheld': [[s.registered], 'release', { reason: 'x' }],
  'in-the-future': [[s.registered], 'list', { ...s.list, actOn: '2025-06-02' }],
  'no-owner-to-ask': [[s.registered], 'consent', { given: true, day: '2025-05-01' }],
  'end-before-start': [[s.privately], 'consent', { given: false, day: '2025-05-01', until: '2025-04-30' }],
  'needs-document': [[s.privately], 'consent', { given: true, day: '2025-05-01' }],
  'already-bound': [[s.registered, s.bound], 'constrain', { bound: true, authority: 'x' }],
  'not-bound': [[s.registered], 'constrain', { bound: false, authority: 'x' }],
  'half-a-point': [[], 'register', { ...s.register, place: { ...s.place, lon: undefined } }],
  'outline-too-short': [[], 'register', { ...s.register, place: { ...s.place, outline: [corner, corner] } }],
  'placed-nowhere': [[], 'register', { ...s.register, place: { municipality: '019036', town: 'Cremona' } }],
  'nothing-new': [[s.registered], 'update', { name: 'Aiuole' }],
  'never-recorded': [[s.registered], 'correct', { to: { notes: 'x' }, reason: 'x' }],
}

describe('the rules', () => {
  it('are all there, and every command is askable somewhere and by somebody', () => {
    expect(Object.keys(cases).sort()).toEqual([...decider.rules].sort())
    expect([...new Set(Object.values(askable).flat())].sort()).toEqual(Object.keys(commands).sort())
    expect(Object.keys(access).sort()).toEqual(Object.keys(commands).sort())
  })
  it.each(Object.entries(cases))('%s', (rule, [events, command, data]) => {
    const { answer } = good(...events).when(command, data as never)
    expect(isRefusal(answer) ? answer.refused : answer).toBe(rule)
  })
})
