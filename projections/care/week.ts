// Weeks as sets of stretches: what is left when some are taken away.
import type { Slot } from '../../events/kernel/care.ts'

/** `from` without `taken`. */
export const less = (from: readonly Slot[], taken: readonly Slot[]): readonly Slot[] =>
  taken.reduce<readonly Slot[]>(
    (left, gone) =>
      left.flatMap((slot) => {
        if (gone.until <= slot.from || slot.until <= gone.from) return [slot]
        const before = slot.from < gone.from ? [{ from: slot.from, until: gone.from }] : []
        const after = gone.until < slot.until ? [{ from: gone.until, until: slot.until }] : []
        return [...before, ...after]
      }),
    from,
  )
