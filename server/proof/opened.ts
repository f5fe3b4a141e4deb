// The register opened for reading alone, as the command line does it beside a running server.

import type { EventStore } from '../../events/kernel/index.ts'
import { catalogueOf } from '../engine.ts'
import { openStore } from '../event-store.ts'
import { type Asked, postgresNumbering } from '../log/postgres-shelf.ts'
import * as contexts from '../registry.ts'
import { lifting } from '../stores/lifting.ts'
import { openPool } from '../stores/postgres/connect.ts'
import { type Facts, portFacts, postgresFacts } from './facts.ts'

export type Opened = {
  readonly asked: Asked
  readonly store: Pick<EventStore, 'readAll'>
  readonly facts: Facts
  readonly contexts: typeof contexts
}
type At = { readonly url: string; readonly eventStore: string | undefined; readonly onFault: (fault: unknown) => void }

/** Opens the log and what proves it, and closes them after the work. */
export const withRegister = async <T>({ url, eventStore, onFault }: At, work: (opened: Opened) => Promise<T>): Promise<T> => {
  const asked = openPool(url, onFault, 4)
  const raw = await openStore({ url, eventStore, onFault })
  try {
    const facts = eventStore === undefined ? postgresFacts(asked) : portFacts(raw, postgresNumbering(asked))
    return await work({ asked, facts, contexts, store: lifting(raw, catalogueOf(contexts)) })
  } finally {
    await Promise.all([raw.close(), asked.end()])
  }
}
