// The figures of taking part as a file, described.
import type { Paths } from '../kernel/openapi-operations.ts'
import { problems } from '../kernel/openapi-parts.ts'

const inQuery = (name: string, description: string) => ({ name, in: 'query', required: false, schema: { type: 'string' }, description })

export const participationOperations: Paths = {
  '/api/participation/export.csv': {
    get: {
      ...{ tags: ['participation'], security: [] },
      operationId: 'participation.export.csv',
      summary: 'Le cifre di chi partecipa in un anno, una riga per cifra; dove sono nascoste la cella è vuota',
      parameters: [inQuery('year', 'L’anno; senza, quello di oggi'), inQuery('asOf', 'Il giorno o l’istante a cui si guarda')],
      responses: {
        200: { description: 'La tabella, in UTF-8, separata da virgole', content: { 'text/csv': { schema: { type: 'string' } } } },
        ...problems(422, 429, 503),
      },
    },
  },
}
