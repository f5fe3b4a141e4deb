// What places are called, asked of the contexts that know: for sentences, never for a decision.
import type { Counter } from './counter.ts'
import type { NameOf } from './denials.ts'

/** A place without a name is called nothing: also while the pages that know it are being made. */
export const nameOfPlaces =
  ({ contexts, projector }: Pick<Counter, 'contexts' | 'projector'>): NameOf =>
  async (scope) => {
    if (scope.kind === 'everywhere') return undefined
    for (const { name, places } of contexts) {
      const ask = places?.[scope.kind]
      const answered = ask && (await projector.read(name, { ask: (db) => ask(db as never, scope.id) }))
      if (answered && 'answer' in answered && answered.answer !== undefined) return answered.answer
    }
    return undefined
  }
