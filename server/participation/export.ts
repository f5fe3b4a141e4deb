// The figures of taking part as a CSV: one line a figure, with what is counted, of what, and the day it is said on.
import type { Hono } from 'hono'
import { dayOf, type FieldProblem } from '../../events/kernel/index.ts'
import { everyone } from '../../projections/kernel/index.ts'
import type { Shown } from '../../projections/kernel/suppress.ts'
import type { Db } from '../../projections/participation/queries.ts'
import { attended } from '../../projections/participation/tables.ts'
import type { Counter } from '../kernel/counter.ts'
import { type Column, csv, csvType } from '../kernel/csv.ts'
import type { Env } from '../kernel/env.ts'
import { readingMoment, whenProblem } from '../kernel/moments.ts'
import { malformed, problem } from '../kernel/problems.ts'
import { figuresOf, type ParticipationFigures } from './figures-of.ts'

type Line = { readonly figure: string; readonly group: string; readonly of: string; readonly value: Shown }

const counted = (
  group: string,
  of: string,
  { people, attendances, hours }: { people: Shown; attendances?: Shown; hours?: Shown },
): readonly Line[] => [
  { figure: 'people', group, of, value: people },
  ...(attendances === undefined ? [] : [{ figure: 'attendances', group, of, value: attendances }]),
  ...(hours === undefined ? [] : [{ figure: 'hours', group, of, value: hours }]),
]
const steps = (group: string, of: { readonly [step: string]: number }): readonly Line[] =>
  Object.entries(of).map(([step, value]) => ({ figure: step, group: 'funnel', of: group, value }))

/** Every figure of the page as a line; what is hidden there is empty here. */
export const linesOf = ({ totals, kinds, months, heads, equity, funnel }: ParticipationFigures): readonly Line[] => [
  ...counted('total', '', totals),
  ...(['newcomers', 'known', 'once', 'often', 'corrected'] as const).map((figure) => ({
    figure,
    group: 'total',
    of: '',
    value: totals[figure],
  })),
  // Where nobody is marked as having come, nought would be no answer.
  ...kinds.flatMap((one) => counted('kind', one.kind, attended[one.kind] ? one : { people: one.people })),
  ...months.flatMap((one) => counted('month', one.month, one)),
  ...heads.map(({ who, n }) => ({ figure: 'heads', group: 'who', of: who, value: n })),
  ...equity.bands.flatMap((one) => counted('band', one.band, one)),
  ...equity.districts.flatMap((one) => counted('district', one.district, one)),
  ...Object.entries(funnel).flatMap(([group, of]) => steps(group, of)),
]

const columnsFor = ({ year, day }: ParticipationFigures): readonly Column<Line>[] => [
  { header: 'year', cell: () => year },
  { header: 'day', cell: () => day },
  { header: 'group', cell: ({ group }) => group },
  { header: 'of', cell: ({ of }) => of },
  { header: 'figure', cell: ({ figure }) => figure },
  { header: 'value', cell: ({ value }) => value },
  { header: 'hidden', cell: ({ value }) => value === null },
]

const wrongYear: readonly FieldProblem[] = [{ at: 'year', says: 'number' }]

export const mountParticipation = (app: Hono<Env>, { projector, now }: Pick<Counter, 'projector' | 'now'>): void => {
  app.get('/api/participation/export.csv', async (c) => {
    const today = dayOf(now())
    const year = c.req.query('year') ?? today.slice(0, 4)
    if (!/^2[01]\d\d$/.test(year)) return malformed(c, wrongYear)
    const said = c.req.query('asOf')
    const wrong = said === undefined ? undefined : whenProblem('asOf', said, now())
    if (wrong) return malformed(c, [wrong])
    const asOf = said === undefined ? undefined : readingMoment(said, now())
    const day = asOf === undefined ? today : dayOf(asOf)
    const answered = await projector.read('participation', {
      asOf,
      sees: [everyone],
      ask: (db) => figuresOf(db as unknown as Db, Number(year), day),
    })
    if ('building' in answered) return problem(c, 'building', { progress: answered.progress })
    if ('timeless' in answered) return malformed(c, [{ at: 'asOf', says: 'timeless' }])
    const { answer } = answered
    c.header('content-disposition', `attachment; filename="partecipazione-${year}.csv"`)
    return c.body(csv(columnsFor(answer), linesOf(answer), { bom: true }), 200, {
      'content-type': csvType,
      'cache-control': 'public, no-cache',
    })
  })
}
