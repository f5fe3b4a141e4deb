// The operations that prove the log, described.
import type { Paths } from '../kernel/openapi-operations.ts'
import { problems, shared } from '../kernel/openapi-parts.ts'

const log = { tags: ['log'], security: [] }
const size = { type: 'integer', minimum: 0, maximum: Number.MAX_SAFE_INTEGER }
const hash = { type: 'string', pattern: '^[A-Za-z0-9+/]{43}=$', description: 'SHA-256 in base64' }
const textOf = (description: string) => ({ description, content: { 'text/plain': { schema: { type: 'string' } } } })
const bytesOf = (description: string) => ({
  description,
  content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
})
const jsonOf = (description: string, schema: object) => ({ description, content: { 'application/json': { schema } } })
const query = (name: string, required: boolean, description: string) => ({ name, in: 'query', required, schema: size, description })

const key = {
  type: 'object',
  required: ['vkey', 'from', 'to', 'until'],
  properties: {
    vkey: { type: 'string', description: 'La chiave come la scrive C2SP signed-note' },
    from: { ...size, description: 'Firma gli alberi più grandi di così' },
    to: { type: ['integer', 'null'], description: 'Fin qui ha firmato; null se firma ancora' },
    until: { type: ['string', 'null'], format: 'date-time', description: 'Quando smette o ha smesso' },
  },
}
const keys = {
  type: 'object',
  required: ['origin', 'keys', 'policy'],
  properties: {
    origin: { type: ['string', 'null'] },
    keys: { type: 'array', items: key },
    policy: { type: 'string', description: 'C2SP tlog-policy, da cui partire' },
  },
}
const consistency = {
  type: 'object',
  required: ['from', 'to', 'proof'],
  properties: { from: size, to: size, proof: { type: 'array', items: hash } },
}

export const logOperations: Paths = {
  '/log/checkpoint': {
    get: {
      ...{ operationId: 'log.checkpoint', summary: 'Quanto è lungo il registro, e la sua impronta firmata', ...log },
      responses: { 200: textOf('C2SP tlog-checkpoint'), ...problems(429, 503) },
    },
  },
  '/log/keys': {
    get: {
      ...{ operationId: 'log.keys', summary: 'Le chiavi che firmano il registro, ora e prima', ...log },
      responses: { 200: jsonOf('Chiavi e policy', keys), ...problems(429, 503) },
    },
  },
  '/log/tile/{level}/*': {
    get: {
      ...{ operationId: 'log.tile', summary: 'Un pezzo dell’albero delle impronte', ...log },
      description: 'L’indirizzo intero è quello di C2SP tlog-tiles: `/log/tile/<L>/<N>[.p/<W>]`, per esempio `/log/tile/0/x001/234.p/56`.',
      parameters: [
        { name: 'level', in: 'path', required: true, schema: { type: 'integer', minimum: 0, maximum: 63 }, description: 'Livello' },
      ],
      responses: { 200: bytesOf('Fino a 256 impronte di 32 byte'), ...problems(404, 429, 503) },
    },
  },
  '/log/tile/entries/*': {
    get: {
      ...{
        operationId: 'log.entries',
        summary: 'I fatti interi, per chi controlla il registro',
        tags: ['log'],
        security: [{ session: [] }],
      },
      description: 'Come in C2SP tlog-tiles: ogni fatto dopo la sua lunghezza in due byte. Solo per il ruolo `auditor`.',
      responses: { 200: bytesOf('Fino a 256 fatti'), ...problems(401, 403, 404, 429, 503) },
    },
  },
  '/api/log/events/{id}/proof': {
    get: {
      ...{ operationId: 'log.proof', summary: 'La prova che un fatto è nel registro', ...log },
      parameters: [...shared('id'), query('size', false, 'Nel registro lungo così, se allora fu firmato; altrimenti nell’ultimo firmato')],
      responses: {
        200: textOf('C2SP tlog-proof'),
        202: {
          description: 'Il fatto è registrato, la prova arriva tra poco',
          headers: { 'Retry-After': { $ref: '#/components/headers/Retry-After' } },
        },
        ...problems(404, 422, 429, 503),
      },
    },
  },
  '/api/log/consistency': {
    get: {
      ...{ operationId: 'log.consistency', summary: 'La prova che il registro è solo cresciuto', ...log },
      parameters: [query('from', true, 'Quanto era lungo'), query('to', true, 'Quanto è lungo')],
      responses: { 200: jsonOf('RFC 9162 §2.1.4', consistency), ...problems(404, 422, 429, 503) },
    },
  },
}
