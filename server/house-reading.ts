// What the house itself reads for what it does by the clock: everything, whatever the walls; a fault while the tables are still being made.
import { everywhere } from '../projections/kernel/index.ts'
import type { Engine } from './engine.ts'

/** Asks the tables of one context on behalf of the house. */
export const houseReading =
  ({ projector }: Pick<Engine, 'projector'>) =>
  async <D, A>(name: string, ask: (db: D) => Promise<A>): Promise<A> => {
    const answered = await projector.read(name, { sees: [everywhere], ask: (db) => ask(db as unknown as D) })
    if (!('answer' in answered)) throw new Error(`the tables of ${name} are still being made`)
    return answered.answer
  }
