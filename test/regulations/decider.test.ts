// The law of regulations: versions in order of time, figures that fit together.
import { describe, expect, it } from 'vitest'
import { isRefusal } from '../../events/kernel/index.ts'
import { commands, type RegulationCommands } from '../../events/regulations/commands.ts'
import { decider } from '../../events/regulations/decider.ts'
import type { RegulationEvent } from '../../events/regulations/events.ts'
import type { RegulationRule } from '../../events/regulations/rules.ts'
import { askable } from '../../events/regulations/state.ts'
import { access } from '../../server/regulations/access.ts'
import { given } from '../support/given.ts'
import * as s from './samples.ts'

const regulation = given(decider)

describe('a regulation', () => {
  it('is adopted, amended from a day, repealed', () => {
    regulation().when('adopt', s.adopt).records(s.adopted)
    regulation(s.adopted).when('amend', s.amend).records(s.amended)
    regulation(s.adopted, s.amended).when('repeal', s.repeal).records(s.repealed)
  })
  it('corrects one version, keeping what it said', () => {
    const now = { ...s.profile, complexCap: 36 }
    regulation(s.adopted)
      .when('correct', { version: 1, now, reason: 'Letto male' })
      .records({ type: 'regulations.corrected', data: { version: 1, was: s.profile, now, reason: 'Letto male' } })
    const corrected = { type: 'regulations.corrected', data: { version: 1, was: s.profile, now, reason: 'Letto male' } } as const
    regulation(s.adopted, corrected).when('correct', { version: 1, now, reason: 'Ancora' }).refused('nothing-new')
  })
})

type Case = readonly [readonly RegulationEvent[], keyof RegulationCommands, object]
const money = { ...s.profile, supports: ['reimbursement' as const] }
const cases: { readonly [R in RegulationRule]: Case } = {
  'unknown-regulation': [[], 'amend', s.amend],
  'already-adopted': [[s.adopted], 'adopt', s.adopt],
  repealed: [[s.adopted, s.amended, s.repealed], 'amend', { ...s.amend, from: '2027-01-01' }],
  'territory-form': [[], 'adopt', { ...s.adopt, territory: '12' }],
  'not-after-the-last': [[s.adopted], 'amend', { ...s.amend, from: '2024-01-01' }],
  'nothing-new': [[s.adopted], 'correct', { version: 1, now: s.profile, reason: 'x' }],
  'no-such-version': [[s.adopted], 'correct', { version: 2, now: s.profile, reason: 'x' }],
  'evidence-unknown': [[], 'adopt', { ...s.adopt, profile: { ...s.profile, evidence: [{ figure: 'colour', mark: 'read' }] } }],
  'no-kinds': [[], 'adopt', { ...s.adopt, profile: { ...s.profile, kinds: [] } }],
  'money-without-support': [[s.adopted], 'amend', { ...s.amend, profile: money }],
}

describe('the rules', () => {
  it('are all there, and every command is askable somewhere and by somebody', () => {
    expect(Object.keys(cases).sort()).toEqual([...decider.rules].sort())
    expect([...new Set(Object.values(askable).flat())].sort()).toEqual(Object.keys(commands).sort())
    expect(Object.keys(access).sort()).toEqual(Object.keys(commands).sort())
  })
  it.each(Object.entries(cases))('%s', (rule, [events, command, data]) => {
    const { answer } = regulation(...events).when(command, data as never)
    expect(isRefusal(answer) ? answer.refused : answer).toBe(rule)
  })
})
