// What is no command and no read of care, described: answering a proposal with the code of its sheet, and stopping a search.
import { declines, sides } from '../../events/care/vocabulary.ts'
import type { Paths } from '../kernel/openapi-operations.ts'
import { problems } from '../kernel/openapi-parts.ts'
import { roundModes } from './round.ts'

const open = { tags: ['care'], security: [] }
const text = { type: 'string' }
const code = { ...text, description: 'Il codice del foglio: sedici lettere e numeri; maiuscole, spazi e trattini non contano' }
const body = (required: readonly string[], properties: object) => ({
  required: true,
  content: { 'application/json': { schema: { type: 'object', required, properties, additionalProperties: false } } },
})
const answered = (description: string, schema: object) => ({ description, content: { 'application/json': { schema } } })
const wrong = problems(403, 409, 413, 415, 422, 429, 503)

export const careOperations: Paths = {
  '/api/care/round-stop': {
    post: {
      tags: ['care'],
      security: [{ session: [] }],
      operationId: 'care.round-stop',
      summary:
        'Ferma le ricerche di un giro che chi chiede sta aspettando: a ore dà il meglio trovato fin lì; ciò che aspetta un’altra persona continua',
      requestBody: body(['desk', 'mode'], { desk: { ...text, format: 'uuid' }, mode: { enum: roundModes } }),
      responses: {
        200: answered('Quante ne ha fermate', { type: 'object', required: ['stopped'], properties: { stopped: { type: 'integer' } } }),
        ...problems(401, 403, 413, 415, 422, 429),
      },
    },
  },
  '/api/care/reply': {
    post: {
      ...open,
      operationId: 'care.reply',
      summary: 'La proposta di un foglio, come la legge chi deve rispondere; nessuno entra',
      requestBody: body(['code'], { code }),
      responses: { 200: answered('La proposta', { type: 'object', required: ['side'], properties: { side: { enum: sides } } }), ...wrong },
    },
  },
  '/api/care/reply/answer': {
    post: {
      ...open,
      operationId: 'care.reply.answer',
      summary: 'Risponde alla proposta di un foglio, sì o no con il motivo; poi il codice non apre più',
      requestBody: body(['code', 'answer'], { code, answer: { enum: ['yes', 'no'] }, why: { enum: declines } }),
      responses: { 201: answered('Registrato', { type: 'object' }), ...wrong },
    },
  },
}
