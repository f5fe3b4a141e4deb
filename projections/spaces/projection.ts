// The shared spaces as tables, made from the facts of each space, and from those that say who lives with whom.
import type { SpaceEvent } from '../../events/spaces/events.ts'
import { projection } from '../kernel/index.ts'
import { booking } from './booking.ts'
import { type Living, living, type Named, naming } from './homes.ts'
import { keeping } from './keeping.ts'
import { tables } from './tables.ts'
import { using } from './using.ts'
import { waiting } from './waiting.ts'

export const spaces = projection<SpaceEvent | Living | Named>()({
  name: 'spaces',
  version: 4,
  tables,
  on: { ...keeping, ...booking, ...waiting, ...using, ...living, ...naming },
})
