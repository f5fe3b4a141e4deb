// One answer on its way out: what is personal in it is opened for whoever asked, at this address.
import type { Context as Request } from 'hono'
import { routePath } from 'hono/route'
import { isUuid } from '../../events/kernel/index.ts'
import type { Context } from './context.ts'
import type { Counter } from './counter.ts'
import { emergencyOn } from './emergency.ts'
import type { Env } from './env.ts'
import { mayHold } from './holding.ts'
import type { LookPurpose } from './looking.ts'

export type Showing = {
  readonly context: Context
  readonly purpose: LookPurpose
  /** `Read.discloses` */
  readonly discloses?: boolean | undefined
}

/** Resolves when the opening is noted; rejects, and nothing may be answered, when it cannot be. */
export const opened = async <T>(
  c: Request<Env>,
  { contexts, opening, me, whereabouts }: Counter,
  { context, purpose, discloses }: Showing,
  answer: T,
): Promise<T> => {
  if (!mayHold(contexts, context)) return answer
  const { name, opens, writes } = context
  const id = c.req.param('id')
  const reason = emergencyOn(me(c), id)
  return opening(answer, {
    ...{ me: me(c), context: name, opens, discloses, route: routePath(c), request: c.get('requestId') },
    ...(reason === undefined ? { purpose } : { purpose: 'emergency' as const, reason }),
    where: writes && id !== undefined && isUuid(id) ? () => whereabouts.where(name, id) : undefined,
  })
}
