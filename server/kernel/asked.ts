// The body of a request that is no command: JSON with these members and no others, or the answer that says what is wrong.
import type { Context as Request } from 'hono'
import { isJson, type JsonObject, readBody } from './body.ts'
import type { Env } from './env.ts'
import { malformed, problem } from './problems.ts'

export const asked = async (c: Request<Env>, members: readonly string[]): Promise<JsonObject | Response> => {
  if (!isJson(c.req.header('content-type'))) return problem(c, 'not-json')
  const body = await readBody(c)
  if (!body.ok) return body.problem === 'too-large' ? problem(c, 'too-large') : malformed(c, [body.problem])
  const unknown = Object.keys(body.value).filter((name) => !members.includes(name))
  return unknown.length > 0
    ? malformed(
        c,
        unknown.map((at) => ({ at, says: 'unknown' })),
      )
    : body.value
}
