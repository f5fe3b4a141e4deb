// Fills tables from the log in large batches: while one is being written, the next is read, planned and worked out.
import { type Written, writeChunk } from './batch.ts'
import type { Db, Query } from './db.ts'
import type { Desk } from './desk.ts'
import type { Memory } from './memory.ts'
import type { Page, ReadAhead } from './read-ahead.ts'

export type FillOptions = {
  readonly db: Db
  readonly desk: Desk
  readonly memory: Memory
  readonly readAhead: ReadAhead
  /** facts in a full page */
  readonly batch: number
  /** the position of what is in the tables */
  readonly from: number
  readonly claim: (tx: Query, from: number, upTo: number) => Promise<boolean>
  /** told after every batch */
  readonly onWritten: (position: number, head: number) => void
  readonly signal?: AbortSignal | undefined
}
/** `written`: until the end of the log there was; the others as for one chunk, or interrupted by the signal. */
export type Filled = Written | { readonly outcome: 'interrupted' }

type Started = { readonly worked: Promise<void>; readonly written: Promise<Written> }

const startPage = ({ db, desk, memory, claim }: FillOptions, page: Page, from: number, before: Started): Started => {
  const whole = (last: Written): boolean => last.outcome === 'written' && last.upTo === from
  const after = { worked: before.worked, written: before.written.then(whole, () => false) }
  let onWorked = (): void => {}
  const worked = new Promise<void>((resolve) => {
    onWorked = resolve
  })
  const written = writeChunk(db, desk, page, { memory, after, onWorked, claim: (tx, upTo) => claim(tx, from, upTo) }).finally(onWorked)
  // It fails where it is awaited; when something else fails first, the checkpoint tells what became of it.
  written.catch(() => undefined)
  return { worked, written }
}

/** Fills until the end of the log. Throws what may pass, such as a lost connection; the checkpoint then says how far it came. */
export const fill = async (options: FillOptions): Promise<Filled> => {
  const { readAhead, batch, onWritten, signal } = options
  let from = options.from
  let before: Started = { worked: Promise.resolve(), written: Promise.resolve({ outcome: 'written', upTo: from }) }
  for (;;) {
    const page = await readAhead(from)
    const now = startPage(options, page, from, before)
    const last = await before.written
    if (last.outcome !== 'written') return last
    onWritten(last.upTo, page.head)
    // A fault cut the page before short: this one was lost with it, and is met again by whoever fills on.
    if (last.upTo !== from) return now.written
    from = page.upTo
    before = now
    if (page.facts.length < batch || signal?.aborted) {
      const end = await now.written
      if (end.outcome === 'written') onWritten(end.upTo, page.head)
      return end.outcome === 'written' && signal?.aborted ? { outcome: 'interrupted' } : end
    }
  }
}
