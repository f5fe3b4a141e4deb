// The words of the pages of the care desks.
import type { CommandName } from '../../events/desks/commands.ts'
import type { DeskEvent } from '../../events/desks/events.ts'
import type { Stage } from '../../events/desks/state.ts'
import type { Part } from '../../events/desks/vocabulary.ts'
import { dictionary, type Words } from '../kernel/words.ts'
import { english } from './desk-english-words.ts'
import { italian } from './desk-italian-words.ts'

type Table<K extends string> = { readonly [N in K]: string }
type Named = {
  readonly stages: Table<Stage>
  readonly commands: Table<CommandName>
  readonly events: Table<DeskEvent['type']>
  readonly parts: Table<Part>
}

export const words = dictionary(italian satisfies Words & Named, english)
