// `comunanza keys rotate-vault`: the keys of people go under the secret in force, and the one before can be thrown away.

import { openPool } from '../../stores/postgres/connect.ts'
import { UnknownKek } from '../../vault/kek.ts'
import { rotate, wrapsOf } from '../../vault/rotate.ts'
import { keksOfHouse } from '../../vault-keys.ts'
import type { Given } from './tool.ts'

const missing =
  'Alcune chiavi stanno sotto un segreto che non c’è: dallo come SECRET_PREVIOUS (o SECRET_PREVIOUS_FILE) accanto a quello nuovo e riprova.'

/** Answers the exit code: 1 when the earlier secret is missing, 3 when it was interrupted. */
export const rotateVault = async ({ withDatabase, answer, tell, signal }: Given, json: boolean): Promise<number> =>
  withDatabase(async ({ config, secret, url }) => {
    const keks = await keksOfHouse(config, secret)
    const asked = openPool(url, (error) => tell(error.message), 2)
    const onProgress = (done: number, total: number): void => {
      if (total > 0) tell(`Chiavi delle persone: ${done} di ${total} (${Math.floor((100 * done) / total)} %)`)
    }
    try {
      const done = await rotate({ asked, keks, signal, onProgress })
      const wraps = Object.fromEntries(await wrapsOf(asked))
      answer(json ? JSON.stringify({ rotated: done, current: keks.current.id, wraps }) : `Ruotate ${done} chiavi sotto ${keks.current.id}.`)
      if (signal.aborted) return 3
      if (config.vault.previous) tell('Il segreto di prima non apre più niente: toglilo dalla configurazione e distruggilo.')
      return 0
    } catch (error) {
      if (!(error instanceof UnknownKek)) throw error
      tell(missing)
      return 1
    } finally {
      await asked.end()
    }
  })
