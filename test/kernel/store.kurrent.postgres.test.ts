// The log on KurrentDB keeps the contract: through client and peer to PostgreSQL and to a log that knows no ids; and on a real server where there is one.
import { describe, it } from 'vitest'
import { openKurrentStore } from '../../server/stores/kurrent.ts'
import { postgresStore } from '../../server/stores/postgres/store.ts'
import { forgetfulStore } from './forgetful.ts'
import { throughPeer } from './peers.ts'
import { fail, preparedDatabase } from './prepared.ts'
import { storeContract } from './store.contract.ts'

storeContract('KurrentDB, client → peer → PostgreSQL', async () => {
  const { url, drop: dropDatabase } = await preparedDatabase()
  const under = postgresStore({ url, report: fail })
  const { store, drop } = await throughPeer(under)
  return {
    store,
    drop: async () => {
      await drop()
      await under.close()
      await dropDatabase()
    },
  }
})

storeContract('KurrentDB, client → peer → a log that knows no ids', () => throughPeer(forgetfulStore()))

const real = process.env.KURRENTDB_URL
if (real === undefined) {
  console.warn('SKIPPED: the contract on a real KurrentDB. Set KURRENTDB_URL (docs/stores.md) to run it.')
  describe('the contract of the log: a real KurrentDB', () => it.skip('needs KURRENTDB_URL', () => {}))
} else {
  storeContract('a real KurrentDB', async () => ({
    store: (await openKurrentStore({ url: real, report: (error) => console.error(error) })).store,
    drop: async () => {},
  }))
}
