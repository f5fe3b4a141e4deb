// The questions of those who run a laboratory: who is enrolled, who came, what was noted. The walls show these rows to nobody else.
import { type Day, endOfDay, plusDays } from '../../events/kernel/index.ts'
import { underAge } from '../../events/labs/vocabulary.ts'
import type { Db } from './queries.ts'

/** Most participants of one laboratory that one answer carries. */
const mostPeople = 500

export const participants = async (db: Db, id: string) => {
  const rows = await db
    .selectFrom('participants')
    .selectAll()
    .select((is) =>
      is
        .selectFrom('comings')
        .select((of) => of.cast<number>(of.fn.countAll(), 'integer').as('n'))
        .whereRef('comings.lab', '=', 'participants.lab')
        .whereRef('comings.number', '=', 'participants.number')
        .as('came'),
    )
    .where('lab', '=', id)
    .orderBy('number')
    .limit(mostPeople)
    .execute()
  return rows.map((row) => ({ ...row, came: row.came ?? 0 }))
}

/** Most sessions of a week that are looked through. */
const mostSessions = 1_000

/** One session as those who run it see it. */
export const roster = async (db: Db, id: string, session: string) => {
  const [people, marks, counts, notes] = await Promise.all([
    participants(db, id),
    db.selectFrom('attendance').selectAll().where('lab', '=', id).where('session', '=', session).orderBy('number').execute(),
    db.selectFrom('counts').selectAll().where('lab', '=', id).where('session', '=', session).orderBy('group').execute(),
    db.selectFrom('notes').selectAll().where('lab', '=', id).where('session', '=', session).orderBy('revision').execute(),
  ])
  const known = new Set(marks.map(({ person }) => person))
  return { people: people.filter(({ left_on, person }) => left_on === null || known.has(person)), marks, counts, notes }
}

/** Every mark of a laboratory, session by session, for a table to take home. */
export const attendanceOf = (db: Db, id: string) =>
  db
    .selectFrom('attendance')
    .innerJoin('sessions', (join) => join.onRef('sessions.lab', '=', 'attendance.lab').onRef('sessions.session', '=', 'attendance.session'))
    .innerJoin('participants', (join) =>
      join.onRef('participants.lab', '=', 'attendance.lab').onRef('participants.person', '=', 'attendance.person'),
    )
    .select(['sessions.n', 'sessions.starts', 'participants.number', 'participants.name', 'participants.as', 'participants.district'])
    .select(['participants.band', 'attendance.signed_on', 'attendance.withdrew_on', 'attendance.withdrew_late', 'attendance.is'])
    .select(['attendance.how', 'attendance.marked_on', 'attendance.was', 'attendance.reason'])
    .where('attendance.lab', '=', id)
    .orderBy('sessions.starts')
    .orderBy('participants.number')
    .execute()

/** Who runs it, whose ideas they are, who took what upon themselves. */
export const inside = async (db: Db, id: string) => {
  const [makers, tasks, voices] = await Promise.all([
    db.selectFrom('makers').selectAll().where('lab', '=', id).orderBy('since').orderBy('person').execute(),
    db.selectFrom('tasks').selectAll().where('lab', '=', id).orderBy('taken_on').orderBy('task').execute(),
    db.selectFrom('voices').selectAll().where('lab', '=', id).orderBy('idea').orderBy('person').execute(),
  ])
  return { makers, tasks, voices }
}

/** The sessions of these laboratories from a day on for some days, and those of the day before, whose sheet may still have to be typed in. */
export const soon = (db: Db, labs: readonly string[], today: Day, days: number) =>
  db
    .selectFrom('sessions')
    .innerJoin('labs', 'labs.id', 'sessions.lab')
    .selectAll('sessions')
    .select(['labs.title', 'labs.municipality', 'labs.promoter', 'labs.districts'])
    .where('labs.id', 'in', ['', ...labs])
    .where('labs.stage', '=', 'open')
    .where('sessions.state', '!=', 'cancelled')
    .where('starts', '>', endOfDay(plusDays(today, -2)))
    .where('starts', '<=', endOfDay(plusDays(today, days)))
    .orderBy('starts')
    .orderBy('session')
    .limit(mostSessions)
    .execute()

/** The laboratories somebody stands beside now. */
export const besides = async (db: Db, person: string) => {
  const rows = await db.selectFrom('makers').select('lab').where('person', '=', person).where('until', 'is', null).execute()
  return rows.map(({ lab }) => lab)
}

export const marksOf = (db: Db, sessions: readonly string[]) =>
  db
    .selectFrom('attendance')
    .selectAll()
    .where('session', 'in', ['', ...sessions])
    .orderBy('session')
    .orderBy('number')
    .execute()
export const countsOf = (db: Db, sessions: readonly string[]) =>
  db
    .selectFrom('counts')
    .selectAll()
    .where('session', 'in', ['', ...sessions])
    .orderBy('session')
    .orderBy('group')
    .execute()
export const peopleOf = (db: Db, labs: readonly string[]) =>
  db
    .selectFrom('participants')
    .selectAll()
    .where('lab', 'in', ['', ...labs])
    .where('left_on', 'is', null)
    .orderBy('lab')
    .orderBy('number')
    .limit(2 * mostPeople)
    .execute()

/** Where somebody takes part: their own rows, whatever the laboratory. */
export const mine = async (db: Db, person: string) => {
  const [labs, sessions] = await Promise.all([
    db
      .selectFrom('participants')
      .innerJoin('labs', 'labs.id', 'participants.lab')
      .select(['participants.lab', 'participants.number', 'participants.name', 'participants.as', 'participants.enrolled_on'])
      .select(['participants.left_on', 'labs.title', 'labs.place', 'labs.municipality', 'labs.stage', 'labs.phase'])
      .where('participants.person', '=', person)
      .orderBy('labs.opened_on', 'desc')
      .execute(),
    db
      .selectFrom('attendance')
      .innerJoin('sessions', (join) =>
        join.onRef('sessions.lab', '=', 'attendance.lab').onRef('sessions.session', '=', 'attendance.session'),
      )
      .select(['attendance.lab', 'attendance.session', 'attendance.signed_on', 'attendance.withdrew_on', 'attendance.is'])
      .select(['sessions.n', 'sessions.starts', 'sessions.minutes', 'sessions.place', 'sessions.state'])
      .where('attendance.person', '=', person)
      .orderBy('sessions.starts', 'desc')
      .limit(200)
      .execute(),
  ])
  return { labs, sessions }
}

/** Most people who agreed to be found that one answer carries: the last to agree come first. */
export const mostFindable = 500
/** Who agreed to be found by name and whose data are not restricted, and how many they are. */
export const findable = async (db: Db) => {
  const agreed = db.selectFrom('findable').where('agreed_on', 'is not', null).where('restricted', '=', false)
  const [people, all] = await Promise.all([
    agreed.select(['person', 'name']).orderBy('agreed_on', 'desc').orderBy('person').limit(mostFindable).execute(),
    agreed.select((is) => is.cast<number>(is.fn.countAll(), 'integer').as('n')).executeTakeFirstOrThrow(),
  ])
  return { people, all: all.n }
}

/** The grown-ups who gave a name in these laboratories, the last to enrol first. */
export const named = (db: Db, labs: readonly string[]) =>
  db
    .selectFrom('participants')
    .innerJoin('labs', 'labs.id', 'participants.lab')
    .select([
      'participants.lab',
      'participants.person',
      'participants.name',
      'participants.as',
      'participants.band',
      'participants.left_on',
    ])
    .select(['labs.title', 'labs.municipality', 'labs.promoter'])
    .where('participants.lab', 'in', ['', ...labs])
    .where('participants.name', 'is not', null)
    .where((is) => is.or([is('participants.band', 'is', null), is('participants.band', '!=', underAge)]))
    .orderBy('participants.enrolled_on', 'desc')
    .orderBy('participants.person')
    .limit(2 * mostPeople)
    .execute()
