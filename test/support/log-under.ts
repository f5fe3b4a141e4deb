// Which log a test's counter writes: PostgreSQL's own, or with THROUGH=kurrentdb the KurrentDB client → our peer → another PostgreSQL.
import { prepareLog } from '../../server/engine.ts'
import { postgresStore } from '../../server/stores/postgres/store.ts'
import { startPeer } from '../kernel/peers.ts'
import { database } from './postgres.ts'

export type LogUnder = { readonly eventStore: string | undefined; readonly close: () => Promise<void> }

const quiet = (): void => {}

export const logUnder = async (through = process.env.THROUGH): Promise<LogUnder> => {
  if (through !== 'kurrentdb') return { eventStore: undefined, close: async () => undefined }
  const log = await database()
  await prepareLog(log, quiet)
  const under = postgresStore({ url: log.url, report: quiet })
  const peer = await startPeer(under)
  const close = async (): Promise<void> => {
    await peer.close(100)
    await under.close()
    await log.drop()
  }
  return { eventStore: peer.url, close }
}
