// What the law of the glass allows: breaking with a reason one can read, and being seen by somebody else.
import { describe, expect, it } from 'vitest'
import { commands } from '../../events/glass/commands.ts'
import { decider, leastReason } from '../../events/glass/decider.ts'
import { access } from '../../server/glass/access.ts'
import { sentences } from '../../server/glass/sentences.ts'
import { given } from '../support/given.ts'
import * as s from './samples.ts'

const glass = given(decider)
const worker = { by: s.worker, role: 'caseworker' }

describe('breaking a glass', () => {
  it('records which case, why and for how long', () => {
    glass().when('break', s.asked).records(s.broken)
  })
  it('wants a reason that says something', () => {
    const short = { ...s.asked, reason: `${'x'.repeat(leastReason - 1)}    ` }
    glass().when('break', short).refused('reason-too-short', { least: leastReason })
    const enough = { ...s.asked, reason: 'x'.repeat(leastReason) }
    glass()
      .when('break', enough)
      .records({ type: 'glass.broken', data: { ...enough, minutes: 30 } })
  })
  it('is done once', () => {
    glass(s.broken).when('break', s.asked).refused('already-broken')
  })
})

describe('having seen it', () => {
  it('is said by somebody else, once', () => {
    glass(s.broken)
      .when('see', { note: 'Va bene' }, worker)
      .records({ type: 'glass.seen', data: { note: 'Va bene' } })
    glass(s.broken).when('see', {}).refused('own-breaking')
    glass(s.broken, s.seen).when('see', {}, worker).refused('already-seen')
    glass().when('see', {}, worker).refused('not-broken')
  })
})

describe('the counter', () => {
  it('has somebody for every command, a sentence for every rule, and asks who breaks to confirm who they are', () => {
    expect(Object.keys(access).sort()).toEqual(Object.keys(commands).sort())
    expect(Object.keys(sentences).sort()).toEqual([...decider.rules].sort())
    expect(access.break).toEqual({ roles: ['coordinator'], fresh: true })
  })
})
