// What may be said of the log's keys: each once, in one ring, each epoch later than the one it follows.
import { describe, expect, it } from 'vitest'
import { commands } from '../../events/keys/commands.ts'
import { decider } from '../../events/keys/decider.ts'
import { access } from '../../server/keys/access.ts'
import { given } from '../support/given.ts'
import * as s from './samples.ts'

const ring = given(decider)

describe('a new key', () => {
  it('is said once', () => {
    ring().when('rotate', s.rotation, s.house).records(s.rotated)
    ring(s.rotated).when('rotate', s.rotation, s.house).refused('already-said')
  })
  it('bears the name of the log it signs', () => {
    ring()
      .when('rotate', { ...s.rotation, origin: 'altro.example.it/log/1' }, s.house)
      .refused('not-its-key')
  })
  it('is said in the one ring there is', () => {
    ring().when('rotate', s.rotation).refused('other-ring')
    ring().when('open', s.opening).refused('other-ring')
  })
  it('is not of an epoch that is over', () => {
    const late = { ...s.rotation, vkey: s.vkeyOf(s.first, 7) }
    ring(s.rotated, s.opened).when('rotate', late, s.house).refused('earlier-epoch', { origin: s.second })
    const next = { origin: s.second, vkey: s.vkeyOf(s.second, 3), from: 95 }
    ring(s.rotated, s.opened).when('rotate', next, s.house).records({ type: 'keys.rotated', data: next })
  })
})

describe('a new epoch', () => {
  it('says what the one before had signed', () => {
    ring(s.rotated).when('open', s.opening, s.house).records(s.opened)
    ring().when('open', s.opening, s.house).records(s.opened)
    ring(s.opened).when('open', s.opening, s.house).refused('already-said')
  })
  it.each([
    ['the same epoch', { origin: s.first, vkey: s.vkeyOf(s.first, 2) }],
    ['another log', { origin: 'altro.example.it/log/2', vkey: s.vkeyOf('altro.example.it/log/2', 2) }],
  ])('is not %s', (_, other) => {
    ring()
      .when('open', { ...s.opening, ...other }, s.house)
      .refused('not-later', { origin: s.first })
  })
  it('comes after the newest there is', () => {
    const again = { ...s.opening, vkey: s.vkeyOf(s.second, 9) }
    ring(s.opened).when('open', again, s.house).refused('not-later', { origin: s.second })
  })
})

it('nobody says it by themselves', () => {
  expect(Object.keys(access).sort()).toEqual(Object.keys(commands).sort())
  expect(Object.values(access).flat()).toEqual([])
})
