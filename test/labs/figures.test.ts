// The figures of a laboratory: people are not attendances, small counts are hidden, and two ways of counting agree.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold, isRefusal, plusDays, type Recorded } from '../../events/kernel/index.ts'
import { decider } from '../../events/labs/decider.ts'
import type { LabEvent } from '../../events/labs/events.ts'
import { mapRunner } from '../../projections/kernel/running.ts'
import { comersOf, ideaFigures, insideFigures, newcomerDays, peopleFigures } from '../../projections/labs/figures.ts'
import { labs as projection } from '../../projections/labs/projection.ts'
import { sha256Hex } from '../../server/kernel/identity.ts'
import { type Dated, facts } from '../support/given.ts'
import * as s from './samples.ts'

const countingOf = (told: readonly (LabEvent | Dated<LabEvent>)[]) => {
  const maps = mapRunner(projection)
  maps.apply(facts('labs', told) as never)
  return { sessions: maps.rows('sessions'), heads: maps.rows('heads'), comings: maps.rows('comings') } as never as Parameters<
    typeof peopleFigures
  >[0]
}
const today = '2025-06-20'

describe('the figures', () => {
  const people = Array.from({ length: 12 }, (_, at) => s.id(100 + at))
  const many: readonly LabEvent[] = [
    ...[s.opened, s.scheduled, s.scheduledLater],
    ...people.map((person, at) => s.enrolled(person, at + 1)),
    ...people.map((person, at) => s.marked('present', person, at + 1)),
    ...people.slice(0, 4).map((person, at) => s.marked('present', person, at + 1, s.later)),
    { type: 'labs.counted', data: { session: s.later, group: 'minors', n: 5, ...s.here } },
  ]
  it('tell unique people from attendances', () => {
    const counting = countingOf(many)
    expect(peopleFigures(counting, today, true)).toMatchObject({ attendances: 21, unique: 12, once: 8, often: 0, citizens: 12, others: 0 })
    expect(insideFigures(counting)).toMatchObject({ enrolled: 12, named: 16, counted: { adults: 0, minors: 5, groups: 0 } })
  })
  it('hide small counts from everybody else, and what would give them away', () => {
    const few = countingOf([
      ...[s.opened, s.scheduled, s.scheduledLater],
      ...people.map((person, at) => s.enrolled(person, at + 1)),
      ...people.map((person, at) => s.marked('present', person, at + 1)),
      ...people.slice(0, 3).map((person, at) => s.marked('present', person, at + 1, s.later)),
    ])
    const { sessions, attendances } = peopleFigures(few, today, false)
    expect(peopleFigures(few, today, true).sessions.map((one) => one.people)).toEqual([12, 3])
    expect(sessions[1]?.people).toBeNull()
    expect([sessions[0]?.people, attendances]).not.toEqual([12, 15])
  })
  it('say of an average of few people nothing', () => {
    const three = countingOf([...s.ready, s.marked('present', s.ada, 1)])
    expect([peopleFigures(three, today, false).newcomers, peopleFigures(three, today, true).newcomers]).toEqual([null, 1])
  })
  it('call newcomers those whose first time is recent', () => {
    const comers = comersOf(countingOf(many))
    expect(comers.find(({ number }) => number === 1)).toMatchObject({ times: 2, first: '2025-06-10', last: '2025-06-17' })
    const newcomers = (day: string) => peopleFigures(countingOf(many), day, true).newcomers
    expect([newcomers(plusDays('2025-06-10', newcomerDays - 1)), newcomers(plusDays('2025-06-10', newcomerDays))]).toEqual([1, 0])
  })
  it('count the days from an idea to what it became', () => {
    const idea = { status: 'selected', selected_on: '2025-01-02', proposed_on: '2025-01-01' } as const
    const became = [
      { kind: 'proposal', became: s.id(1), on: '2025-01-11' },
      { kind: 'pact', became: s.id(2), on: '2025-03-02' },
    ] as const
    expect(
      ideaFigures([
        { ...idea, became },
        { ...idea, became: [], selected_on: null },
      ]),
    ).toEqual({
      ...{ proposed: 2, selected: 1, became: 1, daysToProposal: 10, daysToPact: 60 },
    })
  })
})

const persons = [s.ada, s.bea, s.carlo]
const sessions = [s.session, s.later]
const one = fc.record({
  person: fc.constantFrom(...persons),
  session: fc.constantFrom(...sessions),
  command: fc.constantFrom('present' as const, 'absent' as const, 'correct' as const),
  is: fc.constantFrom('present' as const, 'absent' as const),
})

describe('any interleaving of marks and corrections', () => {
  const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31))
  it(`counts the same by the facts and by the tables (SEED=${seed})`, () => {
    const begun = facts('labs', [s.opened, s.scheduled, s.scheduledLater, ...persons.map((person, at) => s.enrolled(person, at + 1))])
    fc.assert(
      fc.property(fc.array(one, { maxLength: 40 }), (asks) => {
        const told: LabEvent[] = begun.map(({ type, data }) => ({ type, data }) as LabEvent)
        let state = fold(decider, decider.initial, begun)
        const last = new Map<string, string>()
        for (const { person, session, command, is } of asks) {
          const asked = { ...s.maker, at: '2025-06-18T10:00:00.000Z', today: '2025-06-18', id: s.id(0), digest: sha256Hex }
          const said =
            command === 'correct'
              ? decider.decide.correct({ person, session, is, reason: 'Prova' }, state, asked)
              : decider.decide[command]({ person, session, how: 'roster' }, state, asked)
          if (isRefusal(said)) continue
          told.push(...said)
          last.set(`${session} ${person}`, command === 'correct' ? is : command)
          state = fold(decider, state, facts('labs', told).slice(-said.length) as readonly Recorded<LabEvent>[])
        }
        const counting = countingOf(told)
        const present = [...last].filter(([, now]) => now === 'present').map(([key]) => key)
        expect(counting.comings.length).toBe(present.length)
        expect(counting.sessions.reduce((sum, { named }) => sum + named, 0)).toBe(present.length)
        expect(comersOf(counting).length).toBe(new Set(present.map((key) => key.split(' ')[1])).size)
        for (const id of sessions)
          expect(Object.values(state.sessions[id]?.marks ?? {}).filter((mark) => mark.is === 'present').length).toBe(
            present.filter((key) => key.startsWith(id)).length,
          )
      }),
      { seed },
    )
  })
})
