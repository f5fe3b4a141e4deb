// Asking: POST /api/<context>/<id>/<command>, the only address that changes anything.
import type { Handler, Hono, Context as Request } from 'hono'
import { isUuid } from '../../events/kernel/index.ts'
import type { Answer } from './ask.ts'
import type { JsonObject } from './body.ts'
import type { Counter } from './counter.ts'
import { denied } from './denied.ts'
import type { Env } from './env.ts'
import { ifMatch } from './header-fields.ts'
import { malformed, problem } from './problems.ts'
import { type Asked, requested, reserved, strangeIn } from './requested.ts'
import { mostStreams } from './together.ts'

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

/** Says an answer of `act` over HTTP, with the sentence of its refusal. */
export const respond = (c: Request<Env>, answer: Answer, of: Asked): Response | Promise<Response> => {
  const say = answers[answer.outcome] as (c: Request<Env>, answer: Answer, of: Asked) => Response | Promise<Response>
  return say(c, answer, of)
}

const ask = async (c: Request<Env>, of: Asked): Promise<Response> => {
  const id = c.req.param('id') ?? ''
  const request = await requested(c, of, isUuid(id) ? undefined : { at: 'id', says: 'uuid' })
  if (request instanceof Response) return request
  const match = ifMatch(c.req.header('if-match'))
  if (!match.ok) return malformed(c, [match.problem])
  const { body, ...common } = request
  const strange = await strangeIn(of, body, common.me)
  if (strange.length > 0) return malformed(c, strange)
  const seen = match.value === undefined ? {} : { ifMatch: match.value }
  return respond(c, await of.counter.act({ ...common, id, data: body, ...seen }), of)
}

const isList = (ids: unknown): ids is readonly string[] =>
  Array.isArray(ids) && ids.length >= 2 && ids.length <= mostStreams && ids.every((id) => isUuid(id)) && new Set(ids).size === ids.length
const isObject = (data: unknown): data is JsonObject => typeof data === 'object' && data !== null && !Array.isArray(data)

/** The same of several things, all or none: the body names them, and has the command's fields in `data`. */
const askAll = async (c: Request<Env>, of: Asked): Promise<Response> => {
  const request = await requested(c, of)
  if (request instanceof Response) return request
  const { body, ...common } = request
  const { ids, data, ...more } = body
  const unknown = Object.keys(more).map((at) => ({ at, says: 'unknown' as const }))
  if (unknown.length > 0) return malformed(c, unknown)
  if (!isList(ids)) return malformed(c, [{ at: 'ids', says: 'list', limit: mostStreams }])
  if (!isObject(data)) return malformed(c, [{ at: 'data', says: 'object' }])
  const strange = await strangeIn(of, data, common.me)
  if (strange.length > 0) return malformed(c, strange)
  const { outcome, ...said } = await of.counter.together(ids.map((id) => ({ ...common, id, data })))
  if ('answer' in said) {
    const { answer, id } = said
    return respond(c, answer.outcome === 'refused' ? { ...answer, detail: { ...answer.detail, id } } : answer, of)
  }
  c.header('cache-control', 'no-store')
  if (outcome === 'duplicate') c.header('idempotent-replay', 'true')
  return c.json(said, 201)
}

export const mountWrites = (app: Hono<Env>, counter: Counter): void => {
  let underWay = 0
  const limited =
    (of: Asked | undefined, asks = ask): Handler<Env> =>
    async (c) => {
      if (!of) return problem(c, 'unknown-command')
      if (underWay >= maxUnderWay) return problem(c, 'busy')
      underWay++
      try {
        return await asks(c, of)
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
      const of = { context, writes, command, counter }
      if (writes.together?.includes(command)) app.post(`/api/${context.name}/together/${command}`, limited(of, askAll))
      app.post(`/api/${context.name}/:id/${command}`, limited(of))
    }
    app.post(`/api/${context.name}/:id/:command`, limited(undefined))
  }
}
