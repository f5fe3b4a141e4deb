// `/opendata/…`: the register and the pacts as files, the changes, the catalogue, the dictionary and the checkpoint they can be proved with.
import type { Handler, Hono, Context as Request } from 'hono'
import { dayOf, endOfDay, isDay } from '../../events/kernel/index.ts'
import * as queries from '../../projections/register/queries.ts'
import type { Counter } from '../kernel/counter.ts'
import { csvType } from '../kernel/csv.ts'
import type { Env } from '../kernel/env.ts'
import { malformed, problem } from '../kernel/problems.ts'
import { catalogue, type Publisher, prefixes } from './catalogue.ts'
import { changesCsv } from './changes.ts'
import { openColumns } from './columns.ts'
import { type Dataset, datasets, publishedBy } from './datasets.ts'
import { exactCsv } from './exact.ts'
import { type FormatName, formats } from './files.ts'
import { jsonLd, rdfXml, turtle } from './graph.ts'
import { momentAsked } from './moment.ts'
import { checkpointLine, licence, send } from './sending.ts'

export type OpenDataDesk = {
  readonly counter: Counter
  readonly publicUrl: string | undefined
  readonly publisher: Publisher
}
type Db = queries.Db
type Ask<A> = (db: Db) => Promise<A>
type Said<A> = { readonly answer: A; readonly position: number } | Response

const inProgress = {
  it: 'Una pubblicazione di questo Comune sta entrando adesso: riprova tra un momento.',
  en: 'A publication of this municipality is being taken in right now: try again in a moment.',
}

const reading = async <A>(c: Request<Env>, { projector }: Counter, asOf: string | undefined, ask: Ask<A>): Promise<Said<A>> => {
  const said = await projector.read('register', { asOf, ask: (db) => ask(db as unknown as Db) })
  if ('building' in said) return problem(c, 'building', { progress: said.progress })
  if ('timeless' in said) return problem(c, 'not-found')
  return said
}

const momentOf = (c: Request<Env>, { now }: Counter): { readonly asOf: string | undefined } | Response => {
  const asOf = momentAsked(c.req.query('asOf'), now())
  return asOf === 'wrong' ? malformed(c, [{ at: 'asOf', says: 'moment' }]) : { asOf }
}

const istat = /^\d{6}$/

const exact = async (c: Request<Env>, counter: Counter, municipality: string, asOf: string | undefined): Promise<Response | undefined> => {
  const said = await reading(c, counter, asOf, (db) => queries.snapshot(db, municipality))
  if (said instanceof Response) return said
  const { answer, position } = said
  if (answer === 'unfinished') return problem(c, 'behind', { sentence: inProgress })
  if (answer === undefined) return undefined
  const name = `registro-${municipality}-${dayOf(answer.moment)}.csv`
  return send(c, counter, { type: csvType, body: exactCsv(answer), name, position, asOf: answer.moment })
}

const file =
  (counter: Counter, { name, filter }: Dataset, format: FormatName): Handler<Env> =>
  async (c) => {
    const moment = momentOf(c, counter)
    if (moment instanceof Response) return moment
    const { asOf } = moment
    const municipality = c.req.query('municipality')
    if (municipality !== undefined && !istat.test(municipality)) return malformed(c, [{ at: 'municipality', says: 'istat' }])
    if (municipality !== undefined && name === 'register' && format === 'csv' && c.req.query('shape') !== 'common') {
      const published = await exact(c, counter, municipality, asOf)
      if (published) return published
    }
    const said = await reading(c, counter, asOf, (db) =>
      queries.all(db, { ...filter, ...(municipality === undefined ? {} : { municipality }) }),
    )
    if (said instanceof Response) return said
    const { answer, position } = said
    const { type, write } = formats[format]
    const checkpoint = format === 'csv' ? undefined : await checkpointLine(counter)
    const body = write(answer, { dataset: name, position, asOf, checkpoint })
    return send(c, counter, { type, body, name: `${name}${asOf === undefined ? '' : `-${dayOf(asOf)}`}.${format}`, position, asOf })
  }

const changes =
  (counter: Counter): Handler<Env> =>
  async (c) => {
    const { since = '', until = '', municipality } = c.req.query()
    const wrong = Object.entries({ since, until }).flatMap(([at, day]) => (isDay(day) ? [] : [{ at, says: 'day' }]))
    if (wrong.length > 0) return malformed(c, wrong)
    const between = { after: endOfDay(since), until: endOfDay(until), ...(municipality === undefined ? {} : { municipality }) }
    const said = await reading(c, counter, undefined, (db) => queries.changed(db, between))
    if (said instanceof Response) return said
    return send(c, counter, {
      type: csvType,
      body: changesCsv(said.answer),
      name: `cambiamenti-${since}-${until}.csv`,
      position: said.position,
    })
  }

const dictionary = {
  licence,
  encoding: 'UTF-8',
  csv: 'RFC 4180; an apostrophe stands before a cell that a spreadsheet would run as a formula (docs/opendata.md)',
  datasets: Object.values(datasets).map(({ name, title, says, files }) => ({ name, title, says, files })),
  columns: openColumns.map(({ value: _, ...column }) => column),
}

const graphs = {
  jsonld: { type: 'application/ld+json; charset=utf-8', write: jsonLd },
  ttl: { type: 'text/turtle; charset=utf-8', write: turtle },
  rdf: { type: 'application/rdf+xml; charset=utf-8', write: rdfXml },
} as const

const catalogued =
  ({ counter, publicUrl, publisher }: OpenDataDesk, extension: keyof typeof graphs): Handler<Env> =>
  async (c) => {
    const said = await reading(c, counter, undefined, queries.books)
    if (said instanceof Response) return said
    const origin = publicUrl ?? new URL(c.req.url).origin
    const of = {
      origin,
      publisher,
      modified: dayOf(counter.now()),
      datasets: [...Object.values(datasets), ...said.answer.map(publishedBy)],
    }
    const { type, write } = graphs[extension]
    return send(c, counter, { type, body: write(catalogue(of), prefixes), name: `catalogue.${extension}`, position: said.position })
  }

export const mountOpenData = (app: Hono<Env>, desk: OpenDataDesk): void => {
  const { counter } = desk
  for (const dataset of Object.values(datasets))
    for (const format of dataset.files) app.get(`/opendata/${dataset.name}.${format}`, file(counter, dataset, format))
  app.get('/opendata/changes.csv', changes(counter))
  for (const extension of Object.keys(graphs) as (keyof typeof graphs)[])
    app.get(`/opendata/catalogue.${extension}`, catalogued(desk, extension))
  app.get('/opendata/dictionary.json', async (c) =>
    send(c, counter, {
      type: 'application/json; charset=utf-8',
      body: JSON.stringify(dictionary, undefined, 2),
      name: 'dictionary.json',
      position: (await counter.store.head()).position,
    }),
  )
  app.get('/opendata/checkpoint', async (c) => {
    const latest = await counter.proofs?.latest()
    return latest
      ? c.body(latest.note, 200, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-cache' })
      : problem(c, 'unavailable')
  })
}
