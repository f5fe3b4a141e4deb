// The register as tables: the same rows on Maps and on PostgreSQL, today and on any day, and the questions asked of them.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { canonical, type Json } from '../../events/kernel/index.ts'
import { mapRunner } from '../../projections/kernel/map-runner.ts'
import { queryOf, termsOf } from '../../projections/kernel/search.ts'
import { pacts as projection } from '../../projections/pacts/projection.ts'
import * as queries from '../../projections/pacts/queries.ts'
import { story } from '../../seeds/pacts.ts'
import { pacts } from '../../server/pacts/routes.ts'
import { toldInMemory } from '../seeds/telling.ts'
import { facts } from '../support/given.ts'
import { openRoom, type Room } from './room.ts'
import * as s from './samples.ts'

const projected = (...events: Parameters<typeof facts<(typeof s)['drafted']>>[1]) => {
  const maps = mapRunner(projection)
  maps.apply(facts('pacts', events))
  return maps
}

describe('facts to rows', () => {
  it('a draft has its proposer and the municipality as parties', () => {
    const maps = projected(s.drafted)
    expect(maps.rows('register')).toMatchObject([
      { stage: 'drafting', turn: 'citizens', waits_for: 'promises', parties: 2, signed: 0, revision: 0, imported: false, months: 12 },
    ])
    expect(maps.rows('parties')).toMatchObject([
      { party: s.group, proposer: true },
      { party: 'comune', kind: 'municipality', label: 'Comune di Cremona' },
    ])
  })
  it('signatures count until what was agreed changes', () => {
    expect(projected(...s.signed).rows('register')).toMatchObject([{ stage: 'signed', signed: 2, version: 1 }])
    const more = { type: 'pacts.promised', data: { commitment: 3, side: 'citizens', what: 'Annaffiare' } } as const
    expect(projected(...s.signed, more).rows('register')).toMatchObject([{ stage: 'drafting', signed: 0, version: null, commitments: 3 }])
    expect(projected(...s.signed, more).rows('signatures')).toHaveLength(2)
  })
  it('a dropped commitment stays to be seen and no longer counts', () => {
    const maps = projected(...s.negotiated, { type: 'pacts.released', data: { commitment: 1 } })
    expect(maps.rows('register')).toMatchObject([{ commitments: 1 }])
    expect(maps.rows('commitments').map(({ status }) => status)).toEqual(['released', 'open'])
  })
  it('a report counts its hours and says what was kept; a correction changes both places and keeps what it was', () => {
    const correction = {
      type: 'pacts.corrected',
      data: { report: 1, was: { hours: 96 }, now: { hours: 69 }, reason: 'Cifre scambiate' },
    } as const
    const maps = projected(...s.active, s.reported, correction)
    expect(maps.rows('register')).toMatchObject([{ hours: 69, people: 11, kept: 1, reports: 1, corrections: 1 }])
    expect(maps.rows('reports')).toMatchObject([{ hours: 69, people: 11, corrected: true }])
    expect(maps.rows('corrections')).toMatchObject([{ field: 'hours', report: 1, was: 96, now: 69 }])
  })
  it('a withdrawal of one of two goes on without them, of both runs a notice', () => {
    expect(projected(...s.activeWithTwo, s.withdrew(s.other)).rows('register')).toMatchObject([{ stage: 'active', notice_until: null }])
    const both = projected(...s.activeWithTwo, s.withdrew(s.other), s.withdrew(s.group))
    expect(both.rows('register')).toMatchObject([{ stage: 'notice', notice_until: '2025-04-01' }])
  })
  it('every fact is a line of the story, without the long text', () => {
    const maps = projected(...s.active, s.reported)
    expect(maps.rows('story')).toHaveLength(s.active.length + 1)
    expect(JSON.stringify(maps.rows('story'))).not.toContain('La cura del giardino')
  })
})

describe('words to look for', () => {
  it('are as Italian bends them, without accents, and short ones exactly', () => {
    expect(termsOf(['I giardini, il giardino', 'Città: amiche e amica; 2025'])).toEqual(['2025', 'amic', 'citt', 'e', 'giardin', 'i', 'il'])
    expect(queryOf("  L'orto & (Po) | !*: città")).toBe("'l' & 'ort':* & 'po' & 'citt':*")
    expect(queryOf("'; -- &|!")).toBeUndefined()
  })
  it('are never longer than PostgreSQL holds', () => {
    expect(termsOf(['x'.repeat(2_000)]).map(({ length }) => length)).toEqual([40])
  })
})

const log = await toldInMemory({ pacts }, story)
const byKey = (rows: readonly object[]): string[] => rows.map((row) => canonical(row as Json)).sort()
const page = { sort: 'recent', limit: 100, cursor: undefined } as const

describe('on PostgreSQL', () => {
  const maps = mapRunner(projection)
  let room: Room
  const titles = async (filter: queries.RegisterFilter, asOf?: string) =>
    (await room.ask((db) => queries.register(db, filter, { ...page, asOf }), asOf)).items.map(({ title }) => title)
  const walked = async (sort: queries.Sort, limit: number, asOf?: string) => {
    const ids: string[] = []
    let cursor: readonly string[] | undefined
    do {
      const { items, next } = await room.ask((db) => queries.register(db, {}, { sort, limit, cursor, asOf }), asOf)
      ids.push(...items.map(({ id }) => id))
      cursor = next ?? undefined
    } while (cursor)
    return ids
  }
  beforeAll(async () => {
    maps.apply(await log.facts())
    room = await openRoom(log.store)
  })
  afterAll(() => room?.close())

  it.each(Object.keys(projection.tables))('%s hold what the Maps hold', async (table) => {
    const held = await room.db.query(`select * from pacts_${projection.version}.${table}`)
    expect(held.length).toBeGreaterThan(0)
    expect(byKey(held)).toEqual(byKey(maps.rows(table as 'register')))
  })
  it.each(['2024-01-01', '2024-12-10', '2025-09-01', '2026-03-10'])('on %s too', async (day) => {
    const moment = `${day}T12:00:00.000Z`
    const { items } = await room.ask((db) => queries.register(db, {}, { ...page, asOf: moment }), moment)
    const expected = maps.rowsAsOf('register', moment).map(({ tally: _, ...row }) => row)
    expect(byKey(items)).toEqual(byKey(expected))
  })
  it.each(queries.sorts)('pages by %s meet, and miss nothing', async (sort) => {
    const ids = await walked(sort, 3)
    const { items } = await room.ask((db) => queries.register(db, {}, { ...page, sort }))
    expect(ids).toEqual(items.map(({ id }) => id))
    expect([...ids].sort()).toEqual(
      maps
        .rows('register')
        .map(({ id }) => id)
        .sort(),
    )
  })
  it.each([1, 3, 100])('what ends soonest comes first and what has no end yet last, %i at a time', async (limit) => {
    const order = maps
      .rows('register')
      .map(({ id, ends_on }) => ({ id, ends_on }))
      .sort((a, b) => (a.ends_on ?? '9').localeCompare(b.ends_on ?? '9') || a.id.localeCompare(b.id))
    const asOf = '2025-09-01T12:00:00.000Z'
    expect(order.at(0)?.ends_on).not.toBeNull()
    expect(order.filter(({ ends_on }) => ends_on === null).length).toBeGreaterThan(1)
    expect(await walked('ends', limit)).toEqual(order.map(({ id }) => id))
    expect((await walked('ends', limit, asOf)).sort()).toEqual(
      maps
        .rowsAsOf('register', asOf)
        .map(({ id }) => id)
        .sort(),
    )
  })
  it('a cursor that no page gave leads nowhere', async () => {
    for (const cursor of [['yesterday', 'x'], ['', s.person], ['2025-01-01']]) {
      const { items } = await room.ask((db) => queries.register(db, {}, { ...page, cursor }))
      expect(items).toEqual([])
    }
  })
  it('narrows by what a row says', async () => {
    expect(await titles({ stage: 'notice' })).toEqual(['Undici chilometri di strade bianche'])
    expect(await titles({ stage: 'suspended' })).toEqual(['La golena pulita'])
    expect(await titles({ municipality: '019098' })).toEqual(['L’ex lavatoio torna a scorrere'])
    expect(await titles({ proposer: 'person' })).toEqual(['Compiti in piazza'])
    expect(await titles({ kind: 'complex', area: 'green' })).toEqual([])
  })
  it('finds words as Italian bends them, and their beginnings', async () => {
    expect(await titles({ q: 'giardini dogana' })).toEqual(['Il giardino di via della Vecchia Dogana'])
    expect(await titles({ q: 'mulatt' })).toEqual(['La mulattiera del castagneto'])
    expect(await titles({ q: 'SO-2025-001' })).toEqual(['L’ex lavatoio torna a scorrere'])
    expect(await titles({ q: 'canottieri' })).toEqual(['La golena pulita'])
    expect(await titles({ q: '%_!' })).toEqual([])
    expect(await titles({ q: 'il' })).toContain('Il sentiero del Moscato')
  })
  it('shows one pact whole, and nothing for a stranger', async () => {
    const [viale] = maps.rows('register').filter(({ title }) => title.includes('Panchine'))
    const one = await room.ask((db) => queries.pact(db, viale?.id ?? ''))
    expect(one?.parts.parties.map(({ signed_on }) => signed_on)).toEqual(expect.arrayContaining(['2025-01-09', '2025-01-14', '2025-01-23']))
    expect(one?.parts.versions.map(({ version }) => version)).toEqual([1, 2])
    expect(one?.parts.text?.version).toBe(2)
    expect(one?.parts.signatures).toHaveLength(4)
    expect(one?.parts.story).toHaveLength((one?.revision ?? 0) + 1)
    expect(await room.ask((db) => queries.pact(db, s.person))).toBeUndefined()
    expect(await room.ask((db) => queries.text(db, viale?.id ?? '', 1))).toMatchObject({ version: 1 })
  })
  it('says whose turn it is, what ends soon and which reports are late', async () => {
    const day = '2026-11-22'
    const office = await room.ask((db) => queries.todo(db, { turn: 'office' }, { limit: 100, cursor: undefined }))
    const since = office.items.map(({ turn_since }) => turn_since)
    expect(since).toEqual([...since].sort())
    expect(office.items.find(({ title }) => title.includes('Dogana'))).toMatchObject({ waits_for: 'join', turn_since: '2026-10-06' })
    const first = await room.ask((db) => queries.todo(db, { turn: 'office' }, { limit: 1, cursor: undefined }))
    const rest = await room.ask((db) => queries.todo(db, { turn: 'office' }, { limit: 100, cursor: first.next ?? [] }))
    expect([...first.items, ...rest.items].map(({ id }) => id)).toEqual(office.items.map(({ id }) => id))
    const ending = await room.ask((db) => queries.endingSoon(db, { day }))
    expect(ending.map(({ title, ends_on }) => [title, ends_on])).toEqual([
      ['La golena pulita', '2026-12-14'],
      ['Panchine e libri sul viale del Po', '2027-01-31'],
    ])
    expect(await room.ask((db) => queries.endingSoon(db, { day, municipality: '019036' }))).toHaveLength(1)
    const late = await room.ask((db) => queries.lateReports(db, { day }))
    expect(late.map(({ title }) => title)).toContain('Il parco del Canneto, tutto intero')
    expect(late.every(({ report_due }) => report_due !== null && report_due < day)).toBe(true)
  })
  it('counts voices and shows nobody’s', async () => {
    const one = await room.ask((db) => queries.pact(db, '9ac70000-0000-4000-8000-000000000001'))
    expect(one?.parts.commitments.find(({ commitment }) => commitment === 5)).toMatchObject({ yes: 2, no: 0, not_yet: 1 })
    expect(JSON.stringify(one)).not.toContain('d2000000')
  })
  it('has the amendment that waits beside the text that holds', async () => {
    const one = await room.ask((db) => queries.pact(db, '9ac70000-0000-4000-8000-000000000013'))
    expect(one).toMatchObject({ stage: 'active', version: 1, amendment: 2, waits_for: 'signature', turn: 'citizens' })
    expect(one?.parts).toMatchObject({ text: { version: 1 }, amendment: { version: 2, approval_act: 'DD-2026-611' } })
    expect(one?.parts.parties.map(({ kind, signed_on }) => [kind, signed_on])).toEqual(
      expect.arrayContaining([
        ['person', null],
        ['association', '2026-11-12'],
        ['municipality', null],
      ]),
    )
  })
  it('counts the register, today and on a day', async () => {
    const today = await room.ask(queries.figures)
    expect(today.totals).toMatchObject({ pacts: 17, hours: maps.rows('register').reduce((sum, { hours }) => sum + hours, 0) })
    expect(today.years.map(({ year }) => year)).toEqual([2024, 2025, 2026])
    const then = await room.ask(queries.figures, '2024-02-13T12:00:00.000Z')
    expect(then.totals).toMatchObject({ pacts: 1, hours: 0, commitments: 0 })
    expect((await room.ask(queries.places))[0]).toMatchObject({ town: 'Cremona', pacts: 7 })
  })
})
