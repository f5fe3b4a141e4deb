// The engine opened for a piece of work of the command line, and closed after it.
import { type Engine, openEngine } from './engine.ts'
import * as contexts from './registry.ts'
import type { Surroundings } from './surroundings.ts'
import { keksOfHouse } from './vault-keys.ts'

export const rightNow = (): string => new Date().toISOString()

export const faultTeller =
  (log: Surroundings['log']) =>
  (broken: unknown): void =>
    log(`Intoppo: ${broken instanceof Error ? broken.message : String(broken)}`)

export const withEngine = async (around: Surroundings, work: (engine: Engine) => Promise<void>): Promise<void> => {
  const { url, adminUrl, log, config } = around
  const keks = await keksOfHouse(config, around.secret)
  const { eventStore } = config
  const engine = await openEngine({ url, adminUrl, eventStore, keks, contexts, now: rightNow, onFault: faultTeller(log) })
  try {
    await work(engine)
  } finally {
    await engine.close()
  }
}
