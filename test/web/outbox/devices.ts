// A device without a browser: a shelf in memory, a lock, tabs that hear each other, and a register that takes each key once.
import type { Done } from '../../../web/kernel/api.ts'
import type { NewAct, QueuedAct } from '../../../web/kernel/outbox/act.ts'
import type { Device } from '../../../web/kernel/outbox/outbox.ts'
import type { Carrier } from '../../../web/kernel/outbox/sending.ts'
import type { Shelf } from '../../../web/kernel/outbox/shelf.ts'
import { type Problem, unreachable } from '../../../web/kernel/problem.ts'

export const ana = 'd0000000-0000-4000-8000-000000000003'
export const lab = '1ab00000-0000-4000-8000-000000000001'
const on = '2026-11-22T16:05:00.000Z'

export const act = (label: string, more: Partial<NewAct> = {}): NewAct => ({
  ...{ context: 'labs', id: lab, command: 'present', data: { label }, about: 'session', label },
  ...more,
})

export const refused = (rule: string, status = 409): Problem => ({ problem: true, status, title: 'No.', code: 'refused', rule })
export { unreachable }

/** What the register holds, in the order it took it, and how often each key came. */
export type Register = Carrier & {
  readonly taken: { readonly key: string; readonly data: object }[]
  readonly came: string[]
  readonly uploads: number[]
  /** what it answers instead, per request */
  answer: (act: QueuedAct, data: object) => Problem | undefined
  /** the answer is lost on its way back, though the register took the act */
  lost: (act: QueuedAct) => boolean
}
export const registerOf = (): Register => {
  const keys = new Map<string, number>()
  const register: Register = {
    ...{ taken: [], came: [], uploads: [], answer: () => undefined, lost: () => false },
    isSo: (rule) => rule === 'already-present',
    post: async (act, data) => {
      register.came.push(act.key)
      const problem = register.answer(act, data)
      if (problem) return problem
      const position = keys.get(act.key) ?? keys.size + 1
      if (!keys.has(act.key)) register.taken.push({ key: act.key, data })
      keys.set(act.key, position)
      const done: Done = { id: act.id, revision: position, position, events: [] }
      return register.lost(act) ? unreachable : done
    },
    picture: async (picture) => {
      register.uploads.push(picture.size)
      return { sha256: String(picture.size).padStart(64, '0'), bytes: picture.size, type: 'image/jpeg' }
    },
  }
  return register
}

/** One device with any number of tabs; `wake` is the network coming back, `pass` the time it waits. */
export const deviceOf = (shelf: Shelf, carrier: Carrier) => {
  const tabs = new Set<(why: 'network' | 'tab') => void>()
  const waiting = new Set<() => void>()
  const waits: number[] = []
  let turn: Promise<unknown> = Promise.resolve()
  const tab = (): Device => {
    let mine: ((why: 'network' | 'tab') => void) | undefined
    return {
      shelf,
      carrier,
      alone: (work) => {
        const next = turn.then(work, work)
        turn = next.catch(() => undefined)
        return next
      },
      tell: () => {
        for (const other of tabs) if (other !== mine) other('tab')
      },
      listen: (wake) => {
        mine = wake
        tabs.add(wake)
        return () => void tabs.delete(wake)
      },
      later: (milliseconds, work) => {
        waits.push(milliseconds)
        waiting.add(work)
        return () => void waiting.delete(work)
      },
      now: () => on,
    }
  }
  return {
    tab,
    waits,
    wake: () => {
      for (const one of tabs) one('network')
    },
    pass: () => {
      for (const work of [...waiting]) {
        waiting.delete(work)
        work()
      }
    },
  }
}
