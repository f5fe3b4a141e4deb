// One entry of the log, byte for byte: what a reader needs to take its fingerprint again. Only of contexts that are open to everybody.
import type { Hono } from 'hono'
import { canonical, contextOf, type EventStore, isUuid } from '../../events/kernel/index.ts'
import type { Context } from './context.ts'
import type { Env } from './env.ts'
import { problem } from './problems.ts'

export type EntryDesk = {
  /** the log as it was recorded: an event lifted to a newer version has another fingerprint */
  readonly recorded: Pick<EventStore, 'lookup'>
  readonly contexts: readonly Context[]
}

/** Mounts `GET /api/log/events/:id/entry`: the canonical entry, whose leaf is SHA-256(0x00 ‖ body). */
export const mountEntries = (app: Hono<Env>, { recorded, contexts }: EntryDesk): void => {
  const open = new Set(contexts.filter(({ secrecy }) => secrecy === 'open').map(({ name }) => name))
  app.get('/api/log/events/:id/entry', async (c) => {
    const id = c.req.param('id')
    const [event] = isUuid(id) ? await recorded.lookup([id]) : []
    if (!event || !open.has(contextOf(event.stream))) return problem(c, 'not-found')
    // The position is the log's, not the entry's.
    const body = canonical({ ...event, position: undefined })
    return c.body(body, 200, { 'content-type': 'application/json', 'cache-control': 'public, max-age=31536000, immutable' })
  })
}
