// The answer to somebody who may not: a problem document that says what it would take.
import type { Context as Request } from 'hono'
import type { Context } from './context.ts'
import type { Counter } from './counter.ts'
import { denialOf } from './denials.ts'
import type { Env } from './env.ts'
import type { Why } from './may.ts'
import { nameOfPlaces } from './place-names.ts'
import { problem } from './problems.ts'
import type { Sight } from './sight.ts'

const codes = { nobody: 'not-signed-in', 'not-fresh': 'not-fresh' } as const

// Where a thing of a closed context belongs is itself something to be known only by who may see it.
const discreet = (why: Why, { secrecy }: Context): Why => {
  if (secrecy === 'open' || !('where' in why)) return why
  const { where: _, ...rest } = why
  return rest
}

/**
 * What is not there for this reader: 404, also for what is somewhere they may not see. Who reads nothing here but what is about themselves is told so,
 * whether or not there is such a thing.
 */
export const notThere = (
  c: Request<Env>,
  sight: Extract<Sight, { yes: true }>,
  context: Context,
  counter: Counter,
): Response | Promise<Response> => (sight.selfOnly ? denied(c, sight.selfOnly, context, counter) : problem(c, 'not-found'))

/** 401, or 403 with the sentence of `why`. */
export const denied = async (c: Request<Env>, why: Why, context: Context, counter: Counter): Promise<Response> =>
  problem(c, why.because in codes ? codes[why.because as keyof typeof codes] : 'not-allowed', {
    sentence: await denialOf(discreet(why, context), nameOfPlaces(counter)),
  })
