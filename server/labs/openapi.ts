// The papers of the laboratories, described.
import type { Paths } from '../kernel/openapi-operations.ts'
import { problems } from '../kernel/openapi-parts.ts'

const uuid = { type: 'string', format: 'uuid' }
const inPath = (name: string, description: string) => ({ name, in: 'path', required: true, schema: uuid, description })
const lab = inPath('id', 'Il laboratorio')
const file = (type: string, description: string) => ({
  description,
  content: { [type]: { schema: { type: 'string', format: 'binary' } } },
})
const shared = { tags: ['labs'], security: [{ session: [] }] }

export const labOperations: Paths = {
  '/api/labs/{id}/sessions/{session}/roster.pdf': {
    get: {
      ...shared,
      operationId: 'labs.roster.pdf',
      summary: 'Il foglio delle presenze di un incontro, da stampare: si ricopia quando c’è la rete',
      description: 'Per chi conduce il laboratorio: ci sono i nomi. Ogni stampa resta scritta tra le consultazioni.',
      parameters: [lab, inPath('session', 'L’incontro')],
      responses: { 200: file('application/pdf', 'Il foglio, in A4'), ...problems(401, 403, 404, 429, 503) },
    },
  },
  '/api/labs/{id}/attendance.csv': {
    get: {
      ...shared,
      operationId: 'labs.attendance.csv',
      summary: 'Le presenze di un laboratorio, una riga per persona e incontro',
      description: 'Per chi conduce il laboratorio: ci sono i nomi. Ogni copia resta scritta tra le consultazioni.',
      parameters: [lab],
      responses: { 200: file('text/csv', 'La tabella, in UTF-8, separata da punti e virgola'), ...problems(401, 403, 404, 429, 503) },
    },
  },
}
