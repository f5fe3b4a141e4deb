// What a running server does for those who check it from outside: makes bundles, shows new checkpoints to witnesses and authority.
import type { EventStore } from '../../events/kernel/index.ts'
import type { Config } from '../config.ts'
import { readRecords } from '../log/keyring.ts'
import { postgresNumbering } from '../log/postgres-shelf.ts'
import type { Proofs } from '../log/proofs.ts'
import * as contexts from '../registry.ts'
import { openPool } from '../stores/postgres/connect.ts'
import { openCustody } from './custody.ts'
import { portFacts, postgresFacts } from './facts.ts'
import { bundleFrom } from './order.ts'
import { ownPolicyText } from './own.ts'
import type { BundleDesk } from './routes.ts'
import { keyFolderOf, stampChainOf, witnessesOf } from './settings.ts'

export type DeskOptions = {
  readonly config: Config
  readonly url: string
  /** the log lifted to today's shapes, and as it was recorded */
  readonly store: EventStore
  readonly recorded: EventStore
  readonly proofs: Proofs
  readonly now: () => string
  readonly onFault: (fault: unknown) => void
}
export type Desk = Required<BundleDesk> & {
  /** Ends custody and closes every connection. */
  readonly close: () => Promise<void>
}

const connections = 3

/** Opens the desk, and custody with it. Refuses in one Italian sentence a file of witnesses, or of certificates, that does not say. */
export const openDesk = async ({ config, url, store, recorded, proofs, now, onFault }: DeskOptions): Promise<Desk> => {
  const others = await witnessesOf(config)
  const asked = openPool(url, onFault, connections)
  const custody = openCustody({ asked, proofs, witnesses: others?.witnesses ?? [], tsaUrl: config.tsaUrl, now, onFault })
  const facts = config.eventStore === undefined ? postgresFacts(asked) : portFacts(recorded, postgresNumbering(asked))
  const policyOf: Desk['policy'] = (keys) => ownPolicyText(keys, others)
  const stampChain = await stampChainOf(config)
  return {
    policy: policyOf,
    make: async (order) => {
      const policy = policyOf(await readRecords(keyFolderOf(config)))
      return bundleFrom({ asked, store, facts, contexts, order, policy, stampChain })
    },
    close: async () => {
      await custody.close()
      await asked.end()
    },
  }
}
