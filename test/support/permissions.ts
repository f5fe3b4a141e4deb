// Every address of the counter asked as everybody: who gets past its door, as docs/permissions.md tells it.

import { jsonSchemaOf } from '../../events/kernel/schema.ts'
import type { Context } from '../../server/kernel/context.ts'
import { exampleOf } from '../../server/kernel/openapi-example.ts'
import { type Role, roles } from '../../server/kernel/people.ts'
import { type TestCounter, testCounter } from './counter.ts'

/** Whoever asks and is let through: everybody, everybody who has entered, or these roles. */
export type Let = 'everyone' | 'signed-in' | readonly Role[]

// What stands behind a door is not asked here: it answers nothing, and whatever comes of that, one is inside.
const nothing: unknown = new Proxy(() => undefined, {
  get: (_, name) => (name === 'then' ? undefined : nothing),
  apply: () => Promise.resolve(undefined),
})

/** A counter with every context and service, whose rows are still being made: a read that is let in says so. */
export const counterOfAll = (contexts: { readonly [name: string]: Context }): TestCounter => {
  const counter: TestCounter = testCounter({
    contexts,
    // Whoever has just entered is fresh also for what looks at the accounts' own clock.
    accounts: new Proxy(() => undefined, { get: (_, name) => (name === 'now' ? () => counter.clock.now : nothing) }) as never,
    services: { uploads: nothing as never, proofs: nothing as never, bundles: nothing as never },
  })
  for (const name of Object.keys(contexts)) counter.reader.stand(name, { progress: 0.5 })
  return counter
}

/** `METHOD /path` of everything that answers; where commands that do not exist are answered nothing is. */
export const addressesOf = ({ app }: TestCounter): readonly string[] => [
  ...new Set(
    app.routes.filter(({ method, path }) => method !== 'ALL' && !path.endsWith('/:command')).map(({ method, path }) => `${method} ${path}`),
  ),
]

const idOf = 'a0000000-0000-4000-8000-00000000abcd'
const pathOf = (path: string): string =>
  path
    .replace(':id', idOf)
    .replace(/:(\w+)(\{[^}]*\})?/g, 'x')
    .replace('*', 'x')

const bodyOf = (contexts: { readonly [name: string]: Context }, path: string): unknown => {
  const [, , context = '', , command = ''] = path.split('/')
  const fields = contexts[context]?.writes?.commands[command]?.fields
  return fields ? exampleOf(jsonSchemaOf(fields)) : {}
}

/** What is not JSON: the desk of files looks at what comes before it looks at who brings it. */
const sent: { readonly [address: string]: { readonly [header: string]: string } } = { 'POST /api/files': { 'content-type': 'image/png' } }
const refusals = [401, 403]
/** Whether somebody gets past the door of an address. */
const passes = async (
  counter: TestCounter,
  contexts: { readonly [name: string]: Context },
  address: string,
  as?: Role,
): Promise<boolean> => {
  const [method = '', path = ''] = address.split(' ')
  const ask = {
    ...(as ? { as } : {}),
    ...(sent[address] ? { headers: sent[address] } : {}),
    ...(method === 'POST' ? { body: bodyOf(contexts, path) } : {}),
  }
  const answer = await (method === 'POST' ? counter.post(pathOf(path), ask) : counter.get(pathOf(path), ask))
  await answer.body?.cancel()
  return !refusals.includes(answer.status)
}

export const letIn = async (counter: TestCounter, contexts: { readonly [name: string]: Context }, address: string): Promise<Let> => {
  if (await passes(counter, contexts, address)) return 'everyone'
  const found: Role[] = []
  for (const role of roles) if (await passes(counter, contexts, address, role)) found.push(role)
  return found.length === roles.length ? 'signed-in' : found
}
