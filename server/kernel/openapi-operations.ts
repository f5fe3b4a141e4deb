// The operations of a context: one for each command, each read and the story.
import { jsonSchemaOf } from '../../events/kernel/schema.ts'
import type { Context, JsonSchema, Read, Writes } from './context.ts'
import { type Admitted, freshMinutes, rolesOf } from './may.ts'
import { exampleOf } from './openapi-example.ts'
import { header, instant, position, problems, schema, shared } from './openapi-parts.ts'
import { type Readers, readersOf, storyPath } from './sight.ts'
import { mostStreams } from './together.ts'

type Operation = { readonly [key: string]: unknown }
export type Paths = { readonly [path: string]: { readonly [method: string]: Operation } }
type Named = { readonly [name: string]: JsonSchema }

const json = (of: object, example?: unknown) => ({
  'application/json': { schema: of, ...(example === undefined ? {} : { example }) },
})

const on = {
  type: 'string',
  description: 'Quando è successo, se non ora: un giorno o un istante, non nel futuro',
  examples: ['2026-03-01'],
}

const whoMay = (admitted: Admitted): string =>
  `Chi può: ${rolesOf(admitted).join(', ')}.${'fresh' in admitted ? ` Solo entro ${freshMinutes} minuti dall’accesso.` : ''}`

const commandOf = (name: string, writes: Writes, command: string): Operation => {
  const fields = writes.commands[command]?.fields ?? {}
  const body = jsonSchemaOf(fields)
  return {
    operationId: `${name}.${command}`,
    summary: `Chiede: ${command}`,
    description: whoMay(writes.access[command] ?? []),
    tags: [name],
    security: [{ session: [] }],
    parameters: shared('id', 'idempotencyKey', 'ifMatch'),
    requestBody: { required: true, content: json({ ...body, properties: { ...(body.properties as object), on } }, exampleOf(body)) },
    responses: {
      201: {
        description: 'Registrato, o già registrato con questa stessa chiave',
        headers: { ...header('ETag'), ...header('Idempotent-Replay') },
        content: json(schema('Receipt')),
      },
      ...problems(401, 403, 404, 409, 412, 413, 415, 422, 429, 503),
    },
  }
}

const togetherOf = (name: string, writes: Writes, command: string): Operation => {
  const { parameters: _, requestBody: __, ...one } = commandOf(name, writes, command)
  const data = jsonSchemaOf(writes.commands[command]?.fields ?? {})
  const ids = { type: 'array', items: { type: 'string', format: 'uuid' }, minItems: 2, maxItems: mostStreams, uniqueItems: true }
  const body = { type: 'object', required: ['ids', 'data'], properties: { ids, data, on } }
  return {
    ...one,
    operationId: `${name}.together.${command}`,
    summary: `Chiede a più cose insieme, tutte o nessuna: ${command}`,
    parameters: shared('idempotencyKey'),
    requestBody: { required: true, content: json(body) },
    responses: {
      ...(one.responses as object),
      201: {
        description: 'Registrato per tutte, o già registrato con questa stessa chiave',
        headers: header('Idempotent-Replay'),
        content: json({
          type: 'object',
          required: ['position', 'things'],
          properties: { position, things: { type: 'array', items: schema('Receipt') } },
        }),
      },
    },
  }
}

const queryOf = (read: Pick<Read, 'query'>): object[] => {
  const { properties = {}, required = [] } = jsonSchemaOf(read.query) as { properties?: Named; required?: readonly string[] }
  return Object.entries(properties).map(([name, of]) => ({ name, in: 'query', required: required.includes(name), schema: of }))
}

const paramsIn = (path: string): string[] => [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => name)
const pathParameters = (path: string): object[] =>
  paramsIn(path).map((name) =>
    name === 'id' ? (shared('id')[0] ?? {}) : { name, in: 'path', required: true, schema: { type: 'string' }, description: name },
  )
const moment = { position, asOf: { ...instant, description: 'Il momento a cui si riferisce, se chiesto' } }
// A page's schema may be given whole or as that of one item.
const pageOf = (gives: JsonSchema): object => {
  const whole = gives.properties as Named | undefined
  const items = whole?.items && whole.next ? whole.items : { type: 'array', items: gives }
  return { type: 'object', required: ['items', 'next', 'position'], properties: { items, next: { type: ['string', 'null'] }, ...moment } }
}
const oneOf = (gives: JsonSchema): object =>
  gives.type === 'object' ? { ...gives, properties: { ...(gives.properties as object | undefined), ...moment } } : gives

const wordsOf = (path: string): string =>
  path === '/' ? 'list' : paramsIn(path).length > 0 && path === '/:id' ? 'one' : path.slice(1).replace(/[/:]+/g, '-')

const whoReads = (readers: Readers): string | undefined => {
  if (readers === 'everyone') return undefined
  if (readers === 'signed-in') return 'Chi legge: chi è entrato, per ciò che sta dove valgono i suoi ruoli.'
  const roles = readers.map((reader) => (reader === 'self' ? 'la persona interessata' : reader))
  return roles.length === 0 ? 'Chi legge: nessuno.' : `Chi legge: ${roles.join(', ')}.`
}

const readOf = (context: Context, path: string, read: Omit<Read, 'run'>, readers: Readers): Operation => ({
  operationId: `${context.name}.read.${wordsOf(path)}`,
  summary: read.says,
  tags: [context.name],
  ...(whoReads(readers) ? { description: whoReads(readers) } : {}),
  security: readers === 'everyone' ? [] : [{ session: [] }],
  parameters: [
    ...pathParameters(path),
    ...queryOf(read),
    ...(read.paged ? shared('limit', 'cursor', 'asOf', 'after', 'ifNoneMatch') : shared('asOf', 'after', 'ifNoneMatch')),
  ],
  responses: {
    200: { description: read.says, headers: header('ETag'), content: json(read.paged ? pageOf(read.gives) : oneOf(read.gives)) },
    304: { description: 'Non è cambiato' },
    ...problems(...(readers === 'everyone' ? [] : [401, 403]), 404, 422, 429, 503),
  },
})

const historyOf = (name: string, readers: Readers): Operation => ({
  operationId: `${name}.history`,
  summary: 'La storia: i fatti registrati, in ordine',
  tags: [name],
  security: readers === 'everyone' ? [] : [{ session: [] }],
  parameters: shared('id', 'limit', 'cursor', 'asOf', 'ifNoneMatch'),
  responses: {
    200: { description: 'I fatti', headers: header('ETag'), content: json(pageOf(schema('Fact'))) },
    304: { description: 'Non è cambiata' },
    ...problems(...(readers === 'everyone' ? [] : [401, 403]), 404, 422, 429),
  },
})

const braces = (path: string): string => path.replace(/:(\w+)/g, '{$1}')

export const operationsOf = (context: Context): Paths => {
  const { name, reads, writes } = context
  const base = `/api/${name}`
  const read = Object.entries<Omit<Read, 'run'>>(reads).map(([path, of]) => [
    path === '/' ? base : base + braces(path),
    { get: readOf(context, path, of, readersOf(context, path)) },
  ])
  const history = writes ? [[`${base}/{id}/history`, { get: historyOf(name, readersOf(context, storyPath)) }]] : []
  const commands = Object.keys(writes?.commands ?? {}).map((command) => [
    `${base}/{id}/${command}`,
    { post: commandOf(name, writes as Writes, command) },
  ])
  const together = (writes?.together ?? []).map((command) => [
    `${base}/together/${command}`,
    { post: togetherOf(name, writes as Writes, command) },
  ])
  const paths: { [path: string]: object } = {}
  // One address may be read with GET and asked with POST.
  for (const [path, of] of [...read, ...history, ...together, ...commands] as [string, object][]) paths[path] = { ...paths[path], ...of }
  return paths as Paths
}
