// One submission: its key lives as long as its content, so that a retry is not a second request.
import { createSignal } from 'solid-js'
import type { Asking, Done } from './api.ts'
import { newId } from './id.ts'
import { isProblem, type Problem } from './problem.ts'

export type Submission<D> = {
  readonly busy: () => boolean
  readonly problem: () => Problem | undefined
  /** Sends `data`; gives what was recorded, or undefined when `problem()` says why not. */
  readonly submit: (data: D) => Promise<Done | undefined>
  readonly clear: () => void
}

/** `createSubmission((data, asking) => api.ask(id, 'sign', data, { ...asking, ifMatch }))` */
export const createSubmission = <D>(ask: (data: D, asking: Asking) => Promise<Done | Problem>): Submission<D> => {
  const [busy, setBusy] = createSignal(false)
  const [problem, setProblem] = createSignal<Problem>()
  let sent = { content: '', key: '' }
  return {
    busy,
    problem,
    clear: () => setProblem(undefined),
    submit: async (data) => {
      if (busy()) return undefined
      const content = JSON.stringify(data)
      if (content !== sent.content) sent = { content, key: newId() }
      setBusy(true)
      setProblem(undefined)
      const answer = await ask(data, { key: sent.key })
      setBusy(false)
      if (isProblem(answer)) setProblem(answer)
      else sent = { content: '', key: '' }
      return isProblem(answer) ? undefined : answer
    },
  }
}
