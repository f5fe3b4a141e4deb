// Nothing the five texts name is forgotten, and nothing is said that they leave open.
import { describe, expect, it } from 'vitest'
import { mapRunner } from '../../projections/kernel/map-runner.ts'
import { network as projection } from '../../projections/network/projection.ts'
import comuni from '../../seeds/comuni.json' with { type: 'json' }
import { tell } from '../../seeds/load.ts'
import { municipality, organisations as o, territories as t } from '../../seeds/network/ids.ts'
import { story } from '../../seeds/network.ts'
import { network } from '../../server/network/routes.ts'
import { named, served } from './network-names.ts'
import { toldInMemory } from './telling.ts'

const contexts = { network }
const { act, told, facts } = await toldInMemory(contexts, story)
const tables = mapRunner(projection)
tables.apply(await facts())
const bodies = tables.rows('bodies')
const services = tables.rows('services')
const memberships = tables.rows('memberships')
const sources = tables.rows('sources')
const body = (id: string) => bodies.find((row) => row.id === id)
const idOf = (name: string): string => bodies.find((row) => row.name === name)?.id ?? `nobody is called ${name}`
const servicesOf = (name: string) => services.filter((row) => row.body === idOf(name))
const service = (owner: string, words: string) => servicesOf(owner).find((row) => row.title.includes(words))
const namesIn = (document: string): readonly string[] => named[document] ?? []

describe('the story of the network', () => {
  it('is told whole, and telling it again tells nothing new', async () => {
    expect(told).toBe(story.length)
    expect(await tell({ act, story })).toEqual({ told: 0 })
  })
  it('every fact has its source, and every part one can be looked up', () => {
    expect(sources).toHaveLength(story.length)
    const entries = [...services, ...memberships, ...tables.rows('figures'), ...tables.rows('notes')]
    const orphans = entries.filter((row) => !sources.some((one) => one.body === row.body && one.about === row.entry))
    expect(entries.length).toBeGreaterThan(250)
    expect(orphans).toEqual([])
  })
  it('refers to nobody the register does not know', () => {
    const referred = [...memberships.map((row) => row.belongs_to), ...services.flatMap((row) => [...row.territories, ...row.others])]
    expect(referred.filter((id) => !body(id))).toEqual([])
  })
  it('has no two bodies of one name', () => expect(new Set(bodies.map((row) => row.name)).size).toBe(bodies.length))
})

describe('what the texts name', () => {
  it.each(Object.keys(named))('everybody and every place of %s is in the register', (document) => {
    expect(namesIn(document).filter((name) => !bodies.some((row) => row.name === name))).toEqual([])
  })
  it('the register has no organisation or territory that no text names, but the one marked so', () => {
    const all = new Set(Object.values(named).flat())
    const strangers = bodies.filter((row) => row.family !== 'government' && !all.has(row.name))
    expect(strangers.map((row) => row.name)).toEqual(['Ambito territoriale di Seriate'])
    expect(sources.find((row) => row.body === t.seriate)?.evidence).toBe('unconfirmed')
  })
  it.each(Object.entries(served))('every service of %s is there', (owner, titles) => {
    expect(titles.filter((words) => !service(owner, words))).toEqual([])
    expect(servicesOf(owner)).toHaveLength(titles.length)
  })
  it('and no service of anybody else', () => {
    expect(new Set(services.map((row) => body(row.body)?.name))).toEqual(new Set(Object.keys(served)))
  })
})

describe('what the texts say of it', () => {
  it('OPIFICI 22: for InvestiRE, with FHS, from November 2017', () => {
    expect(service('Cosper', 'gestore sociale')).toMatchObject({
      behalf: [o.investire],
      others: expect.arrayContaining([o.investire, o.fhs]),
      from_precision: 'month',
      from_day: '2017-11-01',
    })
  })
  it('the carers’ desk by agreement in the Chianti, privately elsewhere', () => {
    expect(service('Coop.21', 'in convenzione')).toMatchObject({ mode: 'convention', behalf: [o.chiantiUnion], territories: [t.chianti] })
    expect(service('Coop.21', 'in forma privata')).toMatchObject({ mode: 'private', behalf: [] })
  })
  it('Lindbergh: mediation since 2023 with Carispezia’s money, foster care since that spring', () => {
    expect(service('Lindbergh', 'alloggiativa')).toMatchObject({
      from_precision: 'year',
      from_day: '2023-01-01',
      partners: expect.arrayContaining([{ body: o.carispezia, share: 'funder' }]),
    })
    expect(service('Lindbergh', 'Equipe Affido')).toMatchObject({ from_precision: 'season', from_day: '2023-03-01', mode: 'co-design' })
  })
  it('no date where the text has none', () => {
    const joining = memberships.find((row) => row.body === o.coop21 && row.belongs_to === o.umanaPersone)
    expect(joining).toMatchObject({ from_precision: 'unknown', from_day: null })
    expect(joining?.from_words).toContain('novembre')
    expect(service('Cosper', 'Laboratori')).toMatchObject({ from_precision: 'unknown', from_words: 'da diversi anni' })
  })
  it('the cooperative of the Bergamo text stays unnamed, and the writer of the Lunigiana text is told by the file alone', () => {
    expect(sources.find((row) => row.body === o.solcoWriter)?.note).toContain('non dice quale')
    expect(sources.find((row) => row.body === o.lindbergh)).toMatchObject({ evidence: 'file-name', quotes: [] })
  })
})

describe('municipalities and figures', () => {
  it('each municipality has its codes and one ambito, with how sure that is', () => {
    for (const one of comuni.comuni) {
      const id = municipality(one.istat)
      expect(body(id)).toMatchObject({ kind: 'municipality', istat: one.istat, cadastral: one.cadastral, province: one.province })
      const ties = memberships.filter((row) => row.body === id && row.role === 'within')
      expect(ties).toMatchObject([{ from_precision: 'by', from_day: '2020-01-01' }])
      expect(sources.find((row) => row.body === id && row.about === ties[0]?.entry)?.note).toBeTruthy()
    }
  })
  it('declared counts stay as declared: three ambiti add up to 116, the province has 113', () => {
    const figures = tables.rows('figures')
    const first = (id: string) => figures.find((row) => row.body === id)?.number ?? 0
    expect([first(t.cremonese), first(t.cremasco), first(t.casalasco)]).toEqual([47, 48, 21])
    expect(first(t.cremonaProvince)).toBe(113)
    expect(figures.filter((row) => row.body === t.casalasco).map((row) => row.number)).toEqual([21, 20])
  })
  it('fourteen municipalities are two different territories', () => {
    const fourteen = tables.rows('figures').filter((row) => row.number === 14)
    expect(new Set(fourteen.map((row) => row.body))).toEqual(new Set([t.lunigiana, t.fiorentinaSudEst]))
  })
})
