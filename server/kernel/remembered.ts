// Answers remembered for a few seconds, so that a page that asks many things costs one question.

const seconds = 1000
/** What another process ends is over here after this long. */
const lasting = 3 * seconds
const most = 5000

export type Remembered<A> = {
  /** asks when nothing fresh is remembered; questions that come together share one answer */
  readonly find: (key: string) => Promise<A | undefined>
  readonly forget: () => void
}

/** Remembers only what was found: a wrong key costs its question every time, and fills nothing. */
export const makeRemembered = <A>(ask: (key: string) => Promise<A | undefined>, now: () => string): Remembered<A> => {
  const kept = new Map<string, { readonly answer: Promise<A | undefined>; readonly until: number }>()
  const asked = (key: string, at: number): Promise<A | undefined> => {
    const answer = ask(key)
    const [oldest] = kept.keys()
    if (kept.size >= most && oldest !== undefined) kept.delete(oldest)
    const mine = { answer, until: at + lasting }
    kept.set(key, mine)
    const drop = (): void => {
      if (kept.get(key) === mine) kept.delete(key)
    }
    answer.then((found) => found === undefined && drop(), drop)
    return answer
  }
  return {
    find: (key) => {
      const at = Date.parse(now())
      const before = kept.get(key)
      if (before && at < before.until && at >= before.until - lasting) return before.answer
      kept.delete(key)
      return asked(key, at)
    },
    forget: () => kept.clear(),
  }
}
