// A memory of bounded size for what is kept of many names: the ones written longest ago are forgotten.

export type Memory<T> = {
  readonly get: (who: string) => T | undefined
  readonly set: (who: string, kept: T) => void
  readonly forget: (who: string) => void
}

/**
 * Keeps at least the `remembered` names written last, and fewer than twice as many. Two generations: when the young one is full it becomes the old one, and
 * the old one goes. A flood of names costs no more than any request.
 */
export const makeMemory = <T>(remembered: number): Memory<T> => {
  let [young, old] = [new Map<string, T>(), new Map<string, T>()]
  return {
    get: (who) => young.get(who) ?? old.get(who),
    set: (who, kept) => {
      young.set(who, kept)
      if (young.size >= remembered) [young, old] = [new Map(), young]
    },
    forget: (who) => {
      young.delete(who)
      old.delete(who)
    },
  }
}
