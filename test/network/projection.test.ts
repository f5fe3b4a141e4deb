// The network as tables: facts to rows, on Maps and on PostgreSQL alike, and the questions asked of them.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AnyEvent, Recorded } from '../../events/kernel/index.ts'
import { mapRunner } from '../../projections/kernel/map-runner.ts'
import { network as projection } from '../../projections/network/projection.ts'
import * as queries from '../../projections/network/queries.ts'
import { cremona, organisations as o, territories as t } from '../../seeds/network/ids.ts'
import { story } from '../../seeds/network.ts'
import { openRoom, type Room } from './room.ts'
import { noDate, offer, on, other, registered, type Step, self, source, told } from './told.ts'

const runs = (...steps: readonly Step[]) => {
  const maps = mapRunner(projection)
  maps.apply(told(registered, ...steps))
  return maps
}

describe('facts to rows', () => {
  it('a body carries its revision, its shelf and its former names', () => {
    const maps = runs(['rename', { name: 'Il Cerro', when: noDate, source }], ['correct', { alias: 'Cerro', reason: 'manca', source }])
    expect(maps.rows('bodies')).toMatchObject([
      { id: self, name: 'Il Cerro', alias: 'Cerro', former: ['La Quercia'], family: 'organisation', revision: 2 },
    ])
    expect(maps.rows('sources').map((row) => [row.fact, row.about])).toEqual([
      ['registered', 0],
      ['renamed', 0],
      ['corrected', 0],
    ])
  })
  it('a membership ends in its own row and keeps both sources', () => {
    const when = on('2023-05-01', 'month')
    const maps = runs(
      ['join', { of: other, role: 'member', when, source }],
      ['leave', { of: other, role: 'member', when: on('2024-01-01', 'year'), source }],
    )
    expect(maps.rows('memberships')).toMatchObject([
      { entry: 1, belongs_to: other, from_precision: 'month', ended: true, until_precision: 'year', until_day: '2024-01-01' },
    ])
    expect(maps.rows('sources').filter((row) => row.about === 1)).toHaveLength(2)
  })
  it('a service that ceases is past; one that is struck is gone, but not from history', () => {
    const ceased = runs(['offer', offer], ['cease', { service: 'doposcuola', when: on('2024-01-31'), source }])
    expect(ceased.rows('services')).toMatchObject([{ stage: 'past', ended: true, until_day: '2024-01-31' }])
    const struck = runs(['offer', offer], ['strike', { entry: 1, reason: 'errore', source }])
    expect(struck.rows('services')).toEqual([])
    expect(struck.history('services')).toMatchObject([{ row: { title: 'Doposcuola' } }])
  })
  it('figures that disagree stand side by side', () => {
    const declare = { figure: 'municipalities', when: noDate, source } as const
    const maps = runs(['declare', { ...declare, number: 21 }], ['declare', { ...declare, number: 20 }])
    expect(maps.rows('figures').map((row) => row.number)).toEqual([21, 20])
  })
})

const byKey = (rows: readonly object[]): string[] => rows.map((row) => JSON.stringify(Object.entries(row).sort())).sort()
const page = { limit: 100, cursor: undefined }

describe('on PostgreSQL', () => {
  let room: Room
  beforeAll(async () => {
    room = await openRoom()
  })
  afterAll(() => room?.stop())

  it.each(Object.keys(projection.tables))('%s hold what the Maps hold', async (table) => {
    const maps = mapRunner(projection)
    maps.apply((await room.store.readAll()) as unknown as readonly Recorded<AnyEvent>[])
    const held = await room.ask((db) =>
      db
        .selectFrom(table as 'bodies')
        .selectAll()
        .execute(),
    )
    expect(held.length).toBeGreaterThan(8)
    expect(byKey(held)).toEqual(byKey(maps.rows(table as 'bodies')))
  })

  it('lists organisations by name, narrowed and in pages that meet', async () => {
    const all = await room.ask((db) => queries.bodies(db, { family: 'organisation' }, page))
    expect(all.items.map((row) => row.name)).toContain('Cosper')
    expect(all.items.map((row) => row.name)).toEqual(all.items.map((row) => row.name).toSorted(new Intl.Collator('it').compare))
    const first = await room.ask((db) => queries.bodies(db, { family: 'organisation' }, { limit: 10, cursor: undefined }))
    const next = first.next ?? undefined
    const rest = await room.ask((db) => queries.bodies(db, { family: 'organisation' }, { limit: 100, cursor: next }))
    expect([...first.items, ...rest.items]).toEqual(all.items)
    expect(rest.next).toBeNull()
    expect((await room.ask((db) => queries.bodies(db, { q: '100%' }, page))).items).toEqual([])
    expect((await room.ask((db) => queries.bodies(db, { q: 'fhs' }, page))).items).toMatchObject([{ id: o.fhs }])
  })

  it('a territory stands for what lies within it', async () => {
    const names = async (territory: string) =>
      (await room.ask((db) => queries.services(db, { territory }, page))).items.map((row) => row.title)
    expect(await names(t.lunigiana)).toContain('Consideriamoci: percorsi di promozione del sé nel rispetto degli altri')
    expect(await names(t.cremonaProvince)).toContain('Tutor condominiale nelle case popolari (ERP)')
    expect(await names(t.valleImagna)).toHaveLength(2)
    const bodies = await room.ask((db) => queries.bodies(db, { territory: t.valleBrembana, family: 'organisation' }, page))
    expect(bodies.items.map((row) => row.id)).toEqual([o.solcoWriter])
  })

  it('services say who, for whom, with whom, where, and in which words', async () => {
    const { items } = await room.ask((db) => queries.services(db, { q: 'gestore sociale' }, page))
    expect(items).toMatchObject([
      {
        body: { name: 'Cosper' },
        behalf: [{ name: 'InvestiRE SGR' }],
        territories: [{ name: 'Comune di Cremona' }],
        sources: [{ document: 'cosper-cremona.txt', evidence: 'quoted' }],
      },
    ])
    const beside = await room.ask((db) => queries.services(db, { body: o.cariplo }, page))
    expect(beside.items).toMatchObject([
      { partners: expect.arrayContaining([{ body: expect.objectContaining({ id: o.cariplo }), share: 'funder' }]) },
    ])
  })

  it('pages of services meet', async () => {
    const titles: string[] = []
    let cursor: readonly string[] | undefined
    do {
      const { items, next } = await room.ask((db) => queries.services(db, {}, { limit: 7, cursor }))
      titles.push(...items.map((row) => `${row.title}/${row.body.id}`))
      cursor = next ?? undefined
    } while (cursor)
    expect(new Set(titles).size).toBe(titles.length)
    expect(titles).toHaveLength(story.filter((line) => line.command === 'offer').length)
  })

  it('shows one body both ways', async () => {
    const cosper = await room.ask((db) => queries.body(db, o.cosper))
    expect(cosper?.runs).toHaveLength(11)
    expect(cosper?.belongs.map((tie) => [tie.role, tie.body.name])).toContainEqual(['manager', 'OPIFICI 22'])
    expect(cosper?.notes[0]?.sources[0]?.quotes).toHaveLength(1)
    const town = await room.ask((db) => queries.body(db, cremona))
    expect(town?.beside.map((one) => one.title)).toContain('Tutor condominiale nelle case popolari (ERP)')
    expect(new Set(town?.local.map((one) => one.reach))).toEqual(new Set(['here', 'around']))
    const province = await room.ask((db) => queries.body(db, t.cremonaProvince))
    expect(province?.members.filter((tie) => tie.role === 'within')).toHaveLength(3)
    expect(await room.ask((db) => queries.body(db, self))).toBeUndefined()
  })

  it('declared beside counted', async () => {
    const figures = await room.ask(queries.figures)
    const of = (body: string) => figures.filter((row) => row.body === body).map((row) => [row.number, row.counted])
    expect(of(t.cremasco)).toEqual([[48, 48]])
    expect(of(t.casalasco)).toEqual([
      [21, 20],
      [20, 20],
    ])
    expect(of(t.cremonese)).toEqual([[47, 45]])
    expect(of(o.umanaPersone)).toEqual([[13, 1]])
    expect(figures.find((row) => row.body === t.cremonaProvince)).toMatchObject({ number: 113, counted: 113, parts: { declared: 116 } })
    expect(figures.find((row) => row.figure === 'staff')?.counted).toBeNull()
  })

  it('territories have their municipalities, each with how sure that is', async () => {
    const { items } = await room.ask((db) => queries.territories(db, page))
    const cremasco = items.find((row) => row.id === t.cremasco)
    expect(cremasco?.municipalities).toHaveLength(48)
    expect(cremasco?.municipalities[0]).toMatchObject({ name: 'Comune di Agnadello', evidence: 'verified-list' })
    expect(cremasco).toMatchObject({ around: [{ name: 'Provincia di Cremona' }], leads: [{ name: 'Comune di Crema' }] })
    expect(items.find((row) => row.id === t.valleImagna)).toMatchObject({ municipalities: [], services: 2 })
  })

  it('any earlier day shows what was known then', async () => {
    const before = await room.ask((db) => queries.bodies(db, {}, page), '2024-01-07T00:00:00.000Z')
    expect(before.items).toEqual([])
    const day = '2024-01-10T20:00:00.000Z'
    const titles = (await room.ask((db) => queries.services(db, {}, page), day)).items.map((row) => row.body.name)
    expect(new Set(titles)).toEqual(new Set(['Coop.21', 'Umana Persone', 'Cosper']))
    expect((await room.ask(queries.figures, day)).filter((row) => row.body === t.casalasco)).toEqual([])
  })
})
