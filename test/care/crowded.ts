// Rounds by the hour that are hard: many families who want the same few mornings.
import type { HourlyProblem } from '../../events/care/round.ts'
import { random } from '../../events/care/rounds/random.ts'

/** Many families who want the same few mornings: too much to prove in a moment. */
export const crowded = (families: number): HourlyProblem => {
  const next = random(7)
  const carers = Array.from({ length: Math.ceil(families / 3) }, () => ({ minutes: 600 + Math.floor(600 * next()) }))
  const wanted = Array.from({ length: families }, () => {
    const from = 480 + 30 * Math.floor(16 * next())
    return { slots: [0, 1, 2, 3, 4].flatMap((day) => (next() < 0.6 ? [[day * 1440 + from, day * 1440 + from + 150] as const] : [])) }
  })
  const edges = wanted.flatMap((_, row) =>
    carers.flatMap((__, col) => (next() < 0.5 ? [{ row, col, weight: 1_000 + Math.floor(1_000 * next()) }] : [])),
  )
  return { families: wanted, carers, edges }
}
