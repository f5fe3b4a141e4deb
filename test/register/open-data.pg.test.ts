// The open data: stable files with what they mean, the same on any day, provable, and without formulas or persons.
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openColumns } from '../../server/opendata/columns.ts'
import { iri, jsonLd, rdfXml, text, turtle } from '../../server/opendata/graph.ts'
import { openedCell, sealedCell } from '../../server/opendata/guard.ts'
import { momentAsked } from '../../server/opendata/moment.ts'
import { read } from '../house/source.ts'
import type { TestApp } from '../support/http.ts'
import { bring, cremona, openRegister, textFile } from './room.ts'
import { sample, sampleNames, samplesAreHere } from './series.ts'

let app: TestApp
beforeAll(async () => {
  app = await openRegister()
  const dangerous = 'Id,Titolo,Lat.,Long.,Stato,Note\n1,"=HYPERLINK(""x"")",45.1,-10.5,Patto stipulato,-5\n2,Orto,,,Respinta,+39 0372\n'
  await bring(app, [textFile('2025-01-01.csv', dangerous)], { municipality: '016091' })
  if (samplesAreHere)
    await bring(
      app,
      sampleNames.map((name) => ({ name, bytes: sample(name) })),
    )
})
afterAll(() => app?.stop())

const get = (path: string, headers: { readonly [name: string]: string } = {}) => app.get(path, { headers })

describe('a published register', () => {
  it.skipIf(!samplesAreHere)('is given back exactly, at its moment and all day long', async () => {
    for (const name of sampleNames) {
      const day = name.slice(0, 10)
      for (const asOf of [day, `${day}T12:00:00.000Z`, `${day}T01:00:00%2B02:00`, `${day}T10:30`]) {
        const answer = await get(`/opendata/register.csv?municipality=${cremona}&asOf=${asOf}`)
        expect(answer.status).toBe(200)
        expect(parse(await answer.text())).toEqual(parse(Buffer.from(sample(name))))
      }
    }
  })
  it('is guarded where a cell would run, and nowhere else', async () => {
    const [, first, second] = parse(await (await get('/opendata/register.csv?municipality=016091')).text()) as string[][]
    expect(first).toEqual(['1', '\'=HYPERLINK("x")', '45.1', '-10.5', 'Patto stipulato', '-5'])
    expect(second).toEqual(['2', 'Orto', '', '', 'Respinta', '+39 0372'])
  })
  it.each(['=1+1', "'=1", "''@x", '@x', ' +cmd', '-a', '-5', '-', "l'orto", '45.1331, 10.0227', '', '＝1'])(
    '«%s» comes back from its guard',
    (cell) => {
      expect(openedCell(sealedCell(cell))).toBe(cell)
    },
  )
  it('is nothing before its first publication, and never at a moment to come', async () => {
    const before = await get('/opendata/register.csv?municipality=016091&asOf=2024-01-01')
    expect(parse(await before.text())).toEqual([openColumns.map(({ name }) => name)])
    for (const asOf of ['2099-01-01', 'ieri', '2025-02-30']) expect((await get(`/opendata/register.csv?asOf=${asOf}`)).status).toBe(422)
  })
})

describe('the common files', () => {
  it('say the same as CSV, JSON and GeoJSON', async () => {
    const query = '?municipality=016091&shape=common'
    const rows = parse(await (await get(`/opendata/register.csv${query}`)).text(), { columns: true }) as { [name: string]: string }[]
    const json = await (await get(`/opendata/register.json${query}`)).json()
    const geo = await (await get(`/opendata/register.geojson${query}`)).json()
    expect(rows).toHaveLength(2)
    expect(json.items.map(({ id }: { id: string }) => id)).toEqual(rows.map(({ id }) => id))
    const placed = geo.features.find(({ properties }: { properties: { numero: string } }) => properties.numero === '1')
    expect(placed.geometry).toEqual({ type: 'Point', coordinates: [-10.5, 45.1] })
    expect(rows.find(({ numero }) => numero === '1')).toMatchObject({
      lat: '45.1',
      lon: '-10.5',
      stato: 'signed',
      titolo: '\'=HYPERLINK("x")',
    })
  })
  it('are for every site, with a tag that lets one ask again cheaply', async () => {
    const first = await get('/opendata/pacts.json', { origin: 'https://altrove.example' })
    expect(first.headers.get('access-control-allow-origin')).toBe('*')
    expect(first.headers.get('access-control-allow-credentials')).toBeNull()
    const etag = first.headers.get('etag') ?? ''
    expect((await get('/opendata/pacts.json', { 'if-none-match': etag })).status).toBe(304)
    expect(first.headers.get('x-comunanza-position')).toMatch(/^\d+$/)
  })
  it('have a meaning for every column, here and in the documentation', async () => {
    const dictionary = await (await get('/opendata/dictionary.json')).json()
    expect(dictionary.columns.map(({ name }: { name: string }) => name)).toEqual(openColumns.map(({ name }) => name))
    const page = read('docs/opendata.md')
    for (const { name } of openColumns) expect(page).toContain(`| \`${name}\` |`)
    expect(openColumns.every(({ it: italian, en }) => italian !== '' && en !== '')).toBe(true)
  })
  it('tell the changes between two days', async () => {
    const rows = parse(await (await get('/opendata/changes.csv?since=2024-12-01&until=2025-02-01')).text(), { columns: true }) as {
      [name: string]: string
    }[]
    expect(rows.map(({ cambiamento, numero }) => `${numero} ${cambiamento}`).sort()).toEqual(['1 new', '2 new'])
    expect((await get('/opendata/changes.csv?since=2025-01-01')).status).toBe(422)
  })
})

/** Whether every element that opens closes, in order. */
const isWellFormed = (xml: string): boolean => {
  const open: string[] = []
  for (const [, close, name = '', selfClosing] of xml.replace(/<\?[^>]*\?>/g, '').matchAll(/<(\/?)([\w:]+)(?:\s[^<>]*?)?(\/?)>/g)) {
    if (close) {
      if (open.pop() !== name) return false
    } else if (!selfClosing) open.push(name)
  }
  return open.length === 0
}

describe('the catalogue', () => {
  it('is DCAT-AP_IT in three forms that say the same', async () => {
    const rdf = await (await get('/opendata/catalogue.rdf')).text()
    const ttl = await (await get('/opendata/catalogue.ttl')).text()
    const ld = await (await get('/opendata/catalogue.jsonld')).json()
    expect(isWellFormed(rdf)).toBe(true)
    for (const said of ['dcatapit:Catalog', 'dcatapit:Dataset', 'dcatapit:Distribution', 'dcatapit:Agent']) {
      expect(ttl).toContain(said)
      expect(rdf).toContain(`dcatapit#${said.split(':')[1]}`)
    }
    const datasets = ld['@graph'].filter((node: { '@type': string[] }) => node['@type'].includes('dcatapit:Dataset'))
    expect(datasets.length).toBeGreaterThanOrEqual(3)
    for (const node of datasets)
      for (const needed of [
        'dct:identifier',
        'dct:title',
        'dct:description',
        'dct:modified',
        'dcat:theme',
        'dct:rightsHolder',
        'dct:accrualPeriodicity',
      ])
        expect(node[needed], needed).toBeDefined()
    for (const node of ld['@graph'].filter((one: { '@type': string[] }) => one['@type'].includes('dcatapit:Distribution')))
      expect((await get(new URL(node['dcat:downloadURL'][0]['@id']).pathname)).status).toBe(200)
  })
  it('writes whatever a title holds so that it can be read back', () => {
    const nodes = [
      {
        id: 'http://x/a b',
        properties: [
          ['dct:title', text('Un <b>&"orto"\n\\', 'it')],
          ['dct:type', iri('http://x/<y>')],
        ] as const,
      },
    ]
    const prefixes = { dct: 'http://purl.org/dc/terms/', rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#' }
    expect(isWellFormed(rdfXml(nodes as never, prefixes))).toBe(true)
    expect(turtle(nodes as never, prefixes)).toContain('"Un <b>&\\"orto\\"\\n\\\\"@it')
    expect(turtle(nodes as never, prefixes)).toContain('<http://x/a\\u0020b>')
    expect(JSON.parse(jsonLd(nodes as never, prefixes))['@graph'][0]['dct:title'][0]['@value']).toBe('Un <b>&"orto"\n\\')
  })
})

describe('the moment asked', () => {
  const now = '2025-06-01T10:00:00.000Z'
  it.each([
    ['2025-01-01', '2025-01-01T22:59:59.999Z'],
    ['2025-06-01', now],
    ['2025-01-01T10:00:00Z', '2025-01-01T10:00:00.000Z'],
    ['2025-01-01T10:00:00+01:00', '2025-01-01T09:00:00.000Z'],
    ['2025-01-01T10:00', '2025-01-01T09:00:00.000Z'],
    ['2025-01-01T10-30', '2025-01-01T09:30:00.000Z'],
    ['2025-06-02', 'wrong'],
    ['2025-06-01T11:00:00Z', 'wrong'],
    ['x', 'wrong'],
    [undefined, undefined],
  ])('%s is %s', (asked, moment) => {
    expect(momentAsked(asked, now)).toBe(moment)
  })
})
