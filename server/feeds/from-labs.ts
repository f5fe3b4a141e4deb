// The sessions of laboratories a calendar shows: all of one, or those somebody has signed up to.
import type { Instant } from '../../events/kernel/index.ts'
import type { Db } from '../../projections/labs/queries.ts'
import type { Happening } from './ical/happening.ts'

export type { Db as LabsDb } from '../../projections/labs/queries.ts'

const sessions = (db: Db, since: Instant) =>
  db
    .selectFrom('sessions as s')
    .innerJoin('labs as l', 'l.id', 's.lab')
    .where('s.starts', '>=', since)
    .select([
      's.lab',
      's.session',
      's.n',
      's.starts',
      's.minutes',
      's.place',
      's.state',
      's.changes',
      's.changed_at',
      'l.title',
      'l.retitled',
      'l.retitled_at',
    ])
    .orderBy('s.starts')
    .orderBy('s.session')

export const ofLab = (db: Db, lab: string, since: Instant) => sessions(db, since).where('s.lab', '=', lab).execute()
export const signedBy = (db: Db, person: string, since: Instant) =>
  sessions(db, since)
    .innerJoin('attendance as a', (join) => join.onRef('a.lab', '=', 's.lab').onRef('a.session', '=', 's.session'))
    .where('a.person', '=', person)
    .where('a.signed_on', 'is not', null)
    .where('a.withdrew_on', 'is', null)
    .execute()
export const titleOfLab = async (db: Db, lab: string): Promise<string | undefined> =>
  (await db.selectFrom('labs').where('id', '=', lab).select('title').executeTakeFirst())?.title

export type Session = Awaited<ReturnType<typeof ofLab>>[number]

// A session that was put on the calendar after the laboratory had its title was never called otherwise.
const lastOf = ({ changed_at, retitled_at }: Session): Instant =>
  retitled_at !== null && retitled_at > changed_at ? retitled_at : changed_at

export const meetings = (
  rows: readonly Session[],
  title: (lab: string, n: number) => string,
  url: (row: Session) => string,
): readonly Happening[] =>
  rows.map((row) => ({
    ...{ id: row.session, title: title(row.title, row.n), place: row.place, url: url(row), from: row.starts },
    to: new Date(Date.parse(row.starts) + row.minutes * 60_000).toISOString(),
    ...{ changed: lastOf(row), sequence: row.changes + row.retitled },
    ...(row.state === 'cancelled' ? { cancelled: true } : {}),
  }))
