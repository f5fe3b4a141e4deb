// What each request asks for and how it becomes a command: one row a command, and the compiler misses none.
import type { CommandName, PactCommands } from '../../events/pacts/commands.ts'
import type { Ask } from '../kernel/asks/ask.ts'
import type { Pact } from './api.ts'
import { agreeing } from './asking-agreement.ts'
import { ending } from './asking-ending.ts'
import { giving } from './asking-giving.ts'
import { living } from './asking-life.ts'
import { reporting } from './asking-reports.ts'
import { wording } from './asking-text.ts'

/** Everything but drafting, which has a page of its own. */
export type Askable = Exclude<CommandName, 'draft'>

export type AsksOf<C extends Askable> = { readonly [N in C]: Ask<Pact, PactCommands[N]> }

export const asking: AsksOf<Askable> = { ...agreeing, ...wording, ...living, ...reporting, ...giving, ...ending }
