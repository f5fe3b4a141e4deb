// Whether somebody stands beside a person: then they may give that person a way in.
import { type Db, standsBeside } from '../../projections/generative/queries.ts'
import { everywhere } from '../../projections/kernel/index.ts'
import type { Reader } from '../kernel/reader.ts'

/** True while a pact is entrusted to `worker` and is of `person`, alone or with their household; not while the tables are being made. */
export const entrusting =
  (projector: Pick<Reader, 'read'>) =>
  async (worker: string, person: string): Promise<boolean> => {
    const ask = (db: unknown) => standsBeside(db as Db, worker, person)
    const answered = await projector.read('generative', { sees: [everywhere], ask })
    return 'answer' in answered && answered.answer
  }
