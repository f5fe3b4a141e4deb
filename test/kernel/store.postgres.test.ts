// The log on PostgreSQL keeps the contract.
import { postgresStore } from '../../server/stores/postgres/store.ts'
import { preparedDatabase } from './prepared.ts'
import { storeContract } from './store.contract.ts'

storeContract('PostgreSQL', async () => {
  const { url, drop } = await preparedDatabase()
  const store = postgresStore({
    url,
    report: (error) => {
      throw error
    },
  })
  return { store, drop }
})
