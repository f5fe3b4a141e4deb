// What facts of every origin make of the public register, on a Map and on PostgreSQL.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { canonical, type Recorded } from '../../events/kernel/index.ts'
import { mapRunner } from '../../projections/kernel/running.ts'
import { kindsOf } from '../../projections/register/changes.ts'
import { register as projection } from '../../projections/register/projection.ts'
import type { Entry } from '../../projections/register/tables.ts'
import type { TestApp } from '../support/http.ts'
import { seeded } from '../support/seed.ts'
import { bring, given, openRegister } from './room.ts'
import { series } from './series.ts'

const uuid = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const [proposal, pact, good] = [uuid(1), uuid(2), uuid(3)]
type Told = readonly [stream: string, type: string, on: string, data: object]

/** Facts in log order, each known on the day it happened. */
const facts = (...told: readonly Told[]): readonly Recorded<never>[] =>
  told.map(([stream, type, on, data], i) => ({
    ...{ id: uuid(1000 + i), position: i + 1, v: 1, actor: uuid(9), role: 'clerk', stream, type, on, data },
    rev: told.slice(0, i).filter(([other]) => other === stream).length,
    at: `${on}T10:00:00.000Z`,
  })) as never

const handedIn = {
  ...{ person: uuid(8), proponent: 'association', contacts: 'x', title: 'x', goods: [good], good: 'x', idea: 'x', activities: 'x' },
  ...{ recipients: 'x', participation: 'x', duration: 'short', use: 'continuous', resources: 'x', supports: [], taxDispute: 'no' },
  ...{ attachments: [], kind: 'ordinary', area: 'green', declared: [], entry: 'own-initiative', municipality: '019036', town: 'Cremona' },
}
const place = { municipality: '019036', town: 'Cremona', address: 'Via dei Tigli', lat: 45_133_100, lon: 10_022_700 }
const drafted = {
  title: 'Orto dei tigli',
  kind: 'ordinary',
  area: 'green',
  place,
  idea: 'Un orto',
  proposer: { id: 'tigli', kind: 'association', label: 'Tigli APS' },
}
const begin = { days: 30, from: '2025-01-02', due: '2025-02-01' }
const early: readonly Told[] = [
  [
    `goods-${good}`,
    'goods.registered',
    '2024-12-01',
    { name: 'Giardino', nature: 'material', kind: 'green', place: { ...place, district: 'Porta Po' }, owner: 'municipality' },
  ],
  [`proposals-${proposal}`, 'proposals.submitted', '2025-01-01', handedIn],
  [
    `proposals-${proposal}`,
    'proposals.registered',
    '2025-01-02',
    { protocol: 'P-1', protocolOn: '2025-01-02', kind: 'ordinary', regulation: {}, term: begin },
  ],
  [
    `proposals-${proposal}`,
    'proposals.redacted',
    '2025-01-03',
    { version: 1, title: 'Orto condiviso', good: 'Giardino', idea: 'Un orto', activities: 'Semina', district: 'Porta Po' },
  ],
]
const agreed: readonly Told[] = [
  [`proposals-${proposal}`, 'proposals.integration-asked', '2025-01-10', { items: [], due: '2025-02-01' }],
  [`proposals-${proposal}`, 'proposals.integration-received', '2025-01-20', { waived: [], due: '2025-02-10' }],
  [`proposals-${proposal}`, 'proposals.accepted', '2025-02-01', { act: 'D-1', actOn: '2025-02-01', mapped: [] }],
  [`pacts-${pact}`, 'pacts.drafted', '2025-02-02', { ...drafted, proposal, goods: [good], reportEvery: 6 }],
  [`pacts-${pact}`, 'pacts.signed', '2025-02-10', { version: 1, sha256: '', party: 'tigli' }],
]
const signed: Told = [`pacts-${pact}`, 'pacts.signed', '2025-02-11', { version: 1, sha256: '', party: 'comune' }]
const lived: readonly Told[] = [
  [`pacts-${pact}`, 'pacts.activated', '2025-03-01', { number: '12', from: '2025-03-01', until: '2026-02-28' }],
  [`pacts-${pact}`, 'pacts.support-granted', '2025-03-02', { support: 1, kind: 'tools', what: 'Attrezzi', value: 50_000, lent: true }],
  [
    `pacts-${pact}`,
    'pacts.reported',
    '2025-10-01',
    {
      report: 1,
      party: 'tigli',
      from: '2025-03-01',
      until: '2025-08-31',
      activities: 'x',
      hours: 40,
      people: 8,
      outcomes: [],
      final: false,
    },
  ],
  [`pacts-${pact}`, 'pacts.corrected', '2025-10-02', { report: 1, was: { hours: 40 }, now: { hours: 45 }, reason: 'Somma' }],
  [`pacts-${pact}`, 'pacts.extended', '2026-02-01', { until: '2026-08-31', was: '2026-02-28', act: 'D-2', actOn: '2026-02-01' }],
]

const entriesAfter = (...told: readonly Told[]): readonly Entry[] => {
  const runner = mapRunner(projection)
  runner.apply(facts(...told) as never)
  return runner.rows('entries')
}
const entryOf = (id: string, ...told: readonly Told[]): Entry | undefined => entriesAfter(...told).find((row) => row.id === id)

describe('a proposal', () => {
  it('is not shown before it is registered, and has no title before one may be published', () => {
    expect(entryOf(proposal, ...early.slice(0, 2))).toMatchObject({ shown: false, title: '', state: 'examining' })
    expect(entryOf(proposal, ...early.slice(0, 3))).toMatchObject({ shown: true, title: '', number: 'P-1' })
    expect(entryOf(proposal, ...early)).toMatchObject({
      title: 'Orto condiviso',
      district: 'Porta Po',
      areas: ['green'],
      proponent: 'association',
    })
  })
  it('keeps nothing of what a person wrote', () => {
    const runner = mapRunner(projection)
    const secret = { ...handedIn, title: 'SEGRETO', contacts: 'SEGRETO', idea: 'SEGRETO', name: 'SEGRETO', members: 'SEGRETO' }
    runner.apply(facts([`proposals-${proposal}`, 'proposals.submitted', '2025-01-01', secret]) as never)
    const held = Object.keys(projection.tables).flatMap((table) => runner.rows(table as 'entries'))
    expect(JSON.stringify(held)).not.toContain('SEGRETO')
  })
  it('waits while documents are missing, and becomes its pact', () => {
    expect(entryOf(proposal, ...early, ...agreed.slice(0, 1))).toMatchObject({ state: 'awaiting' })
    expect(entryOf(proposal, ...early, ...agreed)).toMatchObject({ shown: false, goes_on: pact })
    expect(entryOf(pact, ...early, ...agreed)).toMatchObject({ shown: true, state: 'examining', goods: [good] })
  })
  it('that is refused or archived is over, and open again when reopened', () => {
    const refused: Told = [
      `proposals-${proposal}`,
      'proposals.refused',
      '2025-02-01',
      { act: 'D-9', actOn: '2025-02-01', reasons: [], answers: [] },
    ]
    expect(entryOf(proposal, ...early, refused)).toMatchObject({ state: 'refused', ended_on: '2025-02-01' })
    const again: Told = [`proposals-${proposal}`, 'proposals.reopened', '2025-03-01', { reason: 'x', term: begin }]
    expect(entryOf(proposal, ...early, refused, again)).toMatchObject({ state: 'examining', ended_on: null, since: '2025-03-01' })
  })
})

describe('a pact', () => {
  it('is signed when every party has signed what is agreed now', () => {
    expect(entryOf(pact, ...early, ...agreed, signed)).toMatchObject({ state: 'signed', since: '2025-02-11' })
    const reworded: Told = [`pacts-${pact}`, 'pacts.worded', '2025-02-10', { version: 2, sha256: '', clauses: [] }]
    expect(entryOf(pact, ...early, ...agreed, reworded, signed)).toMatchObject({ state: 'examining' })
  })
  it('counts hours, supports, late reports, corrections and extensions', () => {
    expect(entryOf(pact, ...early, ...agreed, signed, ...lived)).toMatchObject({
      ...{ state: 'extended', number: '12', hours: 45, granted: 50_000, reports: 1, late_reports: 1, corrections: 1, amendments: 1 },
      ...{ ends_on: '2026-08-31', report_due: '2026-03-30' },
    })
  })
  it('is archived when it is over', () => {
    const over: Told = [`pacts-${pact}`, 'pacts.ended', '2025-06-01', { reason: 'early', last: '2025-05-31' }]
    expect(entryOf(pact, ...early, ...agreed, signed, ...lived.slice(0, 1), over)).toMatchObject({
      state: 'archived',
      ended_on: '2025-05-31',
      report_due: null,
    })
  })
})

describe('what changed', () => {
  const days = ['2025-01-01', '2025-12-31'] as const
  const [now] = entriesAfter(...early, ...agreed, signed, ...lived.slice(0, 1)).filter(({ id }) => id === pact)
  if (!now) throw new Error('the pact is there')
  const with_ = (over: Partial<Entry>): Entry => ({ ...now, ...over })
  it.each([
    ['new', undefined, {}],
    ['advanced', { state: 'examining' }, {}],
    ['amended', {}, { ends_on: '2027-01-01', amendments: 1 }],
    ['late', { report_due: '2026-01-01' }, { report_due: '2025-09-01' }],
    ['ended', {}, { state: 'archived', report_due: null }],
    ['corrected', {}, { corrections: 1, title: 'Orto' }],
    ['stepped-back', { state: 'signed' }, { state: 'examining', steps_back: 1, report_due: null }],
  ] as const)('%s', (kind, was, is) => {
    const before = was && with_({ report_due: '2026-01-01', ...was })
    expect(kindsOf(before, with_({ report_due: '2026-01-01', ...is }), days)).toEqual([kind])
  })
  it('is nothing where nothing is different', () => {
    expect(kindsOf(now, now, ['2025-06-01', '2025-06-02'])).toEqual([])
  })
})

describe('on PostgreSQL', () => {
  const maps = mapRunner(projection)
  const { seed } = seeded(1)
  let app: TestApp
  beforeAll(async () => {
    app = await openRegister()
    await bring(
      app,
      series(seed, 12, 20).map((one) => given(one)),
    )
    maps.apply((await app.store.readAll()) as never)
  })
  afterAll(() => app?.stop())
  const byKey = (rows: readonly object[]): readonly string[] => rows.map((row) => canonical(row as never)).sort()

  it.each(['entries', 'words', 'courses', 'books', 'publications'] as const)(`%s hold what the Maps hold (SEED=${seed})`, async (table) => {
    const said = await app.projector.read('register', {
      ask: (db) =>
        (db as never as { selectFrom(t: string): { selectAll(): { execute(): Promise<object[]> } } })
          .selectFrom(table)
          .selectAll()
          .execute(),
    })
    if (!('answer' in said)) throw new Error('the tables cannot answer')
    expect(said.answer.length).toBeGreaterThan(0)
    expect(byKey(said.answer)).toEqual(byKey(maps.rows(table)))
  })
})
