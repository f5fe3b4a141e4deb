// The parts every operation of the API shares: problems, receipts, parameters, headers.
import { roles } from './people.ts'
import { type ProblemCode, problemKinds } from './problem-kinds.ts'
import { defaultLimit, maxLimit } from './query.ts'

const uuid = { type: 'string', format: 'uuid' } as const
const position = {
  type: 'integer',
  minimum: 0,
  description: 'Posizione nel registro: fin dove arrivano i dati di questa risposta',
} as const
const instant = { type: 'string', format: 'date-time' } as const
const ref = (kind: string, name: string) => ({ $ref: `#/components/${kind}/${name}` })

const codes = Object.keys(problemKinds) as readonly ProblemCode[]

const problem = {
  type: 'object',
  description: 'Problema secondo RFC 9457',
  required: ['type', 'title', 'status', 'code', 'requestId'],
  properties: {
    type: { type: 'string', format: 'uri-reference' },
    title: { type: 'string', description: 'Una frase da mostrare, nella lingua di Accept-Language (it, en)' },
    status: { type: 'integer' },
    code: { enum: codes },
    rule: { type: 'string', description: 'La regola che non lo permette, per esempio pacts.not-negotiated' },
    values: { type: 'object', description: 'Ciò che la regola ha guardato' },
    at: { type: 'array', items: { type: 'string' }, description: 'I campi che non vanno' },
    problems: {
      type: 'array',
      items: {
        type: 'object',
        required: ['at', 'says'],
        properties: { at: { type: 'string' }, says: { type: 'string' }, limit: { type: ['number', 'string'] } },
      },
    },
    revision: { type: 'integer', minimum: -1 },
    progress: { type: 'number', minimum: 0, maximum: 1, description: 'Quanta parte delle pagine è pronta' },
    requestId: uuid,
  },
}

const receipt = {
  type: 'object',
  description: 'Ciò che la richiesta ha registrato',
  required: ['id', 'revision', 'position', 'events'],
  properties: {
    id: uuid,
    revision: { type: 'integer', minimum: 0, description: 'Revisione della storia dopo questi fatti' },
    position,
    events: { type: 'array', items: { type: 'object', required: ['id', 'type'], properties: { id: uuid, type: { type: 'string' } } } },
  },
}

const fact = {
  type: 'object',
  required: ['id', 'type', 'revision', 'position', 'at', 'on', 'role', 'data'],
  properties: {
    id: uuid,
    type: { type: 'string' },
    revision: { type: 'integer', minimum: 0 },
    position: { type: 'integer', minimum: 1 },
    at: { ...instant, description: 'Quando è stato registrato qui' },
    on: { type: 'string', description: 'Quando è successo: un giorno o un istante' },
    known: { ...instant, description: 'Quando era noto in un registro precedente' },
    role: { enum: roles },
    actor: { ...uuid, description: 'Solo per chi è entrato' },
    for: { ...uuid, description: 'La persona per conto di cui un operatore l’ha chiesto; solo per chi è entrato' },
    data: { type: 'object' },
  },
}

const parameter = (name: string, where: 'query' | 'header', schema: object, description: string) => ({
  ...{ name, in: where, required: false, schema, description },
})

const parameters = {
  id: { name: 'id', in: 'path', required: true, schema: uuid, description: 'UUID in minuscolo' },
  limit: parameter('limit', 'query', { type: 'integer', minimum: 1, maximum: maxLimit, default: defaultLimit }, 'Quante voci'),
  cursor: parameter('cursor', 'query', { type: 'string', maxLength: 2000 }, 'Il valore di `next` della pagina precedente'),
  asOf: parameter('asOf', 'query', { type: 'string' }, 'Com’era: un giorno (fino alla sua fine, in Italia) o un istante; non nel futuro'),
  after: parameter('after', 'query', { type: 'integer', minimum: 0 }, 'Aspetta (al più 2 secondi) che i dati arrivino a questa posizione'),
  idempotencyKey: parameter(
    'Idempotency-Key',
    'header',
    { type: 'string', pattern: '^[\\x21-\\x7e]{1,200}$' },
    'La stessa chiave con la stessa richiesta riceve il primo risultato',
  ),
  ifMatch: parameter('If-Match', 'header', { type: 'string', examples: ['"3"'] }, 'La revisione che si è vista, tra virgolette'),
  ifNoneMatch: parameter('If-None-Match', 'header', { type: 'string' }, 'L’ETag di una risposta che si ha già: se vale ancora, 304'),
  lastEventId: parameter('Last-Event-ID', 'header', { type: 'integer', minimum: 0 }, 'L’ultima posizione ricevuta: si riprende da lì'),
}

const responseFor = (status: number, description: string) => ({
  [`problem-${status}`]: {
    description,
    content: { 'application/problem+json': { schema: ref('schemas', 'Problem') } },
    ...(status === 429 || status === 503 ? { headers: { 'Retry-After': ref('headers', 'Retry-After') } } : {}),
  },
})
const statuses = [...new Set(codes.map((code) => problemKinds[code].status))].filter((status) => ![405, 414, 500].includes(status))
const sentencesOf = (status: number): string =>
  codes
    .filter((code) => problemKinds[code].status === status)
    .map((code) => `\`${code}\`: ${problemKinds[code].it}`)
    .join(' ')

/** The answers with these statuses, by reference. */
export const problems = (...wanted: number[]) =>
  Object.fromEntries(wanted.map((status) => [String(status), ref('responses', `problem-${status}`)]))
export const shared = (...names: (keyof typeof parameters)[]) => names.map((name) => ref('parameters', name))
export const schema = (name: 'Problem' | 'Receipt' | 'Fact') => ref('schemas', name)
export const header = (name: 'ETag' | 'Idempotent-Replay') => ({ [name]: ref('headers', name) })
export { instant, position, uuid }

export const components = {
  schemas: { Problem: problem, Receipt: receipt, Fact: fact },
  parameters,
  headers: {
    ETag: { schema: { type: 'string' }, description: 'Cambia quando cambia la risposta; dopo una richiesta è la revisione' },
    'Idempotent-Replay': { schema: { const: 'true' }, description: 'Presente se la richiesta era già stata registrata' },
    'Retry-After': { schema: { type: 'integer' }, description: 'Secondi da aspettare' },
  },
  responses: Object.assign({}, ...statuses.map((status) => responseFor(status, sentencesOf(status)))),
  securitySchemes: {
    session: {
      type: 'apiKey',
      in: 'cookie',
      name: 'session',
      description: 'Il cookie di chi è entrato; con HTTPS si chiama `__Host-session`',
    },
  },
}
