// Control reads across every open context, and writes nothing of its own: a context without facts.
import type { FindingEvent } from '../../events/findings/events.ts'
import type { NetworkEvent } from '../../events/network/events.ts'
import type { PactEvent } from '../../events/pacts/events.ts'
import type { RegulationEvent } from '../../events/regulations/events.ts'
import type { SeatEvent } from '../../events/seats/events.ts'
import { projection } from '../kernel/index.ts'
import { ofFindings, ofNetwork, ofSeats } from './others.ts'
import { ofPacts } from './pacts.ts'
import { ofRegulations } from './regulations.ts'
import { tables } from './tables.ts'

export const audit = projection<PactEvent | NetworkEvent | SeatEvent | FindingEvent | RegulationEvent>()({
  name: 'audit',
  version: 3,
  tables,
  on: { ...ofPacts, ...ofNetwork, ...ofSeats, ...ofFindings, ...ofRegulations },
})
