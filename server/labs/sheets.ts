// `GET /api/labs/:id/sessions/:session/roster.pdf` and `…/attendance.csv`: what those who run a laboratory take on paper and home.
import type { Hono, Context as Request } from 'hono'
import { dayOf, isUuid } from '../../events/kernel/index.ts'
import type { Db } from '../../projections/labs/queries.ts'
import { attendanceOf } from '../../projections/labs/roster.ts'
import type { Counter } from '../kernel/counter.ts'
import { csvType } from '../kernel/csv.ts'
import { denied, notThere } from '../kernel/denied.ts'
import type { Env } from '../kernel/env.ts'
import type { Asking } from '../kernel/may.ts'
import { opened } from '../kernel/opened.ts'
import { problem } from '../kernel/problems.ts'
import { makeRoom } from '../kernel/room.ts'
import { maySee } from '../kernel/sight.ts'
import { makers } from './access.ts'
import { attendanceCsv } from './attendance-table.ts'
import { enrolledOf, wholeRoster } from './reading.ts'
import { labs } from './routes.ts'
import { type Sheet, sheetOf } from './sheet.ts'

export type SheetDesk = {
  readonly counter: Counter
  readonly publicUrl: string | undefined
  readonly print: (sheet: Sheet) => Promise<Uint8Array>
}

/** Sheets being laid out at once, by all and by each. */
const together = { together: 4, each: 2 }

const sent = (c: Request<Env>, bytes: Uint8Array | string, type: string, name: string): Response =>
  new Response(c.req.method === 'HEAD' ? null : typeof bytes === 'string' ? bytes : Uint8Array.from(bytes), {
    headers: {
      ...{ 'content-type': type, 'content-disposition': `attachment; filename="${name}"` },
      ...{ 'cache-control': 'private, no-store', vary: 'Cookie' },
    },
  })

type Ask<A> = (db: Db, asking: Asking & { readonly id: string; readonly print: Counter['print'] }) => Promise<A | undefined>

/** Asks the tables as somebody who runs the laboratory, with the names opened; the answer when they may not, or it is not there. */
const asked = async <A extends object>(c: Request<Env>, counter: Counter, ask: Ask<A>): Promise<A | Response> => {
  const [me, today, id] = [counter.me(c), dayOf(counter.now()), c.req.param('id') ?? '']
  const sight = maySee(me, makers, today)
  if (!sight.yes) return denied(c, sight.why, labs, counter)
  if (!isUuid(id)) return notThere(c, sight, labs, counter)
  const asking = { me, today, asOf: undefined, id, print: counter.print }
  const said = await counter.projector.read(labs.name, { sees: sight.scopes, ask: (db) => ask(db as unknown as Db, asking) })
  if ('building' in said) return problem(c, 'building', { progress: said.progress })
  if ('timeless' in said || said.answer === undefined) return notThere(c, sight, labs, counter)
  return opened(c, counter, { context: labs, purpose: 'export' }, said.answer)
}

/** Mounts the papers of the laboratories. */
export const mountSheets = (app: Hono<Env>, { counter, publicUrl, print }: SheetDesk): void => {
  const enter = makeRoom(together)
  app.get('/api/labs/:id/sessions/:session/roster.pdf', async (c) => {
    const session = c.req.param('session')
    const roster = await asked(c, counter, (db, asking) => wholeRoster({ ...asking, db }, session))
    if (roster instanceof Response) return roster
    const leave = enter(counter.me(c)?.id ?? '')
    if (!leave) return problem(c, 'busy')
    try {
      const address = `${publicUrl ?? new URL(c.req.url).origin}/laboratori/${c.req.param('id')}/incontri/${session}?foglio=1`
      const bytes = await print(sheetOf(roster, address, counter.now()))
      return sent(c, bytes, 'application/pdf', `presenze-${dayOf(roster.session.starts)}.pdf`)
    } finally {
      leave()
    }
  })
  app.get('/api/labs/:id/attendance.csv', async (c) => {
    const rows = await asked(c, counter, async (db, asking) => (await enrolledOf({ ...asking, db })) && (await attendanceOf(db, asking.id)))
    return rows instanceof Response ? rows : sent(c, attendanceCsv(rows), csvType, `presenze-${dayOf(counter.now())}.csv`)
  })
}
