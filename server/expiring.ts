// What time alone makes true of the pacts of a running server: found in their tables, said by the house each night.
import { dayOf } from '../events/kernel/index.ts'
import * as pacts from '../projections/pacts/queries.ts'
import { houseReading } from './house-reading.ts'
import { house } from './kernel/house.ts'
import { expiring } from './processes/expiring.ts'
import { timed } from './timing.ts'

export const runExpiring = timed(({ act, projector }, now) => {
  const overdue = () => houseReading({ projector })('pacts', (db: pacts.Db) => pacts.overdue(db, dayOf(now())))
  return expiring({ act, house, overdue })
})
