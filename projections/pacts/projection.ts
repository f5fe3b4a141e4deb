// The register of pacts as tables, made from the facts of each pact and from nothing else.
import type { PactEvent } from '../../events/pacts/events.ts'
import { projection } from '../kernel/index.ts'
import { agreeing } from './agreeing.ts'
import { living } from './living.ts'
import { tables } from './tables.ts'

export const pacts = projection<PactEvent>()({ name: 'pacts', version: 2, tables, on: { ...agreeing, ...living } })
