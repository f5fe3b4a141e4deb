// Works that take seconds, one at a time: who asks for the same as somebody else waits with them, and what nobody waits for any more is given up.

export type Work<A> = (signal: AbortSignal) => Promise<A | undefined>
/** The answer of `work`, or of the same `name` asked before; undefined for who has left, as their signal says. */
export type Sharing<A> = (name: string, work: Work<A>, leaves?: AbortSignal) => Promise<A | undefined>

type Shared<A> = { readonly answer: Promise<A | undefined>; readonly end: AbortController; waiting: number }

/** `kept`: how many answers stay for who asks again. */
export const makeSharing = <A>(kept: number): Sharing<A> => {
  const known = new Map<string, Shared<A>>()
  const done: string[] = []
  let last: Promise<unknown> = Promise.resolve()
  const settled = (name: string): void => {
    done.push(name)
    for (const old of done.splice(0, done.length - kept)) known.delete(old)
  }
  const begin = (name: string, work: Work<A>): Shared<A> => {
    const end = new AbortController()
    const turn = async (): Promise<A | undefined> => (end.signal.aborted ? undefined : work(end.signal))
    const answer = last.then(turn)
    const shared = { answer, end, waiting: 0 }
    known.set(name, shared)
    last = answer.then(
      () => known.get(name) === shared && settled(name),
      // Who waits for it is told; whoever comes next begins anew.
      () => known.delete(name),
    )
    return shared
  }
  return async (name, work, leaves) => {
    if (leaves?.aborted) return undefined
    const shared = known.get(name) ?? begin(name, work)
    shared.waiting++
    const leave = (): void => {
      if (--shared.waiting > 0 || done.includes(name)) return
      if (known.get(name) === shared) known.delete(name)
      shared.end.abort()
    }
    leaves?.addEventListener('abort', leave, { once: true })
    const answer = await shared.answer
    leaves?.removeEventListener('abort', leave)
    return leaves?.aborted ? undefined : answer
  }
}
