// What a matching round allows: it keeps what it was told, its sums are its pairs, and a person decides.
import { describe, expect, it } from 'vitest'
import { commands, type RoundCommands } from '../../events/rounds/commands.ts'
import { decider } from '../../events/rounds/decider.ts'
import { events, type RoundEvent } from '../../events/rounds/events.ts'
import { askable } from '../../events/rounds/state.ts'
import type { Pair } from '../../events/rounds/vocabulary.ts'
import { access } from '../../server/rounds/access.ts'
import { given } from '../support/given.ts'

const round = given(decider)
const id = (n: number): string => `40d00000-0000-4000-8000-${String(n).padStart(12, '0')}`
const pair = (n: number, score = 5000): Pair => ({ request: id(100 + n), carer: id(200 + n), score })
const pairs = [pair(1), pair(2), pair(3)]
const { pairs: _, ...head }: RoundCommands['run'] = {
  ...{ desk: id(1), organisation: id(2), mode: 'coverage', input: 'a'.repeat(64), weights: 1, requests: 4, carers: 5 },
  ...{ locks: [], bans: [], kept: [], covered: 3, score: 15_000, bound: 15_000, blocking: 0, pairs: [] },
}
const run: RoundEvent = { type: 'rounds.run', data: head }
const paired: RoundEvent = { type: 'rounds.paired', data: { organisation: id(2), first: 0, pairs } }

describe('a round', () => {
  it('is run once, and says what it did', () => {
    round()
      .when('run', { ...head, pairs })
      .records(run, paired)
    round(run, paired)
      .when('run', { ...head, pairs })
      .refused('run-already')
    round().when('adopt', { pairs }).refused('unknown-round')
  })
  it('comes in pieces when it is long', () => {
    const many = Array.from({ length: 600 }, (_each, n) => pair(n, 1))
    const { answer } = round().when('run', { ...head, pairs: many, covered: 600, score: 600, bound: 600 })
    expect(answer).toHaveLength(4)
    expect(answer).toMatchObject([{}, { data: { first: 0 } }, { data: { first: 250 } }, { data: { first: 500 } }])
  })
  it('keeps what it was told to keep together and apart, and adds up', () => {
    round()
      .when('run', { ...head, pairs, locks: [pair(9)] })
      .refused('lock-not-kept')
    round()
      .when('run', { ...head, pairs, kept: [pair(9)] })
      .refused('lock-not-kept')
    round()
      .when('run', { ...head, pairs, kept: [pair(2)] })
      .records({ ...run, data: { ...head, kept: [pair(2)] } }, paired)
    round()
      .when('run', { ...head, pairs, bans: [pair(1)] })
      .refused('ban-not-kept')
    round()
      .when('run', { ...head, pairs, score: 1 })
      .refused('sums-wrong')
    round()
      .when('run', { ...head, pairs, covered: 2 })
      .refused('sums-wrong')
    round()
      .when('run', { ...head, pairs, bound: 14_999 })
      .refused('above-the-bound')
    const twice = [pair(1), { ...pair(2), request: id(101) }]
    round()
      .when('run', { ...head, pairs: twice, covered: 2, score: 10_000 })
      .refused('same-request-twice')
  })
  it('becomes proposals only by a person, pair by pair', () => {
    const adopted: RoundEvent = { type: 'rounds.adopted', data: { pairs: [pair(1)] } }
    round(run, paired)
      .when('adopt', { pairs: [pair(1)] })
      .records(adopted)
    round(run, paired).when('adopt', { pairs: [] }).refused('nothing-adopted')
    round(run, paired)
      .when('adopt', { pairs: [pair(9)] })
      .refused('not-of-this-round')
    round(run, paired, adopted)
      .when('adopt', { pairs: [pair(1)] })
      .refused('adopted-already')
    round(run, paired, adopted)
      .when('adopt', { pairs: [pair(2)] })
      .records({ type: 'rounds.adopted', data: { pairs: [pair(2)] } })
    round(run, paired, adopted).when('discard', { reason: 'Troppo tardi' }).refused('settled')
    round(run, paired)
      .when('discard', { reason: 'Mancano due famiglie' })
      .records({ type: 'rounds.discarded', data: { reason: 'Mancano due famiglie' } })
  })
  it('of before proposals were kept is read as one that kept none', () => {
    const [keptNothing] = events['rounds.run'].from
    const { kept: _, ...old } = head
    expect(keptNothing?.(old as never)).toEqual({ ...old, kept: [] })
  })
  it('every command can be asked at some stage, and by somebody', () => {
    expect([...new Set(Object.values(askable).flat())].sort()).toEqual(Object.keys(commands).sort())
    expect(Object.keys(access).sort()).toEqual(Object.keys(commands).sort())
  })
})
