// Asking: POST /api/<context>/<id>/<command>, the only address that changes anything.
import type { Handler, Hono, Context as Request } from 'hono'
import { dayOf, type Instant, isUuid } from '../../events/kernel/index.ts'
import type { Answer } from './ask.ts'
import { isJson, readBody } from './body.ts'
import type { Context, Writes } from './context.ts'
import type { Counter } from './counter.ts'
import { denied } from './denied.ts'
import type { Env } from './env.ts'
import { idempotencyKey, ifMatch } from './header-fields.ts'
import { may, rolesOf } from './may.ts'
import { whenProblem } from './moments.ts'
import { malformed, problem } from './problems.ts'

/** Members of every body that are not the command's: when it happened, and for whom it is asked at a desk. */
const reserved = ['on', 'for'] as const
/** Commands under way at once in this process; more are told to come back. */
export const maxUnderWay = 1024

type Answers = {
  readonly [O in Answer['outcome']]: (c: Request<Env>, answer: Extract<Answer, { outcome: O }>, of: Asked) => Response | Promise<Response>
}

const receipt = (c: Request<Env>, answer: Extract<Answer, { outcome: 'recorded' | 'duplicate' }>): Response => {
  const { outcome, ...body } = answer
  c.header('etag', `"${answer.revision}"`)
  c.header('cache-control', 'no-store')
  if (outcome === 'duplicate') c.header('idempotent-replay', 'true')
  return c.json(body, 201)
}

const answers: Answers = {
  recorded: receipt,
  duplicate: receipt,
  denied: (c, { why }, { context, counter }) => denied(c, why, context, counter),
  refused: (c, { rule, detail }, { context, writes }) => {
    const sentence = writes.sentences[rule.slice(context.name.length + 1)]
    return problem(c, 'refused', { rule, ...(detail ? { values: detail } : {}), ...(sentence ? { sentence } : {}) })
  },
  malformed: (c, { problems }) => malformed(c, problems),
  stale: (c, { revision }) =>
    c.req.header('if-match') === undefined
      ? problem(c, 'busy', { revision })
      : problem(c, 'stale', { revision, headers: { etag: `"${revision}"` } }),
  'id-reused': (c) => problem(c, 'id-reused'),
  closed: (c) => problem(c, 'closed'),
  'erased-person': (c) => problem(c, 'erased-person'),
  'unknown-command': (c) => problem(c, 'unknown-command'),
}

type Asked = { readonly context: Context; readonly writes: Writes; readonly command: string; readonly counter: Counter }

const ask = async (c: Request<Env>, of: Asked): Promise<Response> => {
  const { context, writes, command, counter } = of
  if (!isJson(c.req.header('content-type'))) return problem(c, 'not-json')
  const me = counter.me(c)
  if (!me) return problem(c, 'not-signed-in')
  // Whoever holds none of the roles anywhere is told before anything is read.
  const first = may(me, rolesOf(writes.access[command] ?? []), undefined, dayOf(counter.now()))
  if (!first.yes) return denied(c, first.why, context, counter)
  const id = c.req.param('id') ?? ''
  if (!isUuid(id)) return malformed(c, [{ at: 'id', says: 'uuid' }])
  const key = idempotencyKey(c.req.header('idempotency-key'))
  if (!key.ok) return malformed(c, [key.problem])
  const match = ifMatch(c.req.header('if-match'))
  if (!match.ok) return malformed(c, [match.problem])
  const body = await readBody(c)
  if (!body.ok) return body.problem === 'too-large' ? problem(c, 'too-large') : malformed(c, [body.problem])
  const { on, for: assisted, ...data } = body.value
  const wrong = on === undefined ? undefined : whenProblem('on', on, counter.now())
  if (wrong) return malformed(c, [wrong])
  const helped = assisted === undefined ? 'may' : await counter.assisting?.(assisted)
  if (helped === undefined || helped === 'malformed') return malformed(c, [{ at: 'for', says: 'uuid' }])
  if (helped !== 'may') return problem(c, 'refused', helped)
  const fields = writes.commands[command]?.fields ?? {}
  const strange = await counter.admission?.({ fields, data, me, today: dayOf(counter.now()) })
  if (strange && strange.length > 0) return malformed(c, strange)
  const answer = await counter.act({
    ...{ context: context.name, id, command, data, me },
    ...(typeof assisted === 'string' ? { for: assisted } : {}),
    ...(on === undefined ? {} : { on: on as Instant }),
    ...(key.value === undefined ? {} : { key: key.value }),
    ...(match.value === undefined ? {} : { ifMatch: match.value }),
  })
  const respond = answers[answer.outcome] as (c: Request<Env>, answer: Answer, of: Asked) => Response | Promise<Response>
  return respond(c, answer, of)
}

export const mountWrites = (app: Hono<Env>, counter: Counter): void => {
  let underWay = 0
  const limited =
    (of: Asked | undefined): Handler<Env> =>
    async (c) => {
      if (!of) return problem(c, 'unknown-command')
      if (underWay >= maxUnderWay) return problem(c, 'busy')
      underWay++
      try {
        return await ask(c, of)
      } finally {
        underWay--
      }
    }
  for (const context of counter.contexts) {
    const { writes } = context
    if (!writes) continue
    for (const [command, { fields }] of Object.entries(writes.commands)) {
      const taken = reserved.find((name) => Object.hasOwn(fields, name))
      if (taken) throw new Error(`${context.name}.${command}: \`${taken}\` is the body's own member, not a field`)
      app.post(`/api/${context.name}/:id/${command}`, limited({ context, writes, command, counter }))
    }
    app.post(`/api/${context.name}/:id/:command`, limited(undefined))
  }
}
