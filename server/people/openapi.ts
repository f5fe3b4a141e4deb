// What the house keeps beside the log about a person, described.
import type { Paths } from '../kernel/openapi-operations.ts'
import { problems, uuid } from '../kernel/openapi-parts.ts'

const object = { 'application/json': { schema: { type: 'object' } } }
const person = { name: 'person', in: 'path', required: true, schema: uuid }
const security = [{ session: [] }]
const operation = (operationId: string, summary: string, content: object, parameters: readonly object[] = []) => ({
  get: {
    ...{ operationId: `people.${operationId}`, summary, tags: ['people'], security, parameters },
    responses: { 200: { description: 'La risposta', content }, ...problems(401, 404, 429, 503) },
  },
})
const before = { name: 'before', in: 'query', required: false, schema: { type: 'integer' }, description: '`next` della pagina precedente' }

export const peopleOperations: Paths = {
  '/api/people/me/looks': operation('looks', 'Chi ha guardato i dati di chi legge: ruolo, giorno e perché, mai la persona', object, [
    before,
  ]),
  '/api/people/me/erasure': operation('ownPreview', 'Che cosa andrebbe via e che cosa resterebbe cancellando chi legge', object),
  '/api/people/me/copy.json': operation('copyJson', 'Tutto ciò che il registro conserva di chi legge', object),
  '/api/people/me/copy.csv': operation('copyCsv', 'I fatti che riguardano chi legge, come tabella', {
    'text/csv': { schema: { type: 'string' } },
  }),
  '/api/people/erasures/{person}/preview': operation(
    'preview',
    'Che cosa andrebbe via e che cosa resterebbe: per chi protegge i dati',
    object,
    [person],
  ),
  '/api/people/erasures/{person}/certificate': operation('certificate', 'Il certificato firmato di una cancellazione', object, [person]),
}
