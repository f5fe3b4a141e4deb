// The bundle, described.
import type { Paths } from '../kernel/openapi-operations.ts'
import { problems } from '../kernel/openapi-parts.ts'

const query = (name: string, schema: object, description: string) => ({ name, in: 'query', schema, description })
const uuid = { type: 'string', format: 'uuid' }
const day = { type: 'string', format: 'date' }

export const bundleOperations: Paths = {
  '/api/log/bundle': {
    get: {
      operationId: 'log.bundle',
      summary: 'Il fascicolo da portare via: i fatti, e tutto ciò che serve a provarli senza rete',
      description:
        'Uno solo fra `pact`, `organisation`, `municipality` e `all`. Alla stessa domanda, finché il registro non cresce, gli stessi byte.',
      tags: ['log'],
      security: [],
      parameters: [
        query('pact', uuid, 'Un patto'),
        query('organisation', uuid, 'Un’organizzazione della rete e i patti di cui è parte'),
        query('municipality', { type: 'string', pattern: '^\\d{6}$' }, 'Un Comune, con il suo codice ISTAT'),
        query('all', { type: 'string', enum: ['open'] }, 'Tutto ciò che è pubblico'),
        query('from', day, 'Solo i fatti registrati da questo giorno'),
        query('to', day, 'Solo i fatti registrati fino a questo giorno'),
        query('since', { type: 'integer', minimum: 1 }, 'Il numero di un punto di controllo conservato, da cui provare la continuità'),
      ],
      responses: {
        200: {
          description: 'Un archivio tar, formato comunanza-bundle/1',
          content: { 'application/x-tar': { schema: { type: 'string', format: 'binary' } } },
        },
        ...problems(404, 422, 429, 503),
      },
    },
  },
}
