// The story of the shared spaces: opened with their rules, then a season of bookings. Everybody is invented.

import type { Line } from './line.ts'
import { lives } from './spaces/lives.ts'
import { rooms } from './spaces/rooms.ts'
import { inOrder, kept } from './spaces/telling.ts'

const opened = rooms.flatMap(({ n, open, rule }) => [
  kept(n, `2026-02-02T09:0${n}:00.000Z`, 'open', open),
  kept(n, `2026-02-02T09:1${n}:00.000Z`, 'rule', rule),
])

export const story: readonly Line[] = inOrder([...opened, ...lives])
