// The register of pacts as tables, made from the facts of each pact and from nothing else.
import type { PactEvent } from '../../events/pacts/events.ts'
import { projection } from '../kernel/index.ts'
import { agreeing } from './agreeing.ts'
import { ending } from './ending.ts'
import { giving } from './giving.ts'
import { living } from './living.ts'
import { reporting } from './reporting.ts'
import { tables } from './tables.ts'

const on = { ...agreeing, ...living, ...giving, ...reporting, ...ending }

export const pacts = projection<PactEvent>()({ name: 'pacts', version: 3, tables, on })
