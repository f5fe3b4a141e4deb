// A pact as its pages and requests need it.
import type { CommandName, GenerativeCommands } from '../../events/generative/commands.ts'
import type { Rules } from '../../events/generative/pinned.ts'
import type { Turn } from '../../events/generative/stages.ts'
import type { Pact } from '../../events/generative/state.ts'
import type { Ask } from '../kernel/asks/ask.ts'

/** `rules`: those it was assessed with, or those in force until then. */
export type Asked = Omit<Pact, 'rules'> & {
  readonly id: string
  readonly revision: number
  readonly asks: readonly string[]
  readonly turn: Turn
  readonly turn_since: string
  readonly rules: Rules & { readonly within: number }
}
export type AsksOf<C extends CommandName> = { readonly [N in C]: Ask<Asked, GenerativeCommands[N]> }
