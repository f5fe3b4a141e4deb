// Files, described.
import { fileTypes, largestFile } from '../../events/kernel/index.ts'
import type { Paths } from '../kernel/openapi-operations.ts'
import { problems } from '../kernel/openapi-parts.ts'

const sha256 = { type: 'string', pattern: '^[0-9a-f]{64}$', description: 'SHA-256 dei byte conservati' }
const parts = { sha256, bytes: { type: 'integer', minimum: 1, maximum: largestFile }, type: { enum: fileTypes } }
const verified = { type: 'boolean', description: 'Un antivirus non vi ha trovato nulla' }
const object = (properties: object) => ({ type: 'object', required: Object.keys(properties), properties })
const json = (description: string, properties: object) => ({ description, content: { 'application/json': { schema: object(properties) } } })
const about = object({ ...parts, verified })
const tagged = { tags: ['files'], security: [{ session: [] }] }
const bytes = Object.fromEntries(fileTypes.map((type) => [type, { schema: { type: 'string', format: 'binary' } }]))
const path = { name: 'sha256', in: 'path', required: true, schema: sha256 }

export const fileOperations: Paths = {
  '/api/files': {
    post: {
      ...{ operationId: 'files.upload', summary: 'Carica un file', ...tagged },
      description:
        'Il corpo sono i byte di un file solo. Luogo, data e apparecchio delle fotografie vengono tolti: l’impronta è di ciò che si conserva. Se entro un giorno nessun fatto lo nomina, il file viene tolto.',
      parameters: [
        {
          ...{ name: 'Content-Disposition', in: 'header', required: true },
          schema: { type: 'string', examples: ["attachment; filename*=UTF-8''planimetria.pdf"] },
          description: 'Come si chiama: conta solo la fine, e non viene conservato',
        },
      ],
      requestBody: { required: true, content: bytes },
      responses: { 201: json('Ciò che un fatto porta del file', parts), ...problems(401, 403, 408, 409, 413, 415, 422, 429, 503) },
    },
    get: {
      ...{ operationId: 'files.mine', summary: 'I miei file, e quanto spazio resta', ...tagged },
      responses: {
        200: json('I file che ho caricato', {
          items: { type: 'array', items: about },
          used: { type: 'integer' },
          quota: { type: 'integer' },
          largest: { type: 'integer' },
        }),
        ...problems(401, 429, 503),
      },
    },
  },
  '/api/files/{sha256}': {
    get: {
      ...{ operationId: 'files.open', summary: 'Apre un file', ...tagged, security: [] },
      description: 'Di tutti se un fatto lo ha pubblicato; altrimenti di chi lo ha caricato e di chi segue la cosa a cui appartiene.',
      parameters: [path, { name: 'name', in: 'query', schema: { type: 'string' }, description: 'Come chiamarlo quando si salva' }],
      responses: {
        200: { description: 'I byte', content: bytes },
        304: { description: 'È quello che si ha già' },
        ...problems(404, 429, 503),
      },
    },
  },
  '/api/files/{sha256}/about': {
    get: {
      ...{ operationId: 'files.about', summary: 'Che file è, e se un antivirus l’ha visto', ...tagged, security: [] },
      parameters: [path],
      responses: { 200: json('Il file', { ...parts, verified, published: { type: 'boolean' } }), ...problems(404, 429, 503) },
    },
  },
}
