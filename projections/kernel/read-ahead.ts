// Facts straight from the log, by type: for who is far behind its end.
import type { EventStore } from '../../events/kernel/index.ts'
import { type Chunk, type Planned, planOn } from './batch.ts'
import type { Desk } from './desk.ts'

/** `head`: the end of the log when the facts were read */
export type Page = Chunk & { readonly head: number; readonly planned: Planned }
export type ReadAhead = (position: number) => Promise<Page>

const readPage = async (store: EventStore, desk: Desk, position: number, limit: number): Promise<Page> => {
  // Asked first: what is of these types until this head is then surely in the page.
  const head = (await store.head()).position
  const facts = head > position ? await store.readAll({ after: position, types: desk.projection.types, limit }) : []
  const last = facts.at(-1)?.position ?? position
  return { facts, upTo: facts.length < limit ? Math.max(last, head) : last, head: Math.max(last, head), planned: planOn(desk, facts) }
}

/** Reads and plans up to `limit` facts after a position; while a full page is being written, the next is already read and planned. */
export const makeReadAhead = (store: EventStore, desk: Desk, limit: number): ReadAhead => {
  let next: { readonly after: number; readonly page: Promise<Page> } | undefined
  return async (position) => {
    const page = await (next?.after === position ? next.page : readPage(store, desk, position, limit))
    next = undefined
    if (page.facts.length === limit) {
      next = { after: page.upTo, page: readPage(store, desk, page.upTo, limit) }
      // It fails where it is awaited; if nobody wants that page any more, its failure is nobody's.
      next.page.catch(() => undefined)
    }
    return page
  }
}
