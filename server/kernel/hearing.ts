// What the one who listens to the live feed may hear: the open contexts, and of the others what they may see.
import type { Context as Request } from 'hono'
import { dayOf } from '../../events/kernel/index.ts'
import type { Counter } from './counter.ts'
import type { Env } from './env.ts'
import type { Heard } from './news.ts'
import { isSeen, maySee, readersOf } from './sight.ts'

/** Seconds a line stays open for somebody who has entered: the browser opens the next one as whoever they are by then. */
const enteredFor = 300

/** `seconds`: how long the line may stay open; absent, as long as it likes. */
export type Hearing = { readonly hears: (news: Heard) => boolean; readonly seconds?: number }

export const hearingOf =
  ({ contexts, me, now }: Counter) =>
  (c: Request<Env>): Hearing => {
    const reader = me(c)
    const today = dayOf(now())
    const sights = new Map(contexts.map((context) => [context.name, maySee(reader, readersOf(context, '/:id'), today)]))
    const hears = ({ context, sees }: Heard): boolean => {
      const sight = sights.get(context)
      return sight?.yes === true && (sees === undefined || isSeen(sees, sight.scopes))
    }
    return reader ? { hears, seconds: enteredFor } : { hears }
  }
