// `POST /api/care/round-stop`: whoever waits for a round stops its search, and the thread is free.
import type { Hono, Context as Request } from 'hono'
import { dayOf, isUuid } from '../../events/kernel/index.ts'
import { asked } from '../kernel/asked.ts'
import type { Counter } from '../kernel/counter.ts'
import { denied } from '../kernel/denied.ts'
import type { Env } from '../kernel/env.ts'
import { malformed } from '../kernel/problems.ts'
import { maySee, readersOf } from '../kernel/sight.ts'
import { type RoundMode, roundModes } from './round.ts'
import { stopSearch } from './round-search.ts'
import { care } from './routes.ts'

const modeIn = (given: unknown): RoundMode | undefined => roundModes.find((mode) => mode === given)

const stopping =
  (counter: Counter) =>
  async (c: Request<Env>): Promise<Response> => {
    const me = counter.me(c)
    const sight = maySee(me, readersOf(care, '/round'), dayOf(counter.now()))
    if (!sight.yes) return denied(c, sight.why, care, counter)
    const body = await asked(c, ['desk', 'mode'])
    if (body instanceof Response) return body
    const [{ desk }, mode] = [body, modeIn(body.mode)]
    if (typeof desk !== 'string' || !isUuid(desk)) return malformed(c, [{ at: 'desk', says: 'uuid' }])
    if (mode === undefined) return malformed(c, [{ at: 'mode', says: 'choice' }])
    return c.json({ stopped: stopSearch({ person: me?.id ?? '', desk, mode }) }, 200, { 'cache-control': 'no-store' })
  }

/** Only what one waits for oneself can be stopped: nothing is to be known of what others wait for. */
export const mountStopping = (app: Hono<Env>, counter: Counter): void => void app.post('/api/care/round-stop', stopping(counter))
