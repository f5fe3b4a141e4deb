// Stretches of a line, such as minutes of a week: `from` inside, `until` outside.
export type Stretch = { readonly from: number; readonly until: number }

/** Sorted, those that meet or adjoin taken together. */
export const joined = (of: readonly Stretch[]): readonly Stretch[] => {
  const whole: { from: number; until: number }[] = []
  for (const { from, until } of [...of].sort((a, b) => a.from - b.from)) {
    const last = whole.at(-1)
    if (last && from <= last.until) last.until = Math.max(last.until, until)
    else whole.push({ from, until })
  }
  return whole
}
