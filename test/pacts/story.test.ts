// The demonstration's pacts are told through the law, and the register shows them as they stood on any day.
import { beforeAll, describe, expect, it } from 'vitest'
import type { AnyEvent, Recorded } from '../../events/kernel/index.ts'
import { stages } from '../../events/pacts/stages.ts'
import { type MapRunner, mapRunner } from '../../projections/kernel/map-runner.ts'
import { pacts as projection } from '../../projections/pacts/projection.ts'
import type { PactTables } from '../../projections/pacts/tables.ts'
import { tell } from '../../seeds/load.ts'
import { story } from '../../seeds/pacts.ts'
import { makeAct } from '../../server/kernel/act.ts'
import { pacts } from '../../server/pacts/routes.ts'
import { memoryStore } from '../../server/stores/memory.ts'

const now = '2026-11-22T08:00:00.000Z'
const runner: MapRunner<PactTables> = mapRunner(projection)
const store = memoryStore({ clock: () => now })
const act = makeAct({ store, contexts: { pacts }, now: () => now })
let told = 0

beforeAll(async () => {
  told = (await tell({ act, story })).told
  runner.apply((await store.readAll()) as unknown as readonly Recorded<AnyEvent>[])
})

const rows = (moment?: string) => (moment === undefined ? runner.rows('register') : runner.rowsAsOf('register', moment))
const titled = (part: string, moment?: string) => rows(moment).find(({ title }) => title.includes(part))

describe('the story of the pacts', () => {
  it('is told whole', () => expect(told).toBe(story.length))
  it('tells nothing new when it is told again', async () => {
    expect(await tell({ act, story })).toEqual({ told: 0 })
  })
  it('lives in the past, and each pact in its order', () => {
    for (const { on = '', known = '' } of story) expect(on <= known.slice(0, 10) && known < now).toBe(true)
  })
  it('shows every stage a visitor can meet', () => {
    const shown = Object.fromEntries(stages.map((stage) => [stage, rows().filter((row) => row.stage === stage).length]))
    expect(shown).toEqual({
      ...{ drafting: 2, approved: 0, signing: 1, signed: 0, active: 7, suspended: 1, notice: 1, revoked: 0 },
      ...{ expired: 0, ended: 1, renewed: 0, closed: 3, abandoned: 1 },
    })
  })
  it('names no person', () => {
    const people = runner.rows('parties').filter(({ kind }) => kind === 'person')
    expect(people.map(({ label }) => label)).toEqual([null])
  })
  it('has every pact in force agreed by both sides, in a text of fourteen clauses', () => {
    for (const row of rows().filter(({ signed, parties }) => signed === parties)) {
      const sides = runner.rows('commitments').flatMap((one) => (one.pact === row.id ? [one.side] : []))
      expect(new Set(sides).size).toBe(2)
    }
    for (const { text } of runner.rows('texts')) expect(text.match(/^Art\. \d+ – /gm)).toHaveLength(14)
  })
})

describe('the register on a day', () => {
  it('shows a pact as drafted, then in force, then closed', () => {
    const seen = ['2024-02-01', '2024-03-01', '2024-05-10', '2025-01-01', '2026-06-30'].map(
      (day) => titled('Maristella', `${day}T12:00:00.000Z`)?.stage,
    )
    expect(seen).toEqual([undefined, 'drafting', 'signing', 'active', 'closed'])
  })
  it('takes back a signature when the text is worded anew', () => {
    expect(titled('Panchine', '2024-12-10T12:00:00.000Z')).toMatchObject({ stage: 'signing', signed: 1, version: 1 })
    expect(titled('Panchine', '2024-12-18T12:00:00.000Z')).toMatchObject({ stage: 'drafting', signed: 0, version: 2 })
    expect(titled('Panchine', '2025-01-24T12:00:00.000Z')).toMatchObject({ stage: 'signed', signed: 3, version: 2 })
  })
  it('shows the wrong figure until it was corrected, and says what it was', () => {
    expect(titled('Panchine', '2025-09-01T12:00:00.000Z')).toMatchObject({ hours: 1628, corrections: 0 })
    expect(titled('Panchine', '2025-09-17T12:00:00.000Z')).toMatchObject({ hours: 242, corrections: 1 })
    const viale = titled('Panchine')?.id
    expect(runner.rows('corrections').filter(({ pact }) => pact === viale)).toMatchObject([
      { field: 'hours', was: 1540, now: 154, report: 1 },
    ])
  })
  it('knows a withdrawal when it was entered, and its effect on the thirty-first day', () => {
    expect(titled('Ciclofficina', '2026-03-01T12:00:00.000Z')?.stage).toBe('active')
    expect(titled('Ciclofficina', '2026-03-02T12:00:00.000Z')).toMatchObject({ stage: 'notice', notice_until: '2026-03-31' })
    expect(titled('Ciclofficina')).toMatchObject({ stage: 'closed', ending: 'withdrawn', ended_on: '2026-03-31', last_on: '2026-04-20' })
  })
  it('follows a commitment from missed to kept', () => {
    const water = (moment: string) =>
      runner.rowsAsOf('commitments', moment).find(({ pact, commitment }) => pact === titled('Dogana')?.id && commitment === 4)?.status
    expect(['2025-05-01', '2025-07-10', '2025-08-01'].map((day) => water(`${day}T12:00:00.000Z`))).toEqual(['open', 'missed', 'kept'])
  })
  it('revokes a pact that never began and brings it back', () => {
    const seen = ['2025-06-01', '2026-02-01', '2026-03-20'].map((day) => titled('officina di quartiere', `${day}T12:00:00.000Z`)?.stage)
    expect(seen).toEqual(['active', 'revoked', 'active'])
  })
  it('prolongs four months by two and then by six', () => {
    const ends = ['2024-09-01', '2024-12-01', '2025-03-01'].map((day) => titled('largo dei Platani', `${day}T12:00:00.000Z`)?.ends_on)
    expect(ends).toEqual(['2024-11-30', '2025-01-31', '2025-07-31'])
  })
  it('extends a pact without losing the end it had', () => {
    expect(titled('Dogana', '2026-03-01T12:00:00.000Z')?.ends_on).toBe('2026-03-31')
    expect(titled('Dogana')?.ends_on).toBe('2027-03-31')
  })
})
