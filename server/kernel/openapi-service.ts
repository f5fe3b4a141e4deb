// The operations that belong to no context: session, live news, health, the schema itself.
import type { Paths } from './openapi-operations.ts'
import { problems, shared, uuid } from './openapi-parts.ts'
import { roles } from './people.ts'

const json = (schema: object) => ({ 'application/json': { schema } })
const me = {
  type: 'object',
  required: ['id', 'label', 'roles'],
  properties: {
    ...{ id: uuid, label: { type: 'string' }, roles: { type: 'array', items: { enum: roles } } },
    asleep: { type: 'array', items: { enum: roles }, description: 'Ruoli che si usano solo entrando con una chiave' },
    signedIn: { type: 'string', format: 'date-time', description: 'Quando ha provato l’ultima volta chi è' },
  },
}
/** What says who is signed in. */
export const session = {
  type: 'object',
  required: ['me', 'demo'],
  properties: {
    me: { anyOf: [me, { type: 'null' }] },
    demo: { type: 'boolean' },
    people: { type: 'array', description: 'Solo nella dimostrazione: in chi si può entrare', items: { type: 'object' } },
  },
}
const proofs = {
  type: ['object', 'null'],
  description: 'Come stanno le prove del registro, dove ce ne sono; null quando il database non risponde',
  required: ['origin', 'size', 'signed', 'lag', 'refusal'],
  properties: {
    origin: { type: ['string', 'null'], description: 'Con che nome è firmato' },
    size: { type: 'integer', minimum: 0, description: 'I fatti nell’albero' },
    signed: { type: 'integer', minimum: 0, description: 'I fatti coperti dall’ultimo punto di controllo' },
    lag: { type: 'integer', description: 'Le posizioni del registro che nessun punto di controllo copre ancora' },
    refusal: {
      enum: ['smaller', 'inconsistent', 'other-origin', 'forgotten', 'unable', 'changed', null],
      description: 'Perché non si firma; null quando si firma',
    },
  },
}
const health = {
  type: 'object',
  required: ['status', 'head', 'projections'],
  properties: {
    status: { enum: ['ok', 'degraded'] },
    head: { type: ['integer', 'null'] },
    proofs,
    projections: {
      type: 'array',
      items: {
        type: 'object',
        required: ['name', 'version', 'position', 'lag', 'state'],
        properties: {
          name: { type: 'string' },
          version: { type: 'integer' },
          position: { type: 'integer' },
          lag: { type: 'integer' },
          state: { enum: ['building', 'live', 'stopped'] },
        },
      },
    },
  },
}
const service = { tags: ['service'], security: [] }
const sessionAnswer = { description: 'Chi è entrato', content: json(session) }

export const serviceOperations: Paths = {
  '/api/session': {
    get: {
      ...{ operationId: 'session.read', summary: 'Chi sono', ...service },
      responses: { 200: sessionAnswer, ...problems(429) },
    },
  },
  '/api/session/enter': {
    post: {
      ...{ operationId: 'session.enter', summary: 'Entra come un personaggio della dimostrazione', ...service },
      requestBody: { required: true, content: json({ type: 'object', required: ['id'], properties: { id: uuid } }) },
      responses: { 200: sessionAnswer, ...problems(403, 404, 413, 415, 422, 429) },
    },
  },
  '/api/session/leave': {
    post: {
      ...{ operationId: 'session.leave', summary: 'Esce', ...service },
      requestBody: { required: true, content: json({ type: 'object' }) },
      responses: { 200: sessionAnswer, ...problems(403, 413, 415, 422, 429) },
    },
  },
  '/api/live': {
    get: {
      ...{ operationId: 'live', summary: 'Dove qualcosa è appena cambiato, mentre cambia', ...service },
      description: 'Eventi `{context, id, position}`; l’evento `missed` dice che se ne sono persi troppi e conviene rileggere tutto.',
      parameters: shared('lastEventId'),
      responses: {
        200: { description: 'Server-sent events', content: { 'text/event-stream': { schema: { type: 'string' } } } },
        ...problems(422, 429, 503),
      },
    },
  },
  '/api/health': {
    get: {
      ...{ operationId: 'health', summary: 'Come sta il servizio', ...service },
      responses: {
        200: { description: 'Tutto bene', content: json(health) },
        503: { description: 'Qualcosa non va', content: json(health) },
        ...problems(429),
      },
    },
  },
  '/api/openapi.json': {
    get: {
      ...{ operationId: 'openapi', summary: 'Questa descrizione', ...service },
      responses: { 200: { description: 'OpenAPI 3.1', content: json({ type: 'object' }) }, ...problems(429) },
    },
  },
  '/api/docs': {
    get: {
      ...{ operationId: 'docs', summary: 'Questa descrizione, da leggere', ...service },
      responses: { 200: { description: 'Una pagina', content: { 'text/html': { schema: { type: 'string' } } } }, ...problems(429) },
    },
  },
}
