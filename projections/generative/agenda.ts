// What those who stand beside people have before them, and how much of it each has.
import type { FollowUp } from '../../events/generative/vocabulary.ts'
import { followUps, monthsOf } from '../../events/generative/vocabulary.ts'
import { type Day, plusDays, plusMonths } from '../../events/kernel/index.ts'
import type { RowsOf } from '../kernel/index.ts'
import { shownToday } from './past.ts'
import type { Db } from './queries.ts'
import type { GenerativeTables } from './tables.ts'

type Row = RowsOf<GenerativeTables>['pacts']

/** Days within which somebody who was reported is listened to, and days ahead an agenda looks. */
export const listenWithin = 15
export const ahead = 14
/** Months after its end in which a pact can still be followed up. */
const followedFor = 18

const shown = ({ id, name, kind, stage, caseworker }: Row) => ({ id, name, kind, stage, caseworker })
const dated = (row: Row, day: Day, today: Day) => ({ ...shown(row), day, late: day < today })

const byDay = <D extends { readonly day: Day; readonly id: string }>(list: readonly D[]): readonly D[] =>
  [...list].sort((a, b) => (a.day === b.day ? (a.id < b.id ? -1 : 1) : a.day < b.day ? -1 : 1))

const promisesOf = (row: Row, today: Day) =>
  (row.pact.plan?.commitments ?? [])
    .filter(({ commitment, due }) => row.pact.kept[commitment] === undefined && due <= plusDays(today, ahead))
    .map(({ side, text, due, commitment }) => ({ ...dated(row, due, today), commitment, side, text }))

const followsOf = (row: Row, today: Day) =>
  followUps
    .filter((after: FollowUp) => row.pact.starts !== null && !row.pact.follows.some((one) => one.after === after))
    .map((after) => ({ ...dated(row, plusMonths(row.closed_on ?? today, monthsOf[after]), today), after }))
    .filter(({ day }) => day <= plusDays(today, ahead))

const resumingOf = (row: Row, today: Day) =>
  row.stage === 'suspended' && row.pact.suspension && row.pact.suspension.until <= plusDays(today, ahead)
    ? [dated(row, row.pact.suspension.until, today)]
    : []

const openRows = (db: Db, reader: string) =>
  db
    .selectFrom('pacts')
    .selectAll()
    .where('person', '!=', reader)
    .where(shownToday('pacts'))
    .where('closed_on', 'is', null)
    .orderBy('id')
    .limit(1_000)
    .execute()

const closedRows = (db: Db, reader: string, today: Day) =>
  db
    .selectFrom('pacts')
    .selectAll()
    .where('person', '!=', reader)
    .where(shownToday('pacts'))
    .where('closed_on', '>=', plusMonths(today, -followedFor))
    .where('stage', 'in', ['concluded', 'interrupted'])
    .orderBy('id')
    .limit(1_000)
    .execute()

/** People to listen to, check-ins, promises and follow-ups that are due, the most overdue first; `theirs`: the rows that concern the reader. */
export const agenda = async (db: Db, reader: string, today: Day, theirs: (row: Row) => boolean = () => true) => {
  const found = await Promise.all([openRows(db, reader), closedRows(db, reader, today)])
  const [open = [], closed = []] = found.map((rows) => rows.filter(theirs))
  const walking = open.filter(({ stage }) => stage === 'active')
  return {
    listening: byDay(
      open.filter(({ stage }) => stage === 'reported').map((row) => dated(row, plusDays(row.reported_on, listenWithin), today)),
    ),
    checks: byDay(
      walking.flatMap((row) =>
        row.next_on !== null && row.next_on <= plusDays(today, ahead)
          ? [{ ...dated(row, row.next_on, today), reminded: row.reminded_on === row.next_on }]
          : [],
      ),
    ),
    resuming: byDay(open.flatMap((row) => resumingOf(row, today))),
    promises: byDay(walking.flatMap((row) => promisesOf(row, today))),
    follows: byDay(closed.flatMap((row) => followsOf(row, today))),
  }
}

/** How much each caseworker has before them; the caseworker is empty for people nobody has been entrusted with. */
export const load = async (db: Db, reader: string, today: Day) => {
  const rows = await openRows(db, reader)
  const workers = [...new Set(rows.map(({ caseworker }) => caseworker))].sort()
  return workers.map((caseworker) => {
    const theirs = rows.filter((row) => row.caseworker === caseworker)
    const count = (is: (row: Row) => boolean): number => theirs.filter(is).length
    return {
      caseworker,
      name: theirs.find(({ pact }) => pact.worker !== null)?.pact.worker?.name ?? null,
      open: theirs.length,
      active: count(({ stage }) => stage === 'active'),
      beginning: count(({ stage }) => stage !== 'active' && stage !== 'suspended'),
      theirTurn: count(({ turn }) => turn === 'caseworker'),
      overdue: count(({ next_on }) => next_on !== null && next_on < today),
    }
  })
}
