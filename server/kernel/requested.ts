// What every request to change something has in common: who asks, under which key, when it happened, for whom, and the rest of the body.
import type { Context as Request } from 'hono'
import { dayOf, type FieldProblem, type Instant } from '../../events/kernel/index.ts'
import type { Ask } from './ask.ts'
import { isJson, type JsonObject, readBody } from './body.ts'
import type { Context, Writes } from './context.ts'
import type { Counter } from './counter.ts'
import { denied } from './denied.ts'
import type { Env } from './env.ts'
import { idempotencyKey } from './header-fields.ts'
import { may, rolesOf } from './may.ts'
import { whenProblem } from './moments.ts'
import type { Me } from './people.ts'
import { malformed, problem } from './problems.ts'

export type Asked = { readonly context: Context; readonly writes: Writes; readonly command: string; readonly counter: Counter }
/** Members of every body that are not the command's: when it happened, and for whom it is asked at a desk. */
export const reserved = ['on', 'for'] as const

export type Requested = Pick<Ask, 'context' | 'command' | 'for' | 'on' | 'key'> & { readonly me: Me; readonly body: JsonObject }

/** Checks the request in the order in which it costs least; a `Response` says what is wrong. `wrong` is known already and only waits for its place. */
export const requested = async (c: Request<Env>, of: Asked, wrong?: FieldProblem): Promise<Requested | Response> => {
  const { context, writes, command, counter } = of
  if (!isJson(c.req.header('content-type'))) return problem(c, 'not-json')
  const me = counter.me(c)
  if (!me) return problem(c, 'not-signed-in')
  // Whoever holds none of the roles anywhere is told before anything is read.
  const first = may(me, rolesOf(writes.access[command] ?? []), undefined, dayOf(counter.now()))
  if (!first.yes) return denied(c, first.why, context, counter)
  if (wrong) return malformed(c, [wrong])
  const key = idempotencyKey(c.req.header('idempotency-key'))
  if (!key.ok) return malformed(c, [key.problem])
  const body = await readBody(c)
  if (!body.ok) return body.problem === 'too-large' ? problem(c, 'too-large') : malformed(c, [body.problem])
  const { on, for: assisted, ...rest } = body.value
  const untimely = on === undefined ? undefined : whenProblem('on', on, counter.now())
  if (untimely) return malformed(c, [untimely])
  const helped = assisted === undefined ? 'may' : await counter.assisting?.(assisted)
  if (helped === undefined || helped === 'malformed') return malformed(c, [{ at: 'for', says: 'uuid' }])
  if (helped !== 'may') return problem(c, 'refused', helped)
  return {
    ...{ context: context.name, command, me, body: rest },
    ...(typeof assisted === 'string' ? { for: assisted } : {}),
    ...(on === undefined ? {} : { on: on as Instant }),
    ...(key.value === undefined ? {} : { key: key.value }),
  }
}

/** What of the fields the desk of files does not admit. */
export const strangeIn = async (of: Asked, data: JsonObject, me: Me): Promise<readonly FieldProblem[]> => {
  const { writes, command, counter } = of
  const fields = writes.commands[command]?.fields ?? {}
  return (await counter.admission?.({ fields, data, me, today: dayOf(counter.now()) })) ?? []
}
