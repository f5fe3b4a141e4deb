// The calendars, described.
import type { Paths } from '../kernel/openapi-operations.ts'
import { problems, uuid } from '../kernel/openapi-parts.ts'
import { feedKinds, feedLanguages } from './shelf.ts'

const json = (schema: object) => ({ 'application/json': { schema } })
const object = (required: readonly string[], properties: object) => ({ type: 'object', required, properties, additionalProperties: false })
const line = object(['id', 'kind', 'language', 'made'], {
  ...{ id: uuid, kind: { enum: feedKinds }, of: uuid, title: { type: 'string' }, language: { enum: feedLanguages } },
  ...{ made: { type: 'string', format: 'date-time' }, read: { type: 'string', format: 'date' } },
})
const items = { type: 'array', items: line }
const list = { description: 'I calendari che seguo', content: json(object(['items'], { items })) }
const own = { tags: ['feeds'], security: [{ session: [] }] }

export const feedOperations: Paths = {
  '/api/feeds': {
    get: {
      ...{ operationId: 'feeds.list', summary: 'I calendari che seguo' },
      ...own,
      responses: { 200: list, ...problems(401, 404, 429) },
    },
  },
  '/api/feeds/renew': {
    post: {
      ...{ operationId: 'feeds.renew', summary: 'Dà a un calendario un indirizzo nuovo: quello di prima non vale più' },
      ...own,
      requestBody: {
        required: true,
        content: json(object(['kind'], { kind: { enum: feedKinds }, of: uuid, language: { enum: feedLanguages } })),
      },
      responses: {
        201: {
          description: 'L’indirizzo, che si vede solo adesso',
          content: json(object(['items', 'path'], { items, path: { type: 'string' } })),
        },
        ...problems(401, 403, 404, 413, 415, 422, 429, 503),
      },
    },
  },
  '/api/feeds/end': {
    post: {
      ...{ operationId: 'feeds.end', summary: 'Chiude un calendario: il suo indirizzo non risponde più' },
      ...own,
      requestBody: { required: true, content: json(object(['id'], { id: uuid })) },
      responses: { 200: list, ...problems(401, 403, 404, 413, 415, 422, 429) },
    },
  },
  '/feeds/{name}': {
    get: {
      ...{
        operationId: 'feeds.read',
        summary: 'Un calendario (iCalendar, RFC 5545) al suo indirizzo segreto',
        tags: ['feeds'],
        security: [],
      },
      parameters: [
        { name: 'name', in: 'path', required: true, schema: { type: 'string' }, description: 'Quarantatré caratteri a caso, poi `.ics`' },
      ],
      responses: {
        200: { description: 'Il calendario, senza il nome di nessuno', content: { 'text/calendar': { schema: { type: 'string' } } } },
        304: { description: 'Non è cambiato niente' },
        ...problems(404, 429, 503),
      },
    },
  },
}
