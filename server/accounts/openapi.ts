// Signing in, described.
import type { Paths } from '../kernel/openapi-operations.ts'
import { problems, uuid } from '../kernel/openapi-parts.ts'
import { session } from '../kernel/openapi-service.ts'
import { methods } from '../kernel/session-shelf.ts'
import { purposes } from './oidc-routes.ts'

const json = (schema: object) => ({ 'application/json': { schema } })
const object = (required: readonly string[], properties: object) => ({ type: 'object', required, properties, additionalProperties: false })
const text = { type: 'string' }
const instant = { type: 'string', format: 'date-time' }
const yes = { type: 'boolean' }
const list = (items: object) => ({ type: 'array', items })
const anything = { type: 'object', description: 'Come lo dà e lo vuole il browser (WebAuthn)' }

const open = { tags: ['session'], security: [] }
const own = { tags: ['session'], security: [{ session: [] }] }
const entered = { description: 'Chi è entrato', content: json(session) }
const answer = (description: string, schema: object) => ({ description, content: json(schema) })
const body = (schema: object) => ({ required: true, content: json(schema) })
const nothing = body(object([], {}))
const unsafe = [403, 404, 413, 415, 422, 429] as const
const operation = (operationId: string, summary: string) => ({ operationId: `session.${operationId}`, summary })

const line = object(['id', 'method', 'agent', 'opened', 'confirmed', 'seen', 'current'], {
  ...{ id: uuid, method: { enum: methods }, provider: text, agent: text },
  ...{ opened: instant, confirmed: instant, seen: instant, current: yes },
})
const sessionList = answer('Le mie sessioni', object(['items'], { items: list(line) }))
const keys = answer(
  'Come posso entrare',
  object(['passkeys', 'providers', 'mailbox', 'codes'], {
    ...{ passkeys: list({ type: 'object' }), providers: list({ type: 'object' }), mailbox: yes, codes: list({ type: 'object' }) },
  }),
)
const provider = { name: 'provider', in: 'path', required: true, schema: text, description: 'Il nome del fornitore nella configurazione' }
const issued = object(['until', 'sent'], { code: text, url: text, until: instant, sent: yes })
const waysSchema = object(['providers', 'passkeys', 'codes', 'mail'], {
  ...{ providers: list(object(['id', 'name'], { id: text, name: { type: 'object' } })), passkeys: yes, codes: yes, mail: yes },
})

const entering: Paths = {
  '/api/session/ways': {
    get: {
      ...operation('ways', 'In quali modi si può entrare qui'),
      ...open,
      responses: { 200: answer('I modi', waysSchema), ...problems(429) },
    },
  },
  '/api/session/oidc/{provider}': {
    post: {
      ...{ ...operation('leave-for', 'Parte per un servizio di identità (OpenID Connect)'), ...open, parameters: [provider] },
      requestBody: body(object([], { purpose: { enum: purposes }, return: text })),
      responses: {
        200: answer('Dove andare', object(['location'], { location: text })),
        ...problems(401, 403, 404, 409, 413, 415, 422, 429),
      },
    },
  },
  '/api/session/oidc/{provider}/callback': {
    get: {
      ...{ ...operation('arrive', 'Il ritorno da un servizio di identità, nel browser che era partito'), ...open },
      parameters: [
        provider,
        ...['code', 'state', 'iss', 'error'].map((name) => ({
          name,
          in: 'query',
          schema: text,
          description: 'Come lo manda il fornitore',
        })),
      ],
      responses: {
        303: { description: 'Alla pagina di prima' },
        default: { description: 'Ad «Accedi», con il motivo (303)' },
        ...problems(404, 429),
      },
    },
  },
  '/api/session/passkey/options': {
    post: {
      ...{ ...operation('passkey-options', 'Che cosa chiedere al dispositivo'), ...open, requestBody: nothing },
      responses: { 200: answer('Le opzioni', anything), ...problems(403, 404, 409, 413, 415, 422, 429) },
    },
  },
  '/api/session/passkey': {
    post: {
      ...{ ...operation('passkey', 'Entra, o conferma chi è, con una chiave di accesso'), ...open },
      requestBody: body(object(['response'], { response: anything, confirm: yes })),
      responses: { 200: entered, ...problems(409, ...unsafe) },
    },
  },
  '/api/session/code': {
    post: {
      ...{
        ...operation('code', 'Entra con un codice, che vale una volta sola'),
        ...open,
        requestBody: body(object(['code'], { code: text })),
      },
      responses: { 200: entered, ...problems(409, ...unsafe, 503) },
    },
  },
  '/api/session/code/ask': {
    post: {
      ...{ ...operation('code-ask', 'Chiede un codice per posta elettronica; la risposta non dice se l’indirizzo è di qualcuno'), ...open },
      requestBody: body(object(['email'], { email: text })),
      responses: { 202: answer('Preso in carico', object(['minutes'], { minutes: { type: 'integer' } })), ...problems(...unsafe) },
    },
  },
}

const mine: Paths = {
  '/api/session/list': {
    get: { ...operation('list', 'Dove sono entrato'), ...own, responses: { 200: sessionList, ...problems(401, 429) } },
  },
  '/api/session/end': {
    post: {
      ...{ ...operation('end', 'Chiude una mia sessione, o tutte le altre'), ...own },
      requestBody: body(object([], { id: uuid, others: yes })),
      responses: { 200: sessionList, ...problems(401, 403, 413, 415, 422, 429) },
    },
  },
  '/api/session/end-for': {
    post: {
      ...{ ...operation('end-for', 'Chiude tutte le sessioni di una persona che si amministra'), ...own },
      requestBody: body(object(['person'], { person: uuid })),
      responses: {
        200: answer('Quante ne ha chiuse', object(['ended'], { ended: { type: 'integer' } })),
        ...problems(401, 409, ...unsafe),
      },
    },
  },
  '/api/session/keys': {
    get: { ...operation('keys', 'Come posso entrare'), ...own, responses: { 200: keys, ...problems(401, 404, 429) } },
    post: {
      ...{ ...operation('key-add', 'Aggiunge una chiave di accesso'), ...own },
      requestBody: body(object(['name', 'response'], { name: { type: 'string', maxLength: 60 }, response: anything })),
      responses: { 200: keys, ...problems(401, 409, ...unsafe) },
    },
  },
  '/api/session/keys/options': {
    post: {
      ...{ ...operation('key-options', 'Che cosa chiedere al dispositivo per una chiave nuova'), ...own, requestBody: nothing },
      responses: { 200: answer('Le opzioni', anything), ...problems(401, 409, ...unsafe) },
    },
  },
  '/api/session/keys/remove': {
    post: {
      ...{ ...operation('key-remove', 'Toglie una chiave o un servizio di identità, ma non l’ultimo modo'), ...own },
      requestBody: body(object([], { id: uuid, provider: text })),
      responses: { 200: keys, ...problems(401, 409, ...unsafe) },
    },
  },
  '/api/session/code/issue': {
    post: {
      ...{ ...operation('code-issue', 'Dà a una persona un codice per entrare: lo sportello, o chi amministra'), ...own },
      requestBody: body(object(['person'], { person: uuid, days: { type: 'integer', minimum: 1, maximum: 30 }, email: text })),
      responses: { 201: answer('Il codice, che si vede solo adesso', issued), ...problems(401, 409, ...unsafe) },
    },
  },
  '/api/session/code/withdraw': {
    post: {
      ...{ ...operation('code-withdraw', 'Annulla un codice dato a me'), ...own, requestBody: body(object(['id'], { id: uuid })) },
      responses: { 200: answer('Annullato', object([], {})), ...problems(401, ...unsafe) },
    },
  },
}

export const accountOperations: Paths = { ...entering, ...mine }
