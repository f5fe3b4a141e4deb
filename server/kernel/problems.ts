// What a client is told when a request fails: RFC 9457, and nothing that comes from inside.
import type { Context as Request } from 'hono'
import type { FieldProblem, Json } from '../../events/kernel/index.ts'
import type { Sentence } from './context.ts'
import type { Env } from './env.ts'
import { languageOf } from './language.ts'
import { type ProblemCode, type ProblemKind, problemKinds } from './problem-kinds.ts'

/** The body of every answer that is not a success. */
export type Problem = {
  /** a reference to the section of the API page that explains it */
  readonly type: string
  /** one sentence to show, in the language asked */
  readonly title: string
  readonly status: number
  readonly code: ProblemCode
  /** the rule that refused: `pacts.not-negotiated` */
  readonly rule?: string
  /** what the rule looked at */
  readonly values?: { readonly [name: string]: Json }
  /** dotted paths of the fields that are wrong, and why */
  readonly at?: readonly string[]
  readonly problems?: readonly FieldProblem[]
  /** the revision the stream has */
  readonly revision?: number
  /** how much of the pages is ready, 0 to 1 */
  readonly progress?: number
  readonly requestId: string
}
export type ProblemDetails = Pick<Problem, 'rule' | 'values' | 'problems' | 'revision' | 'progress'> & {
  /** instead of the sentence of the code */
  readonly sentence?: Sentence
  readonly headers?: { readonly [name: string]: string }
}

export const problem = (c: Request<Env>, code: ProblemCode, details: ProblemDetails = {}): Response => {
  const { sentence, headers, problems, ...rest } = details
  c.set('problem', code)
  const { status }: ProblemKind = problemKinds[code]
  const language = languageOf(c.req.header('accept-language'))
  const body: Problem = {
    type: `/api/docs#${code}`,
    title: (sentence ?? problemKinds[code])[language],
    status,
    code,
    ...rest,
    ...(problems ? { at: [...new Set(problems.map((one) => one.at))], problems } : {}),
    requestId: c.get('requestId'),
  }
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      'content-type': 'application/problem+json',
      'content-language': language,
      'cache-control': 'no-store',
      ...(status === 503 || status === 429 ? { 'retry-after': '1' } : {}),
      ...headers,
    },
  })
}

export const malformed = (c: Request<Env>, problems: readonly FieldProblem[]): Response => problem(c, 'malformed', { problems })
