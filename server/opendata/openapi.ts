// The open data, the map's settings and the import of a register, described.
import type { Paths } from '../kernel/openapi-operations.ts'
import { problems } from '../kernel/openapi-parts.ts'
import { datasets } from './datasets.ts'

const text = { type: 'string' }
const day = { type: 'string', format: 'date' }
const query = (name: string, schema: object, description: string, required = false) => ({
  name,
  in: 'query',
  required,
  schema,
  description,
})
const municipality = query('municipality', { type: 'string', pattern: '^\\d{6}$' }, 'Il codice ISTAT del Comune')
const asOf = query('asOf', text, 'Il giorno, o l’istante, al quale guardare; senza, oggi')
const open = { tags: ['register'], security: [] }
const file = (type: string) => ({ description: 'Il file', content: { [type]: { schema: text } } })

const types: { readonly [format: string]: string } = {
  csv: 'text/csv',
  json: 'application/json',
  geojson: 'application/geo+json',
  jsonld: 'application/ld+json',
  ttl: 'text/turtle',
  rdf: 'application/rdf+xml',
}
const ofDatasets = Object.values(datasets).flatMap(({ name, title, files }) =>
  files.map((format) => [
    `/opendata/${name}.${format}`,
    {
      get: {
        ...{ ...open, operationId: `opendata.${name}.${format}`, summary: `${title[0]} (${format})`, parameters: [municipality, asOf] },
        responses: { 200: file(types[format] ?? 'text/plain'), 304: { description: 'Non è cambiato' }, ...problems(422, 429, 503) },
      },
    },
  ]),
)
const ofCatalogue = ['jsonld', 'ttl', 'rdf'].map((format) => [
  `/opendata/catalogue.${format}`,
  {
    get: {
      ...{ ...open, operationId: `opendata.catalogue.${format}`, summary: `Il catalogo DCAT-AP_IT (${format})` },
      responses: { 200: file(types[format] ?? 'text/plain'), ...problems(429, 503) },
    },
  },
])

const importing = {
  type: 'object',
  required: ['municipality', 'files', 'trial'],
  properties: {
    municipality: { type: 'string', pattern: '^\\d{6}$' },
    files: {
      type: 'array',
      items: {
        type: 'object',
        required: ['name', 'content'],
        properties: { name: text, on: text, content: { ...text, contentEncoding: 'base64' } },
      },
    },
    noPersons: { type: 'array', items: text },
    replaced: { type: 'array', items: { type: 'object' } },
    trial: { type: 'boolean' },
  },
}

export const openDataOperations: Paths = {
  ...Object.fromEntries([...ofDatasets, ...ofCatalogue]),
  '/opendata/changes.csv': {
    get: {
      ...{ ...open, operationId: 'opendata.changes', summary: 'Che cosa è cambiato fra due date' },
      parameters: [query('since', day, 'Da', true), query('until', day, 'A', true), municipality],
      responses: { 200: file('text/csv'), ...problems(422, 429, 503) },
    },
  },
  '/opendata/dictionary.json': {
    get: {
      ...{ ...open, operationId: 'opendata.dictionary', summary: 'Il dizionario: che cosa vuol dire ogni colonna' },
      responses: { 200: file('application/json'), ...problems(429) },
    },
  },
  '/opendata/checkpoint': {
    get: {
      ...{ ...open, operationId: 'opendata.checkpoint', summary: 'Il punto di controllo del registro con cui i file si possono provare' },
      responses: { 200: file('text/plain'), ...problems(404, 503) },
    },
  },
  '/api/register/map': {
    get: {
      ...{ ...open, operationId: 'register.map', summary: 'Da dove viene lo sfondo della mappa; null quando non ce n’è' },
      responses: { 200: { description: 'Lo sfondo', content: { 'application/json': { schema: { type: 'object' } } } }, ...problems(429) },
    },
  },
  '/api/register/import': {
    post: {
      ...{ tags: ['register'], security: [{ session: [] }], operationId: 'register.import' },
      summary: 'Porta qui una o più pubblicazioni del registro di un Comune; con `trial` dice soltanto che cosa registrerebbe',
      requestBody: {
        required: true,
        content: { 'application/json': { schema: importing } },
      },
      responses: {
        200: { description: 'Niente di nuovo, o una prova', content: { 'application/json': { schema: { type: 'object' } } } },
        201: { description: 'Registrato', content: { 'application/json': { schema: { type: 'object' } } } },
        ...problems(401, 403, 413, 415, 422, 429, 503),
      },
    },
  },
}
