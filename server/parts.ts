// The parts of a running server, opened in the order they need each other and closed in the other.
import type { Accounts } from './accounts/accounts.ts'
import { demoPeople } from './demo.ts'
import { type Engine, openEngine } from './engine.ts'
import { openFeeds } from './feeds/open.ts'
import type { Feeds } from './feeds/shelf.ts'
import type { Files } from './files/files.ts'
import { lookingThrough } from './glass/looking-through.ts'
import { livingThere } from './housing/living-there.ts'
import { type Keeping, type KeepingOptions, openKeeping } from './keeping.ts'
import type { Directory } from './kernel/directory.ts'
import type { Proofs } from './log/proofs.ts'
import { openDirectory } from './people/directory.ts'
import { openLabel } from './people/labels.ts'
import { type Desk, openDesk } from './proof/desk.ts'
import { openProving } from './proving.ts'
import * as contexts from './registry.ts'
import { openSigningIn } from './signing-in.ts'
import type { Surroundings } from './surroundings.ts'
import { openUploads } from './uploads.ts'
import { keksOfHouse } from './vault-keys.ts'

export type Parts = Engine & {
  readonly proofs: Proofs | undefined
  readonly bundles: Desk | undefined
  readonly uploads: Files
  readonly directory: Directory
  readonly accounts: Accounts
  readonly feeds: Feeds
  readonly keeping: Keeping | undefined
}
export type PartsOptions = Pick<KeepingOptions, 'now' | 'onFault' | 'onRetained'>

type Closing = () => Promise<unknown>

const keepingOf = async ({ config }: Surroundings, options: PartsOptions, parts: Omit<Parts, 'keeping'>): Promise<Keeping | undefined> => {
  const { strongroom, store, accounts, uploads, feeds } = parts
  if (!strongroom) return undefined
  const keeping = await openKeeping(
    { ...options, config, forgetters: [accounts.forgetter, uploads.forgetter, feeds.forgetter] },
    { store, strongroom },
  )
  // Nobody whom an older database has brought back is served.
  await keeping.catchUp()
  return keeping
}

const open = async (around: Surroundings, options: PartsOptions, later: (close: Closing) => void): Promise<Parts> => {
  const { config, url, adminUrl, secret } = around
  const { now, onFault } = options
  const keks = await keksOfHouse(config, secret)
  const engine = await openEngine({ url, adminUrl, eventStore: config.eventStore, keks, contexts, now, onFault })
  later(engine.close)
  const uploads = openUploads({ config, url, contexts, onFault }, engine)
  later(uploads.close)
  const proofs = openProving({ config, url, now, onFault }, engine)
  later(proofs.close)
  const bundles = await openDesk({ config, url, now, onFault, proofs, ...engine })
  later(bundles.close)
  const labels = new Map(config.demo ? demoPeople.map(({ id, label }) => [id, label]) : [])
  const known = openDirectory({ projector: engine.projector, open: openLabel(engine.strongroom?.vault), labels })
  const directory = livingThere({
    directory: lookingThrough({ directory: known, projector: engine.projector, now }),
    projector: engine.projector,
  })
  const accounts = await openSigningIn({ config, url, directory, env: process.env, now, onFault }, engine)
  later(accounts.close)
  const feeds = openFeeds({ url, onFault })
  later(feeds.close)
  const parts = { ...engine, proofs, bundles, uploads, directory, accounts, feeds }
  return { ...parts, keeping: await keepingOf(around, options, parts) }
}

/** What was open when one of them refuses is closed again. */
export const openParts = async (around: Surroundings, options: PartsOptions): Promise<Parts> => {
  const closings: Closing[] = []
  const close = async (): Promise<void> => {
    for (const closing of closings.splice(0).reverse()) await closing()
  }
  try {
    return { ...(await open(around, options, (closing) => void closings.push(closing))), close }
  } catch (error) {
    await close()
    throw error
  }
}
