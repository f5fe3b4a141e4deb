// Room for so many at once, and not all of it for one.

export type RoomSize = { readonly together: number; readonly each: number }

/** `enter(who)` answers how to leave, or undefined when there is no room. */
export const makeRoom = ({ together, each }: RoomSize): ((who: string) => (() => void) | undefined) => {
  const inside = new Map<string, number>()
  let all = 0
  return (who) => {
    const mine = inside.get(who) ?? 0
    if (all >= together || mine >= each) return undefined
    all += 1
    inside.set(who, mine + 1)
    return () => {
      all -= 1
      const left = (inside.get(who) ?? 1) - 1
      if (left > 0) inside.set(who, left)
      else inside.delete(who)
    }
  }
}
