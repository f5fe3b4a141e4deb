// The sources behind rows: who said it, where, in which words.
import type { Db } from './reach.ts'
import type { Rows } from './rows.ts'

export type Told = Omit<Rows['sources'], 'about'>

/** For each body and entry the facts that tell it, in the order they were recorded. */
export const sourcesOf = async (db: Db, bodies: readonly string[]): Promise<(body: string, entry: number) => readonly Told[]> => {
  const wanted = [...new Set(bodies)]
  const rows = wanted.length === 0 ? [] : await db.selectFrom('sources').selectAll().where('body', 'in', wanted).orderBy('entry').execute()
  const facts = new Map<string, Told[]>()
  for (const { about, ...told } of rows) {
    const named = `${told.body}/${about}`
    facts.set(named, [...(facts.get(named) ?? []), told])
  }
  return (body, entry) => facts.get(`${body}/${entry}`) ?? []
}
