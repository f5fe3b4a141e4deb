// How each fact changes what is remembered of a pact.
import type { Decider } from '../kernel/index.ts'
import type { PactCommands } from './commands.ts'
import type { PactEvent } from './events.ts'
import { evolveAgreeing } from './evolve-agreeing.ts'
import { evolveEnding } from './evolve-ending.ts'
import { evolveLiving } from './evolve-living.ts'
import type { Pact } from './state.ts'

export const evolve: Decider<Pact, PactCommands, PactEvent, string>['evolve'] = { ...evolveAgreeing, ...evolveLiving, ...evolveEnding }
