// The shared spaces as tables, made from the facts of each space and from nothing else.
import type { SpaceEvent } from '../../events/spaces/events.ts'
import { projection } from '../kernel/index.ts'
import { booking } from './booking.ts'
import { keeping } from './keeping.ts'
import { tables } from './tables.ts'
import { using } from './using.ts'
import { waiting } from './waiting.ts'

export const spaces = projection<SpaceEvent>()({
  name: 'spaces',
  version: 1,
  tables,
  on: { ...keeping, ...booking, ...waiting, ...using },
})
