// When what a test started is undone: at its end, or at the end of its file.
import { onTestFinished } from 'vitest'

/** Sees to it that `undo` is called, the latest first. */
export type Later = (undo: () => Promise<unknown>) => void

export const afterTest: Later = (undo) => onTestFinished(async () => void (await undo()))

/** Gathers what a whole file undoes in its `afterAll`. */
export const afterFile = (): { readonly later: Later; readonly undo: () => Promise<void> } => {
  const undos: (() => Promise<unknown>)[] = []
  return {
    later: (undo) => void undos.push(undo),
    undo: async () => {
      for (const undo of undos.splice(0).reverse()) await undo()
    },
  }
}
