// Walks over the sealed rows with what the log says of their facts: for previews, for retention, for what no log ever took.
import type { EventStore, Stored } from '../../events/kernel/index.ts'
import type { Asked } from '../log/postgres-shelf.ts'

/** One sealed row's fact; without a fact the log never took it. */
export type Seen = { readonly event: string; readonly at: Date; readonly fact: Stored | undefined }
export type Log = Pick<EventStore, 'lookup' | 'read'>

const atOnce = 1000
const statements = {
  all: 'select distinct on (event) event, at from vault.sealed where at < $1 and event > $2 order by event limit $3',
  of: 'select event, at from vault.sealed where subject = $1 and ct is not null and event > $2 order by event limit $3',
} as const
const before = '00000000-0000-0000-0000-000000000000'

async function* pages(asked: Asked, log: Log, text: string, first: unknown): AsyncGenerator<readonly Seen[], void, void> {
  for (let after = before; ; ) {
    const { rows } = await asked.query<{ event: string; at: Date }>(text, [first, after, atOnce])
    const last = rows.at(-1)
    if (!last) return
    const facts = new Map((await log.lookup(rows.map(({ event }) => event))).map((fact) => [fact.id, fact]))
    yield rows.map((row) => ({ ...row, fact: facts.get(row.event) }))
    after = last.event
  }
}

/** Facts with values of one person. */
export const factsOf = (asked: Asked, log: Log, person: string) => pages(asked, log, statements.of, person)
/** Facts sealed before an instant. */
export const sealedBefore = (asked: Asked, log: Log, instant: string) => pages(asked, log, statements.all, instant)

/** When the stream of a fact was last written to; remembered, because many facts share it. */
export const lastTouched = (log: Log): ((fact: Stored) => Promise<string>) => {
  const known = new Map<string, string>()
  return async ({ stream, at }) => {
    const there = known.get(stream)
    if (there !== undefined) return there
    const [last] = await log.read(stream, { direction: 'backwards', limit: 1 })
    known.set(stream, last?.at ?? at)
    return last?.at ?? at
  }
}
