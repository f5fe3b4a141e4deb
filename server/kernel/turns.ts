// Turns: works under the same name run one after the other, others side by side; who waits for the same name may go together.
export type Turns = <T>(name: string, work: () => Promise<T>) => Promise<T>

export const makeTurns = (): Turns => {
  const last = new Map<string, Promise<unknown>>()
  return async (name, work) => {
    const before = last.get(name)
    const mine = before ? before.then(work, work) : work()
    last.set(name, mine)
    try {
      return await mine
    } finally {
      if (last.get(name) === mine) last.delete(name)
    }
  }
}

/** One work under several names at once. All take them in the same order, so that nobody waits for one who waits for them. */
export const inAllTurns = <T>(inTurn: Turns, names: readonly string[], work: () => Promise<T>): Promise<T> =>
  [...new Set(names)].sort().reduceRight<() => Promise<T>>((inner, name) => () => inTurn(name, inner), work)()

/** What became of a job. */
export type Settled<A> = PromiseSettledResult<A>
type Waiting<J, A> = { readonly job: J; readonly resolve: (answer: A) => void; readonly reject: (fault: unknown) => void }

/** Jobs that come while their name is busy wait for one turn and are settled together, in order, at most `most` of them. */
export const makeQueues = <J, A>(
  inTurn: Turns,
  most: number,
  settle: (jobs: readonly [J, ...J[]]) => Promise<readonly Settled<A>[]>,
): ((name: string, job: J) => Promise<A>) => {
  const waiting = new Map<string, Waiting<J, A>[]>()
  const leave = async (name: string, crowd: readonly Waiting<J, A>[]): Promise<void> => {
    if (waiting.get(name) === crowd) waiting.delete(name)
    const settled = await settle(crowd.map(({ job }) => job) as [J, ...J[]])
    for (const [nth, { resolve, reject }] of crowd.entries()) {
      const one = settled[nth]
      if (one?.status === 'fulfilled') resolve(one.value)
      else reject(one?.reason ?? new Error(`${settled.length} answers to ${crowd.length} jobs`))
    }
  }
  return (name, job) =>
    new Promise((resolve, reject) => {
      const one = { job, resolve, reject }
      const crowd = waiting.get(name)
      if (crowd && crowd.length < most) return void crowd.push(one)
      const mine = [one]
      waiting.set(name, mine)
      inTurn(name, () => leave(name, mine)).catch((fault: unknown) => {
        for (const waiter of mine) waiter.reject(fault)
      })
    })
}
