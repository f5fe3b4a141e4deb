// What has a name in a generative pact: one row for each, or the compiler says which is missing.
import type { CommandName } from '../../events/generative/commands.ts'
import type { GenerativeEvent } from '../../events/generative/events.ts'
import type { Stage, Turn } from '../../events/generative/stages.ts'

type Table<K extends string> = { readonly [N in K]: string }
export type Named = {
  readonly stages: Table<Stage>
  readonly turns: Table<Turn>
  readonly commands: Table<CommandName>
  readonly events: Table<GenerativeEvent['type']>
}
