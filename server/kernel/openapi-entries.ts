// The operation that gives one entry of the log, described.
import type { Paths } from './openapi-operations.ts'
import { problems, shared } from './openapi-parts.ts'

export const entryOperations: Paths = {
  '/api/log/events/{id}/entry': {
    get: {
      ...{ operationId: 'log.entry', summary: 'Un fatto com’è scritto nel registro, byte per byte', tags: ['log'], security: [] },
      description: 'Il testo canonico (RFC 8785) di cui la foglia è SHA-256(0x00 ‖ corpo). Solo dei contesti aperti a tutti.',
      parameters: [...shared('id')],
      responses: {
        200: { description: 'Il fatto intero', content: { 'application/json': { schema: { type: 'object' } } } },
        ...problems(404, 429, 503),
      },
    },
  },
}
