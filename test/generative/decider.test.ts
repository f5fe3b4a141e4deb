// What a generative pact allows: two sides and one exact text, an age on the day of signature, a budget never passed, and time freely given.
import { describe, expect, it } from 'vitest'
import { ageOn } from '../../events/generative/age.ts'
import { type CommandName, commands, type GenerativeCommands } from '../../events/generative/commands.ts'
import { decider } from '../../events/generative/decider.ts'
import { askable, sensible } from '../../events/generative/stages.ts'
import { check } from '../../events/kernel/index.ts'
import { access, onlyOwn } from '../../server/generative/access.ts'
import { given } from '../support/given.ts'
import * as s from './samples.ts'

const pact = given(decider)
const building = () => pact(...s.toBuilding)
const fixed = () => pact(...s.toFixed)

describe('beginning', () => {
  it('is reported once, with the person told', () => {
    pact().when('report', s.reporting, s.worker).records(s.reported)
    pact()
      .when('report', { ...s.reporting, informed: false }, s.worker)
      .refused('not-informed')
    pact(s.reported).when('report', s.reporting, s.worker).refused('already-reported')
    pact().when('listen', { needs: 'x', strengths: 'y' }, s.worker).refused('unknown-pact')
    pact(s.reported).when('fix', {}, s.worker).refused('not-now', { stage: 'reported' })
  })
  it('may be reported by the person for themselves, and by nobody else as a resident', () => {
    const { caseworker: _, ...data } = s.reported.data as { caseworker?: string }
    pact()
      .when('report', s.reporting, s.herself)
      .records({ type: 'generative.reported', data } as never)
    pact().when('report', s.reporting, s.neighbour).refused('not-yours')
  })
  it('is the named team’s: a colleague who was not entrusted writes nothing, and takes nobody', () => {
    const talk = { needs: 'Un lavoro vero', strengths: 'So parlare con tutti' }
    pact(s.reported).when('listen', talk, s.worker).records(s.listened)
    pact(s.reported).when('listen', talk, s.colleague).refused('not-entrusted')
    const ask = { caseworker: s.colleague.by, name: 'Lea Corti' }
    pact(s.reported).when('entrust', ask, s.colleague).refused('not-entrusted')
    const handed = { type: 'generative.entrusted', data: { ...ask, before: s.worker.by } } as const
    pact(s.reported).when('entrust', ask, s.worker).records(handed)
    pact(s.reported).when('entrust', ask, s.coordinator).records(handed)
    pact(s.reported, handed).when('listen', talk, s.worker).refused('not-entrusted')
    pact(s.reported, handed).when('listen', talk, s.colleague).records(s.listened)
    const { caseworker: _, ...unassigned } = s.reported.data as { caseworker?: string }
    const alone = pact({ type: 'generative.reported', data: unassigned } as never)
    alone.when('entrust', ask, s.colleague).records({ type: 'generative.entrusted', data: ask })
    alone.when('entrust', ask, s.worker).refused('not-entrusted')
  })
})

describe('assessing', () => {
  const listening = pact(s.reported, s.listened)
  const including = pact(s.inclusive, s.listened)
  it('keeps no date of birth', () => listening.when('assess', s.assessing, s.worker).records(s.assessed))
  it.each([
    ['1986-03-02', 'too-old'],
    ['2008-03-03', 'too-young'],
  ] as const)('of an autonomy pact for somebody born on %s is refused: %s', (born, rule) => {
    listening.when('assess', { ...s.assessing, born }, s.worker).refused(rule)
  })
  it.each(['1986-03-03', '2008-03-02', '2007-03-02'])('of an autonomy pact for somebody born on %s goes on', (born) => {
    listening.when('assess', { ...s.assessing, born }, s.worker).records(s.assessed)
  })
  it('of an autonomy pact wants to know when they were born and that they have no work', () => {
    const { born: _, ...ask } = s.assessing
    listening.when('assess', ask, s.worker).refused('say-when-born')
    listening.when('assess', { ...ask, born: '2026-03-03' }, s.worker).refused('say-when-born')
    listening.when('assess', { ...s.assessing, status: 'occupato' }, s.worker).refused('has-work')
  })
  it('of an inclusion pact wants one condition at least, and no age', () => {
    const { born: _, ...ask } = s.assessing
    including.when('assess', ask, s.worker).refused('no-condition')
    const { answer } = including.when('assess', { ...ask, status: 'occupato', conditions: ['elderly'] }, s.worker)
    expect(answer).toMatchObject([{ type: 'generative.assessed' }])
  })
  it('of somebody the services follow is done with them, not refused', () => {
    listening.when('assess', { ...s.assessing, followed: true }, s.worker).refused('decide-jointly')
    const { answer } = listening.when('assess', { ...s.assessing, followed: true, jointly: true }, s.worker)
    expect(answer).toMatchObject([{ data: { jointly: true } }])
  })
  it('may end with another way, said with its reason, and be opened again', () => {
    const way: GenerativeCommands['decline'] = { reasons: ['age'], way: 'job-centre' }
    listening.when('decline', { ...way, reasons: [] }, s.worker).refused('say-why')
    const declined = { type: 'generative.declined', data: { ...way, person: s.person } } as const
    listening.when('decline', way, s.worker).records(declined)
    const over = pact(s.reported, s.listened, declined)
    over.when('assess', s.assessing, s.worker).refused('closed')
    const again = { type: 'generative.reopened', data: { words: 'Ha cambiato idea', person: s.person } } as const
    over.when('reopen', { words: 'Ha cambiato idea' }, s.coordinator).records(again)
    pact(s.reported, s.listened, declined, again).when('assess', s.assessing, s.worker).records(s.assessed)
  })
})

describe('agreeing', () => {
  it('writes a plan, and a text only when both sides and a gift are in it', () => {
    building().when('plan', s.plan, s.worker).records(s.agreed)
    pact(...s.toBuilding, s.agreed)
      .when('fix', {}, s.worker)
      .records(s.fixed)
    building().when('fix', {}, s.worker).refused('no-draft')
    const without = (part: Partial<typeof s.plan>) => {
      const data = { ...s.owned, ...part } as typeof s.owned
      return pact(...s.toBuilding, { type: 'generative.goals-agreed', data: { person: s.person, ...data } }).when('fix', {}, s.worker)
    }
    without({ goals: [] }).refused('no-goals')
    without({ commitments: s.owned.commitments.slice(0, 1) }).refused('one-side-only')
    without({ gifts: [] }).refused('no-gift')
    without({ gifts: s.owned.gifts.map((one) => ({ ...one, insured: false })) }).refused('not-insured')
  })
  it('never goes above the ceiling: 2,000.00 € is, 2,000.01 € is not', () => {
    const of = (cents: number) => ({ ...s.plan, lines: s.plan.lines.map((one) => ({ ...one, cents })) })
    expect(building().when('plan', of(2_000_00), s.worker).answer).toMatchObject([{ type: 'generative.goals-agreed' }])
    building().when('plan', of(2_000_01), s.worker).refused('over-the-ceiling', { ceiling: 2_000_00, planned: 2_000_01 })
  })
  it('takes no gift to one’s own family, nor in place of paid work, nor anything twice', () => {
    const of = (change: object) => ({ ...s.plan, gifts: s.plan.gifts.map((one) => ({ ...one, ...change })) })
    building()
      .when('plan', of({ family: true }), s.worker)
      .refused('for-the-family')
    building()
      .when('plan', of({ staff: true }), s.worker)
      .refused('in-place-of-staff')
    building()
      .when('plan', of({ gift: s.line }), s.worker)
      .refused('same-twice')
    expect(Object.keys(s.plan.gifts[0] ?? {}).filter((name) => /cent|euro|pay|wage/.test(name))).toEqual([])
  })
  it('is signed by the person first, on exactly that text, by their own hand or on paper', () => {
    fixed().when('countersign', s.signing, s.coordinator).refused('person-first')
    fixed().when('sign', { sha256: s.sha256 }, s.herself).records(s.signed)
    fixed().when('sign', { sha256: s.sha256 }, s.neighbour).refused('not-yours')
    fixed()
      .when('sign', { sha256: 'b'.repeat(64) }, s.herself)
      .refused('another-text')
    fixed().when('sign', { sha256: s.sha256 }, s.worker).refused('paper-needed')
    const onPaper = { sha256: s.sha256, paper: s.file }
    fixed()
      .when('sign', onPaper, s.worker)
      .records({ type: 'generative.signed-by-person', data: { ...onPaper, text: 1 } })
    pact(...s.toFixed, s.signed)
      .when('sign', { sha256: s.sha256 }, s.herself)
      .refused('signed-already')
  })
  it('asks for both signatures again when the plan is written again', () => {
    const again = pact(...s.toFixed, s.signed, s.agreed)
    again.when('countersign', s.signing, s.coordinator).refused('not-now')
    expect(again.when('fix', {}, s.worker).answer).toMatchObject([{ data: { text: 2 } }])
    pact(...s.toFixed, s.signed, s.countersigned)
      .when('sign', { sha256: s.sha256 }, s.herself)
      .refused('not-now')
  })
})

describe('the age on the day of signature', () => {
  const both = pact(...s.toFixed, s.signed)
  it.each([
    ['18 until tomorrow', '2007-03-03', 'too-young'],
    ['19 today', '2007-03-02', undefined],
    ['39, and 40 tomorrow', '1986-03-03', undefined],
    ['40 today', '1986-03-02', 'too-old'],
  ] as const)('%s', (_, born, rule) => {
    const said = both.when('countersign', { ...s.signing, born }, s.coordinator)
    if (rule) said.refused(rule)
    else said.records({ type: 'generative.signed-by-partner', data: { ...(s.countersigned.data as object), born } } as never)
  })
  it('is read on a paper', () => {
    const { seen: _, ...unseen } = s.signing
    both.when('countersign', unseen, s.coordinator).refused('paper-unseen')
    both.when('countersign', { sha256: s.sha256 }, s.coordinator).refused('say-when-born')
  })
  it('is nobody’s business in an inclusion pact, where nothing of it is kept', () => {
    const { answer } = pact(s.inclusive, ...s.toFixed.slice(1), s.signed).when('countersign', s.signing, s.coordinator)
    expect(answer).toEqual([{ type: 'generative.signed-by-partner', data: { text: 1, sha256: s.sha256, person: s.person } }])
  })
  it('counts whole years, and a 29 February on 1 March', () => {
    expect([ageOn('2004-02-29', '2023-02-28'), ageOn('2004-02-29', '2023-03-01'), ageOn('2004-02-29', '2024-02-29')]).toEqual([18, 19, 20])
  })
})

describe('the law of generative pacts', () => {
  it('has every command askable somewhere, somebody for it, and offers what makes sense', () => {
    expect([...new Set(Object.values(askable).flat())].sort()).toEqual(Object.keys(commands).sort())
    expect(Object.keys(access).sort()).toEqual(Object.keys(commands).sort())
    expect(sensible(fixed().state)).toContain('sign')
    expect(sensible(fixed().state)).not.toContain('countersign')
    const active: readonly CommandName[] = sensible(pact(...s.toActive).state)
    for (const idle of ['sign', 'countersign', 'fix', 'drop', 'answer', 'spend', 'release'] as const) expect(active).not.toContain(idle)
  })
  it('leaves the person’s own words to the person', () => {
    for (const command of onlyOwn) expect(access[command as CommandName]).toEqual(['resident'])
  })
  it('has no field for money in what is given back', () => {
    expect(check(commands.perform.fields, { gift: s.gift, hours: 2, confirmed: 'phone', cents: 1 })).toMatchObject({
      ok: false,
      at: ['cents'],
    })
  })
})
