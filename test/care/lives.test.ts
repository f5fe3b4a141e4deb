// Whatever is asked of a request, in whatever order: its tables say the same as the law that decides.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CareCommands, CommandName } from '../../events/care/commands.ts'
import { decider } from '../../events/care/decider.ts'
import type { CareEvent } from '../../events/care/events.ts'
import { askable, openProposals, type Request, turnFor } from '../../events/care/state.ts'
import { type Asked, fold, isRefusal, plusDays, type Recorded, streamOf } from '../../events/kernel/index.ts'
import { care as projection } from '../../projections/care/projection.ts'
import { mapRunner } from '../../projections/kernel/map-runner.ts'
import { sha256Hex } from '../../server/kernel/identity.ts'
import { seeded } from '../support/seed.ts'
import * as s from './samples.ts'

const id = 'ca4ef000-0000-4000-8000-000000000001'
type Asks = { readonly [C in CommandName]: (proposal: number, pick: number) => CareCommands[C] }
const { family, assisted } = s
const of = <T>(list: readonly [T, ...T[]], pick: number): T => list[pick % list.length] ?? list[0]

const asks: Asks = {
  open: () => s.opening,
  assess: () => s.need,
  justify: () => ({ assisted, gender: 'woman', reason: 'Igiene intima' }),
  waive: () => ({}),
  list: () => ({ weights: 1, candidates: [{ carer: s.anna, score: s.score, parts: s.parts }] }),
  propose: (_, pick) => ({ ...s.proposing, ...(pick % 2 === 0 ? {} : { carer: s.bea, person: s.beasPerson }), hours: 336 }),
  'give-sheet': (proposal) => ({ proposal }),
  agree: (proposal) => ({ proposal }),
  decline: (proposal) => ({ proposal, why: 'hours' }),
  accept: (proposal) => ({ proposal }),
  refuse: (proposal) => ({ proposal, why: 'pay' }),
  lapse: (proposal) => ({ proposal }),
  retract: (proposal) => ({ family, proposal, reason: 'Errore' }),
  meet: (proposal) => ({ proposal, at: '2027-01-01T09:00:00.000Z' }),
  met: (proposal, pick) => ({ proposal, outcome: of(['chosen', 'chosen', 'not-chosen', 'absent'], pick) }),
  hire: (proposal) => ({ ...s.hiring, proposal, start: '2026-03-03', noticed: '2026-03-02' }),
  pass: (proposal) => ({ proposal }),
  fail: (proposal) => ({ family, proposal, by: 'carer', why: 'Orari diversi' }),
  follow: (proposal, pick) => ({ family, proposal, day: of([7, 30, 90], pick), standing: 'well' }),
  replace: (proposal) => ({ proposal, why: 'resignation' }),
  end: () => ({ why: 'residence' }),
  withdraw: () => ({ family, why: 'family-cares' }),
  stop: () => ({ family, why: 'illegal-offer', reason: 'Paga sotto il minimo' }),
  'send-on': () => ({ to: 'health' }),
  reopen: () => ({ family, reason: 'Serve di nuovo' }),
}
const leaving: readonly CommandName[] = ['withdraw', 'stop', 'send-on', 'end']
type Step = { readonly any: CommandName; readonly draw: number; readonly days: number }
const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.record({
    any: fc.constantFrom(...(Object.keys(asks) as CommandName[])),
    draw: fc.nat(9_999),
    days: fc.constantFrom(0, 0, 0, 1, 20),
  }),
  { minLength: 20, maxLength: 80 },
)
const forward: readonly CommandName[] = ['agree', 'accept', 'met', 'hire', 'pass', 'follow']
/** Mostly what can be asked at that stage and leads on; now and then anything at all. */
const commandAt = ({ stage }: Request, { any, draw }: Step): CommandName => {
  const going = askable[stage].filter((name) => !leaving.includes(name))
  const likely = [...going, ...Array.from({ length: 4 }, () => going.filter((name) => forward.includes(name))).flat()]
  return draw % 10 === 0 ? any : (likely[draw % Math.max(1, likely.length)] ?? any)
}
/** Mostly a proposal that still matters. */
const proposalAt = ({ proposals }: Request, pick: number): number => {
  const alive = proposals.filter(({ stands }) => stands !== 'over')
  return (alive[pick % Math.max(1, alive.length)] ?? proposals[pick % Math.max(1, proposals.length)])?.number ?? 1
}

const factOf = ({ type, data }: CareEvent, rev: number, day: string): Recorded<CareEvent> =>
  ({
    ...{ id: `ca4ef000-0000-4000-8000-${String(rev + 100).padStart(12, '0')}`, stream: streamOf('care', id), rev, position: rev + 1, v: 1 },
    ...{ at: `${day}T09:00:00.000Z`, on: day, actor: s.operator.by, role: 'operator', type, data },
  }) as unknown as Recorded<CareEvent>

/** The facts of a life, and how often each stage was reached. */
const lived = (life: readonly Step[]) => {
  let [state, day]: [Request, string] = [decider.initial, '2026-03-02']
  const facts: Recorded<CareEvent>[] = []
  const seen = new Set<string>()
  for (const step of life) {
    const [command, pick] = [commandAt(state, step), Math.floor(step.draw / 100)]
    day = plusDays(day, step.days)
    const asked: Asked = { ...s.operator, id, at: `${day}T09:00:00.000Z`, today: day, digest: sha256Hex }
    const answer = (decider.decide[command] as (ask: unknown, state: Request, asked: Asked) => readonly CareEvent[] | { refused: string })(
      asks[command](proposalAt(state, pick), pick),
      state,
      asked,
    )
    if (isRefusal(answer as never)) continue
    const made = (answer as readonly CareEvent[]).map((event, at) => factOf(event, facts.length + at, day))
    facts.push(...made)
    state = fold(decider, state, made)
    seen.add(state.stage)
  }
  return { state, facts, seen }
}

const openOf = (state: Request) => openProposals(state).map(({ stands }) => stands)

describe('a request for care', () => {
  it('stands in its tables where the law says it stands, and waits for the same people', () => {
    const reached = new Set<string>()
    fc.assert(
      fc.property(steps, (life) => {
        const { state, facts, seen } = lived([{ any: 'open', draw: 0, days: 0 }, ...life])
        if (facts.length === 0) return
        const maps = mapRunner(projection)
        maps.apply(facts as never)
        const [row] = maps.rows('requests')
        expect(row).toMatchObject({
          stage: state.stage,
          assessed: state.assessed,
          revision: facts.length - 1,
          turn: turnFor(state.stage as never, openOf(state)),
        })
        expect(maps.rows('proposals').map(({ proposal, stands }) => [proposal, stands])).toEqual(
          state.proposals.map(({ number, stands }) => [number, stands]).sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
        )
        const readers = state.proposals.filter(({ stands }) => stands !== 'over').map(({ person }) => person)
        const seers = (row?.sees ?? []).filter((name) => name.startsWith('person:')).map((name) => name.slice(7))
        expect(new Set(seers)).toEqual(new Set([family, assisted, ...readers]))
        for (const stage of seen) reached.add(stage)
      }),
      seeded(500),
    )
    expect([...reached].sort()).toEqual(['closed', 'meeting', 'opened', 'placed', 'proposing', 'searching', 'trial'])
  })
})
