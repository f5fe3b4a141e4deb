// The proofs of a running server: over the log it writes, under the name of its site, with the keys of its folder.
import type { Config } from './config.ts'
import type { Engine } from './engine.ts'
import { openProofs, type Proofs } from './log/proofs.ts'
import { keyFolderOf } from './proof/settings.ts'

export type ProvingOptions = {
  readonly config: Config
  /** the database of the tiles, and of the log unless the configuration says otherwise */
  readonly url: string
  readonly now: () => string
  readonly onFault: (fault: unknown) => void
}

// What a log is called before it has a key; afterwards its keys say.
const nameOf = ({ publicUrl }: Config): string => `${publicUrl === undefined ? 'comunanza.localhost' : new URL(publicUrl).host}/log`

/** Begins to integrate and sign. */
export const openProving = ({ config, url, now, onFault }: ProvingOptions, { recorded }: Engine): Proofs => {
  const store = config.eventStore === undefined ? undefined : recorded
  return openProofs({ ...keyFolderOf(config), url, name: nameOf(config), now, onFault, store })
}
