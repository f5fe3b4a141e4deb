// Which stretches of leaves a proof is made of, as numbers alone: whoever has the tree puts the hashes in.

/** Leaves `from` up to, not including, `to`. */
export type Range = { readonly from: number; readonly to: number }

/** A perfect subtree: leaves `index · 2^height` up to `(index + 1) · 2^height`. */
export type Node = { readonly height: number; readonly index: number }

/** Sizes and indexes are whole numbers up to 2^53 − 1: what lies above cannot be counted exactly, and no log gets there. */
export const isSize = (n: number): boolean => Number.isSafeInteger(n) && n >= 0

/** The largest power of two below `n`; `n` is at least 2. */
export const splitOf = (n: number): number => {
  let split = 1
  while (split * 2 < n) split *= 2
  return split
}

const within = (ok: boolean, says: string): void => {
  if (!ok) throw new RangeError(says)
}

/** RFC 9162 §2.1.3.1: the siblings on the way from leaf `index` up to the root of `size` leaves, the lowest first. */
export const inclusionRanges = (index: number, size: number): readonly Range[] => {
  within(isSize(index) && isSize(size) && index < size, `no leaf ${index} in a tree of ${size}`)
  const ranges: Range[] = []
  let [from, to] = [0, size]
  while (to - from > 1) {
    const middle = from + splitOf(to - from)
    ranges.push(index < middle ? { from: middle, to } : { from, to: middle })
    if (index < middle) to = middle
    else from = middle
  }
  return ranges.reverse()
}

/** RFC 9162 §2.1.4.1: what shows that `to` leaves continue `from` of them; nothing when `from` is 0 or `to`. */
export const consistencyRanges = (from: number, to: number): readonly Range[] => {
  within(isSize(from) && isSize(to) && from <= to, `a tree of ${to} cannot continue one of ${from}`)
  if (from === 0 || from === to) return []
  const ranges: Range[] = []
  let [start, end] = [0, to]
  while (end !== from) {
    const middle = start + splitOf(end - start)
    ranges.push(from <= middle ? { from: middle, to: end } : { from: start, to: middle })
    if (from <= middle) end = middle
    else start = middle
  }
  // The old tree itself is known by its root; a part of it is not.
  if (start > 0) ranges.push({ from: start, to: end })
  return ranges.reverse()
}

/** The perfect subtrees of a stretch that begins where subtrees of its size begin, from the left; their roots join from the right. */
export const nodesOf = ({ from, to }: Range): readonly Node[] => {
  const nodes: Node[] = []
  let start = from
  while (start < to) {
    let [height, width] = [0, 1]
    while (width * 2 <= to - start && start % (width * 2) === 0) {
      width *= 2
      height += 1
    }
    nodes.push({ height, index: start / width })
    start += width
  }
  return nodes
}
