// The lane: all who wait travel together, one batch at a time, in the order in which they came.
import { StoreUnavailable } from '../errors.ts'

/** Answers whether one more fits, and if so counts it; made anew for each batch. */
export type Room<Item> = () => (item: Item) => boolean
export type LaneOptions<Item, Answer> = {
  /** one answer per item, in order */
  readonly send: (items: readonly Item[]) => Promise<readonly Answer[]>
  readonly room: Room<Item>
  /** how many may wait before more are refused */
  readonly maxWaiting: number
}
export type Lane<Item, Answer> = {
  /** Rejects with what `send` rejected with, or with `StoreUnavailable` when the lane is full or closed. */
  readonly push: (item: Item) => Promise<Answer>
  /** Takes no more, and resolves when all who waited have been answered. */
  readonly close: () => Promise<void>
}

type Waiting<Item, Answer> = { readonly item: Item; readonly resolve: (answer: Answer) => void; readonly reject: (error: unknown) => void }

// So many fill a batch of their own: it leaves before the answers of the last are given out, and both sides work at once. Fewer wait one
// turn of the event loop: who is answered now may have more to ask, and all share the next flush of the disk.
const crowd = 64

const giveOut = <Item, Answer>(batch: readonly Waiting<Item, Answer>[], answers: readonly Answer[]): void => {
  for (const [index, { resolve, reject }] of batch.entries()) {
    const answer = answers[index]
    if (answer === undefined) reject(new Error(`${answers.length} answers to ${batch.length} items`))
    else resolve(answer)
  }
}

export const createLane = <Item, Answer>({ send, room, maxWaiting }: LaneOptions<Item, Answer>): Lane<Item, Answer> => {
  const waiting: Waiting<Item, Answer>[] = []
  let state: 'idle' | 'gathering' | 'sending' = 'idle'
  let closed: (() => void) | undefined

  const take = (): Waiting<Item, Answer>[] => {
    const fits = room()
    const end = waiting.findIndex(({ item }, index) => !fits(item) && index > 0)
    return waiting.splice(0, end < 0 ? waiting.length : end)
  }
  const gather = (): void => {
    state = 'gathering'
    setImmediate(leave)
  }
  const leave = (): void => {
    state = 'sending'
    const batch = take()
    const back = (settle: () => void): void => {
      state = 'idle'
      if (waiting.length >= crowd) leave()
      else if (waiting.length > 0) gather()
      settle()
      if (state === 'idle') closed?.()
    }
    send(batch.map(({ item }) => item)).then(
      (answers) => back(() => giveOut(batch, answers)),
      (error: unknown) => back(() => batch.forEach(({ reject }) => void reject(error))),
    )
  }
  const push = (item: Item): Promise<Answer> => {
    if (closed) return Promise.reject(new StoreUnavailable('the store is closed'))
    if (waiting.length >= maxWaiting) return Promise.reject(new StoreUnavailable(`${maxWaiting} writes wait already`))
    return new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject })
      if (state === 'idle') gather()
    })
  }
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      closed = resolve
      if (state === 'idle') resolve()
    })
  return { push, close }
}
