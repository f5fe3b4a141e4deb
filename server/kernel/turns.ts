// Turns: works under the same name run one after the other, others side by side.
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
