// The log, the reading room and the road between them, opened together on one database.
import type { Catalogue, EventStore } from '../events/kernel/index.ts'
import { prepareAccounts } from './accounts/prepare.ts'
import { openStore } from './event-store.ts'
import { prepareFeeds } from './feeds/prepare.ts'
import { prepareFiles } from './files/prepare.ts'
import { makeAct } from './kernel/act.ts'
import type { Acting } from './kernel/ask.ts'
import type { Context } from './kernel/context.ts'
import { makeOpening, type Opening } from './kernel/opening.ts'
import { prepareProofs } from './log/prepare.ts'
import { openProjector, type Projector } from './projector.ts'
import { prepareCustody } from './proof/prepare.ts'
import { lifting } from './stores/lifting.ts'
import { openPool } from './stores/postgres/connect.ts'
import { admit, prepare } from './stores/postgres/prepare.ts'
import { sealed } from './stores/sealed.ts'
import type { Keks } from './vault/kek.ts'
import { prepareVault } from './vault/prepare.ts'
import { openStrongroom, type Strongroom } from './vault/strongroom.ts'
import { explainVault } from './vault-keys.ts'

export type EngineOptions = {
  readonly url: string
  /** may make roles and tables; absent when somebody else has made them */
  readonly adminUrl?: string | undefined
  /** the address of the KurrentDB that keeps the log; absent when this database does */
  readonly eventStore?: string | undefined
  /** the keys of the installation; without them nothing personal can be recorded */
  readonly keks?: Keks | undefined
  /** what server/registry.ts exports */
  readonly contexts: { readonly [name: string]: Context }
  readonly now: () => string
  /** told of what passes by itself, such as a lost connection */
  readonly onFault: (fault: unknown) => void
}
export type Engine = {
  readonly store: EventStore
  /** the log as it was recorded, its events not lifted to newer versions */
  readonly recorded: EventStore
  readonly projector: Projector
  readonly act: Acting
  /** absent where there are no keys */
  readonly strongroom: Strongroom | undefined
  readonly opening: Opening | undefined
  /** Ends after what is in hand; closes every connection. */
  readonly close: () => Promise<void>
}

/** By recorded name: a context may call its own facts as it likes in code. */
export const catalogueOf = (contexts: EngineOptions['contexts']): Catalogue =>
  Object.fromEntries(
    Object.values(contexts).flatMap(({ writes }) => Object.values(writes?.events ?? {}).map((definition) => [definition.name, definition])),
  )

type Doors = { readonly url: string; readonly adminUrl: string }

/** Makes the log and its proofs in a database, or brings them up to date, and admits the login of `url`. */
export const prepareLog = async ({ url, adminUrl }: Doors, onFault: EngineOptions['onFault']): Promise<void> => {
  const pool = openPool(adminUrl, onFault, 1)
  try {
    await prepare(pool)
    await prepareProofs(pool)
    await prepareCustody(pool)
    await prepareFiles(pool)
    await prepareVault(pool)
    await prepareAccounts(pool)
    await prepareFeeds(pool)
    const login = decodeURIComponent(new URL(url).username)
    if (login !== '') await admit(pool, login)
  } finally {
    await pool.end()
  }
}

const openVaultOf = (options: Parameters<typeof openStrongroom>[0]): Promise<Strongroom> =>
  openStrongroom(options).catch((error: unknown) => {
    throw explainVault(error)
  })

export const openEngine = async (options: EngineOptions): Promise<Engine> => {
  const { url, adminUrl, eventStore, keks, contexts, now, onFault } = options
  if (adminUrl !== undefined) await prepareLog({ url, adminUrl }, onFault)
  const strongroom = keks && (await openVaultOf({ url, keks, onFault }))
  const recorded = await openStore({ url, eventStore, onFault })
  const catalogue = catalogueOf(contexts)
  const rows = eventStore === undefined ? 'inside' : 'before'
  const store = lifting(strongroom ? sealed(recorded, { catalogue, vault: strongroom.vault, rows }) : recorded, catalogue)
  const projections = Object.values(contexts).map(({ projection }) => projection)
  const projector = await openProjector({ url, store, projections, onFault })
  const close = async (): Promise<void> => {
    await projector.stop()
    await store.close()
    await strongroom?.close()
  }
  const act = makeAct({ store, contexts, now, reader: projector, ...(strongroom ? { print: strongroom.vault.print } : {}) })
  const opening = strongroom && makeOpening({ vault: strongroom.vault, book: strongroom.looks, now })
  return { store, recorded, projector, act, strongroom, opening, close }
}
