// The questions asked of the laboratories.
import type { Kysely } from 'kysely'
import { type Day, endOfDay, isDay, isInstant, plusDays } from '../../events/kernel/index.ts'
import type { Stage } from '../../events/labs/state.ts'
import type { Phase } from '../../events/labs/vocabulary.ts'
import type { RowsOf } from '../kernel/index.ts'
import { type Paging, type Place, pageOf, placeIn } from '../kernel/paging.ts'
import type { LabTables } from './tables.ts'

export type Db = Kysely<RowsOf<LabTables>>
export type Filter = { readonly municipality?: string; readonly phase?: Phase; readonly stage?: Stage }

const startOfDay = (day: Day): string => endOfDay(plusDays(day, -1))

const noPlace: Place = ['', '']

/** The laboratories, the last to open first; `next` is where the following page starts. */
export const labs = async (db: Db, { municipality, phase, stage }: Filter, { limit, cursor }: Paging, today: Day) => {
  const place = placeIn(cursor, isDay)
  if (place === 'nowhere') return { items: [], next: null }
  const items = await db
    .selectFrom('labs')
    .selectAll()
    .select((is) =>
      is
        .selectFrom('sessions')
        .select((of) => of.fn.min('starts').as('starts'))
        .whereRef('sessions.lab', '=', 'labs.id')
        .where('sessions.state', '=', 'scheduled')
        .where('sessions.starts', '>', startOfDay(today))
        .as('next_starts'),
    )
    .$if(municipality !== undefined, (of) => of.where('municipality', '=', municipality ?? ''))
    .$if(phase !== undefined, (of) => of.where('phase', '=', phase ?? 'start'))
    .$if(stage !== undefined, (of) => of.where('stage', '=', stage ?? 'open'))
    .$if(place !== undefined, (of) => of.where((is) => is(is.refTuple('opened_on', 'id'), '<', is.tuple(...(place ?? noPlace)))))
    .orderBy('opened_on', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute()
  return pageOf(items, limit, (row) => [row.opened_on, row.id])
}

export type Span = { readonly from: Day; readonly until?: Day; readonly municipality?: string; readonly lab?: string }

/** Sessions from a day on, the first to begin first, with what their laboratory is called. */
export const calendar = async (db: Db, { from, until, municipality, lab }: Span, { limit, cursor }: Paging) => {
  const place = placeIn(cursor, isInstant)
  if (place === 'nowhere') return { items: [], next: null }
  const items = await db
    .selectFrom('sessions')
    .innerJoin('labs', 'labs.id', 'sessions.lab')
    .select(['sessions.lab', 'sessions.session', 'sessions.n', 'sessions.starts', 'sessions.minutes', 'sessions.place'])
    .select(['sessions.agenda', 'sessions.state', 'sessions.reason', 'labs.title', 'labs.municipality', 'labs.kind'])
    .where('starts', '>', startOfDay(from))
    .$if(until !== undefined, (of) => of.where('starts', '<=', endOfDay(until ?? from)))
    .$if(municipality !== undefined, (of) => of.where('labs.municipality', '=', municipality ?? ''))
    .$if(lab !== undefined, (of) => of.where('sessions.lab', '=', lab ?? ''))
    .$if(place !== undefined, (of) => of.where((is) => is(is.refTuple('starts', 'session'), '>', is.tuple(...(place ?? noPlace)))))
    .orderBy('starts')
    .orderBy('session')
    .limit(limit + 1)
    .execute()
  return pageOf(items, limit, (row) => [row.starts, row.session])
}

export const lab = (db: Db, id: string) => db.selectFrom('labs').selectAll().where('id', '=', id).executeTakeFirst()
export const sessionRow = (db: Db, id: string, session: string) =>
  db.selectFrom('sessions').selectAll().where('lab', '=', id).where('session', '=', session).executeTakeFirst()

/** What everybody may read of a laboratory besides its row. */
export const parts = async (db: Db, id: string) => {
  const [sessions, entries, ideas, actors] = await Promise.all([
    db.selectFrom('sessions').selectAll().where('lab', '=', id).orderBy('starts', 'desc').limit(500).execute(),
    db.selectFrom('entries').selectAll().where('lab', '=', id).where('struck_why', 'is', null).orderBy('day').orderBy('entry').execute(),
    db.selectFrom('ideas').selectAll().where('lab', '=', id).orderBy('supporters', 'desc').orderBy('proposed_on').orderBy('idea').execute(),
    db.selectFrom('actors').selectAll().where('lab', '=', id).orderBy('name').orderBy('actor').execute(),
  ])
  return { sessions, entries, ideas, actors }
}

/** What a person is in a laboratory: their own row, the sessions they signed up for, the ideas they support. */
export const own = async (db: Db, id: string, person: string) => {
  const [participant, attendance, voices] = await Promise.all([
    db.selectFrom('participants').selectAll().where('lab', '=', id).where('person', '=', person).executeTakeFirst(),
    db.selectFrom('attendance').selectAll().where('lab', '=', id).where('person', '=', person).execute(),
    db.selectFrom('voices').selectAll().where('lab', '=', id).where('person', '=', person).execute(),
  ])
  return {
    enrolled: participant !== undefined && participant.left_on === null,
    name: participant?.name ?? null,
    signed: attendance.filter(({ signed_on }) => signed_on !== null).map(({ session }) => session),
    came: attendance.filter(({ is }) => is === 'present').map(({ session }) => session),
    supports: voices.filter(({ supports }) => supports).map(({ idea }) => idea),
    proposed: voices.filter(({ proposed }) => proposed).map(({ idea }) => idea),
  }
}

/** What has become of ideas, from the other side: the laboratory and the idea that something was born of. */
export const bornAs = (db: Db, became: string) =>
  db
    .selectFrom('births')
    .innerJoin('ideas', (join) => join.onRef('ideas.lab', '=', 'births.lab').onRef('ideas.idea', '=', 'births.idea'))
    .innerJoin('labs', 'labs.id', 'births.lab')
    .select(['births.lab', 'births.idea', 'births.kind', 'births.day', 'ideas.title as idea_title', 'labs.title as lab_title'])
    .where('births.became', '=', became)
    .orderBy('births.day')
    .execute()
