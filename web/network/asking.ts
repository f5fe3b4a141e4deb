// What each request about the network asks for and how it becomes a command: one row a command, and the compiler misses none.
import type { CommandsOf } from '../../events/kernel/index.ts'
import type { commands } from '../../events/network/commands.ts'
import type { Ask } from '../kernel/asks/ask.ts'
import type { Body, CommandName } from './api.ts'
import { describing, registering } from './asking-register.ts'
import { serving } from './asking-services.ts'
import { tying } from './asking-ties.ts'

type Asks = CommandsOf<typeof commands>
/** Everything but registering, which has a page of its own: there is no body yet to ask it of. */
export type Askable = Exclude<CommandName, 'register'>
export type AsksOf<C extends Askable> = { readonly [N in C]: Ask<Body, Asks[N]> }
export type Registering = Ask<undefined, Asks['register']>

export const asking: AsksOf<Askable> = { ...describing, ...tying, ...serving }
export { registering }
