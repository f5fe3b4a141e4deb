// What positions promise: they grow, and where a log says so they have no holes.
import { expect } from 'vitest'
import type { EventStore } from '../../../events/kernel/index.ts'
import { range } from '../events.ts'

/** `count` positions in order, after one that was the last; one by one where the log promises it. */
export const expectRow = (store: EventStore, positions: readonly number[], { after, count }: { after: number; count: number }): void => {
  expect(positions).toHaveLength(count)
  if (store.capabilities.gapless) expect(positions).toEqual(range(after + 1, after + count))
  for (const [index, position] of positions.entries()) expect(position).toBeGreaterThan(positions[index - 1] ?? after)
}
