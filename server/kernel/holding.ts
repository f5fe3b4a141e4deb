// Which contexts can answer with a personal value at all: the others have nothing to open, and are not searched for it.
import { type EventDef, hasPersonal } from '../../events/kernel/index.ts'
import type { Context } from './context.ts'

const definitionsOf = ({ writes }: Context): readonly EventDef[] => Object.values(writes?.events ?? {})

const namesIn = (contexts: readonly Context[]): ReadonlySet<string> => {
  const plain = new Set(contexts.flatMap(definitionsOf).flatMap(({ name, fields }) => (hasPersonal(fields) ? [] : [name])))
  // A fact nobody here defines may have anything in it.
  const isSafe = (context: Context): boolean =>
    [...context.projection.types, ...definitionsOf(context).map(({ name }) => name)].every((type) => plain.has(type))
  return new Set(contexts.flatMap((context) => (isSafe(context) ? [] : [context.name])))
}

const known = new WeakMap<readonly Context[], ReadonlySet<string>>()

/** Whether the tables or the story of a context can have a token: some fact it reads or records has a personal field. Found out once. */
export const mayHold = (contexts: readonly Context[], { name }: Pick<Context, 'name'>): boolean => {
  const names = known.get(contexts) ?? namesIn(contexts)
  known.set(contexts, names)
  return names.has(name)
}
