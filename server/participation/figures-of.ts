// Everything that is said of taking part in one year, in one answer: the page and its export say the same.
import { disclose } from '../../projections/participation/disclosure.ts'
import { funnel } from '../../projections/participation/funnel.ts'
import * as figures from '../../projections/participation/queries.ts'

/** Things named by name at most. */
const mostBusy = 10

export const figuresOf = async (db: figures.Db, year: number, today: string) => {
  const busiest = await figures.busiest(db, year, mostBusy)
  const raw = {
    totals: await figures.totals(db, year, today),
    kinds: await figures.byKind(db, year),
    months: await figures.byMonth(db, year),
    heads: await figures.heads(db, year),
    cells: await figures.equity(db, year),
    busiest,
    rest: await figures.beside(
      db,
      year,
      busiest.map(({ thing }) => thing),
    ),
  }
  return { year, day: today, ...disclose(raw), funnel: await funnel(db, year, today) }
}
export type ParticipationFigures = Awaited<ReturnType<typeof figuresOf>>
