// Whatever is asked of a generative pact, in whatever order: money stays within what was agreed, hours within what was planned, and nothing runs unsigned.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { budget, committedOn } from '../../events/generative/budget.ts'
import type { CommandName, GenerativeCommands } from '../../events/generative/commands.ts'
import { decider } from '../../events/generative/decider.ts'
import type { GenerativeEvent } from '../../events/generative/events.ts'
import { running, sensible } from '../../events/generative/stages.ts'
import type { Pact } from '../../events/generative/state.ts'
import { type Asked, fold, isRefusal, plusDays, type Recorded, streamOf } from '../../events/kernel/index.ts'
import { generative as projection } from '../../projections/generative/projection.ts'
import { mapRunner } from '../../projections/kernel/map-runner.ts'
import { sha256Hex } from '../../server/kernel/identity.ts'
import { seeded } from '../support/seed.ts'
import * as s from './samples.ts'

const id = '9e4ed000-0000-4000-8000-000000000001'
type Given = { readonly pact: Pact; readonly pick: number; readonly day: string }
type Asks = { readonly [C in CommandName]: (given: Given) => GenerativeCommands[C] }
const uuid = (pick: number): string => `9e4ed000-0000-4000-8000-${String(100 + (pick % 7)).padStart(12, '0')}`
const planned = (pick: number) => ({
  ...s.plan,
  lines: pick % 9 === 0 ? [] : s.plan.lines.map((one) => ({ ...one, cents: (pick % 25) * 100_00 })),
  gifts: s.plan.gifts.map((one) => ({ ...one, hours: 1 + (pick % 12), insured: pick % 5 !== 0, family: pick % 13 === 0 })),
})
const next = (day: string, pick: number): string => plusDays(day, 1 + (pick % 70))

const asks: Asks = {
  report: () => s.reporting,
  entrust: () => ({ caseworker: s.worker.by, name: 'Ada Testi' }),
  listen: () => ({ needs: 'Un lavoro', strengths: 'Le lingue' }),
  assess: () => s.assessing,
  decline: () => ({ reasons: ['other'], way: 'lab' }),
  plan: ({ pick }) => planned(pick),
  household: ({ pick }) => ({ adults: pick % 7 !== 0, members: pick % 3 === 0 ? [] : [{ member: uuid(pick), name: 'Un familiare' }] }),
  fix: () => ({}),
  sign: ({ pact }) => ({ sha256: pact.text?.sha256 ?? s.sha256 }),
  cosign: ({ pact, pick }) => ({
    ...{ sha256: pact.text?.sha256 ?? s.sha256, member: pact.household[0]?.member ?? uuid(pick) },
    ...(pick % 4 === 0 ? {} : { paper: s.file }),
  }),
  countersign: ({ pact }) => ({ ...s.signing, sha256: pact.text?.sha256 ?? s.sha256 }),
  activate: ({ day }) => ({ startsOn: day, plannedEnd: plusDays(day, 200), next: plusDays(day, 30) }),
  remind: () => ({}),
  notice: ({ pact }) => ({ due: pact.next ?? '2026-01-01', to: 'person' }),
  suspend: ({ day }) => ({ why: 'health', until: plusDays(day, 20) }),
  resume: ({ day, pick }) => ({ next: next(day, pick) }),
  check: ({ day, pick }) => ({ present: true, next: next(day, pick), progress: [{ goal: s.goals[0], level: pick % 5 }] }),
  meet: () => ({ commitment: s.mine }),
  miss: () => ({ commitment: s.mine }),
  bring: () => ({ resource: s.resource }),
  commit: ({ pick }) => ({
    ...{ expense: uuid(pick), line: s.line, cents: (pick % 11) * 60_00, what: 'Una rata' },
    ...(pick % 3 === 0 ? { supplier: { supplier: uuid(pick % 5), name: 'Una ditta' } } : {}),
  }),
  spend: ({ pick, pact }) => ({ expense: pact.expenses[pick % 3]?.expense ?? uuid(pick), cents: (pick % 8) * 40_00, receipt: s.file }),
  release: ({ pick, pact }) => ({ expense: pact.expenses[pick % 3]?.expense ?? uuid(pick) }),
  perform: ({ pick }) => ({ gift: s.gift, hours: 1 + (pick % 4), confirmed: 'phone' }),
  renegotiate: ({ pick }) => ({ why: 'Cambiato', ...planned(pick) }),
  drop: () => ({}),
  ask: () => ({ words: 'Un altro giorno' }),
  answer: ({ pact }) => ({ request: Math.max(1, pact.requests.length), words: 'Va bene' }),
  write: () => ({ words: 'Sto bene' }),
  attach: ({ pick }) => ({ document: uuid(pick), kind: 'letter', file: s.file }),
  withdraw: () => ({}),
  interrupt: () => ({ why: 'moved' }),
  conclude: () => ({ goals: s.goals.map((goal) => ({ goal, result: 'partly' })), ties: { before: 1, after: 2 }, started: [] }),
  follow: () => ({ after: 'six-months', standing: 'same', working: false }),
  reopen: () => ({ words: 'Per errore' }),
  take: () => ({ person: s.person, kind: 'autonomy', pact: id }),
  leave: () => ({ pact: id }),
}
const own: readonly CommandName[] = ['sign', 'ask', 'write', 'withdraw']
const leaving: readonly CommandName[] = ['decline', 'withdraw', 'interrupt', 'conclude', 'suspend', 'drop']

type Step = { readonly any: CommandName; readonly draw: number; readonly days: number }
const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.record({ any: fc.constantFrom(...(Object.keys(asks) as CommandName[])), draw: fc.nat(99_999), days: fc.constantFrom(0, 0, 1, 3) }),
  { minLength: 20, maxLength: 90 },
)
/** Mostly what makes sense and leads on; now and then anything at all. */
const commandAt = (pact: Pact, { any, draw }: Step): CommandName => {
  const likely = sensible(pact).filter((name) => draw % 20 === 1 || !leaving.includes(name))
  return draw % 10 === 0 ? any : (likely[draw % Math.max(1, likely.length)] ?? any)
}
const factOf = ({ type, data }: GenerativeEvent, rev: number, day: string): Recorded<GenerativeEvent> =>
  ({
    ...{
      id: `9e4ed000-0000-4000-8000-${String(rev + 1_000).padStart(12, '0')}`,
      stream: streamOf('generative', id),
      rev,
      position: rev + 1,
      v: 1,
    },
    ...{ at: `${day}T09:00:00.000Z`, on: day, actor: s.worker.by, role: 'caseworker', type, data },
  }) as unknown as Recorded<GenerativeEvent>

const held = (pact: Pact): void => {
  const { planned: all, committed, spent } = budget(pact)
  expect(spent).toBeLessThanOrEqual(committed)
  expect(committed).toBeLessThanOrEqual(all)
  expect(all).toBeLessThanOrEqual(pact.rules?.ceiling ?? 0)
  for (const line of pact.plan?.lines ?? []) expect(committedOn(pact, line.line)).toBeLessThanOrEqual(line.cents)
  for (const gift of pact.plan?.gifts ?? []) {
    expect([gift.insured, gift.family, gift.staff]).toEqual([true, false, false])
    const hours = pact.given.filter((one) => one.gift === gift.gift).reduce((sum, one) => sum + one.hours, 0)
    expect(hours).toBeLessThanOrEqual(gift.hours)
  }
  if (running.some((stage) => stage === pact.stage)) expect([pact.signed?.person, pact.signed?.partner]).not.toContain(null)
  if (pact.closed !== null) expect(pact.expenses.some(({ open }) => open)).toBe(false)
}

describe('a generative pact', () => {
  it('never spends above what both sides agreed on, nor runs without their signatures, and its tables say the same', () => {
    const reached = new Set<string>()
    fc.assert(
      fc.property(steps, (life) => {
        let [pact, day]: [Pact, string] = [decider.initial, s.today]
        const facts: Recorded<GenerativeEvent>[] = []
        for (const step of [{ any: 'report', draw: 0, days: 0 } as const, ...life]) {
          const command = commandAt(pact, step)
          day = plusDays(day, step.days)
          const who = own.includes(command) ? s.herself : step.draw % 3 === 0 || command === 'countersign' ? s.coordinator : s.worker
          const asked: Asked = { ...who, id, at: `${day}T09:00:00.000Z`, today: day, digest: sha256Hex }
          const decide = decider.decide[command] as (
            data: unknown,
            pact: Pact,
            asked: Asked,
          ) => readonly GenerativeEvent[] | { refused: string }
          const answer = decide(asks[command]({ pact, pick: Math.floor(step.draw / 100), day }), pact, asked)
          if (isRefusal(answer as never)) continue
          const made = (answer as readonly GenerativeEvent[]).map((event, at) => factOf(event, facts.length + at, day))
          facts.push(...made)
          pact = fold(decider, pact, made)
          held(pact)
          reached.add(pact.stage)
        }
        const maps = mapRunner(projection)
        maps.apply(facts as never)
        expect(maps.rows('pacts')).toMatchObject([{ stage: pact.stage, ...budget(pact), revision: facts.length - 1 }])
        const [outcome] = maps.rows('outcomes')
        expect([outcome?.spent, outcome?.closed_on]).toEqual([budget(pact).spent, pact.closed])
      }),
      seeded(600),
    )
    // The control: these lives do get somewhere.
    expect(reached.size).toBeGreaterThan(6)
  })
})
