// What the reads of the laboratories show to whom: the open part of a row, what concerns the reader, what they may ask.
import { type CommandName, commands } from '../../events/labs/commands.ts'
import type { RowsOf } from '../../projections/kernel/index.ts'
import * as figures from '../../projections/labs/figures.ts'
import * as queries from '../../projections/labs/queries.ts'
import * as staff from '../../projections/labs/roster.ts'
import type { LabTables } from '../../projections/labs/tables.ts'
import { type Asking, asksFor, may } from '../kernel/may.ts'
import { access, makers, whereOf } from './access.ts'
import { doorCode } from './door.ts'

type Rows = RowsOf<LabTables>
type Walled = { readonly sees: unknown; readonly known: unknown }
/** A row without its walls. */
export const bare = <R extends Walled>({ sees: _, known: __, ...row }: R) => row
type OfLab = Walled & { readonly lab: string }
const inner = <R extends OfLab>({ sees: _, known: __, lab: ___, ...row }: R) => row
/** A session as everybody sees it: how many came is said where small counts are hidden. */
const openSession = ({ signed: _, named: __, adults: ___, minors: ____, grouped: _____, ...row }: Rows['sessions']) => bare(row)

const names = Object.keys(commands) as CommandName[]
const running = names.filter((name) => name !== 'open' && name !== 'reopen')
type Lab = Rows['labs']
export const asksOf = (lab: Lab, asking: Asking): readonly CommandName[] =>
  asksFor(access, lab.stage === 'open' ? running : ['reopen'], asking, whereOf(lab))
/** Whether somebody runs this laboratory. */
export const runs = (lab: Parameters<typeof whereOf>[0], { me, today }: Asking): boolean => may(me, makers, whereOf(lab), today).yes

type At = Asking & { readonly db: queries.Db; readonly id: string }
const ownOf = ({ db, id, me }: At) => (me ? queries.own(db, id, me.id) : Promise.resolve(null))

export const wholeLab = async (at: At) => {
  const found = await queries.lab(at.db, at.id)
  if (!found) return undefined
  const { sessions, entries, ideas, actors } = await queries.parts(at.db, at.id)
  const parts = { sessions: sessions.map(openSession), entries: entries.map(bare), ideas: ideas.map(bare), actors: actors.map(bare) }
  return { ...bare(found), parts, own: await ownOf(at), asks: asksOf(found, at) }
}

const ofSession = async (at: At, session: string) => {
  const [found, row] = [await queries.lab(at.db, at.id), await queries.sessionRow(at.db, at.id, session)]
  return found && row ? { found, row } : undefined
}

export const wholeSession = async (at: At, session: string) => {
  const of = await ofSession(at, session)
  if (!of) return undefined
  const { found, row } = of
  const counted = figures.peopleFigures(await figures.counting(at.db, at.id), at.today, runs(found, at))
  const people = counted.sessions.find((one) => one.session === session)?.people ?? null
  const { title, municipality, stage } = found
  return { session: openSession(row), title, municipality, stage, people, own: await ownOf(at), asks: asksOf(found, at) }
}

type Printing = { readonly print: (text: string) => string }
/** Undefined also to those who run another laboratory: for them it is not there. */
export const wholeRoster = async (at: At & Printing, session: string) => {
  const of = await ofSession(at, session)
  if (!of || !runs(of.found, at)) return undefined
  const { found, row } = of
  const { people, marks, counts, notes } = await staff.roster(at.db, at.id, session)
  return {
    ...{ session: bare(row), title: found.title, municipality: found.municipality, promoter: found.promoter },
    ...{ people: people.map(bare), marks: marks.map(inner), counts: counts.map(inner), notes: notes.map(inner) },
    ...{ code: doorCode(at.print, at.id, session), asks: asksOf(found, at) },
  }
}

/** Days ahead that a device takes along. */
const daysAhead = 7

/** Whoever runs every laboratory of a province takes along those they stand beside, or whose keys they were given one by one. */
const ownSoon = async (db: queries.Db, asking: Asking) => {
  const { me, today } = asking
  if (!me) return []
  const given = me.grants?.flatMap(({ scope }) => (scope.kind === 'lab' ? [scope.id] : [])) ?? []
  const found = await staff.soon(db, [...(await staff.besides(db, me.id)), ...given], today, daysAhead)
  return found.filter(({ lab: id, municipality, promoter }) => runs({ id, municipality, promoter }, asking))
}

/** The sessions a maker takes along, with the people of their laboratories once each. */
export const toTakeAlong = async ({ db, print, ...asking }: Asking & Printing & { readonly db: queries.Db }) => {
  const own = await ownSoon(db, asking)
  const ids = own.map(({ session }) => session)
  const labs = [...new Map(own.map(({ lab: id, title, municipality }) => [id, { id, title, municipality }])).values()]
  const [people, marks, counts] = await Promise.all([
    staff.peopleOf(
      db,
      labs.map(({ id }) => id),
    ),
    staff.marksOf(db, ids),
    staff.countsOf(db, ids),
  ])
  const brief = ({ person, number, name, as, district, band }: (typeof people)[number]) => ({ person, number, name, as, district, band })
  return {
    day: asking.today,
    labs: labs.map((lab) => ({ ...lab, people: people.filter((one) => one.lab === lab.id).map(brief) })),
    sessions: own.map(({ lab, session, n, starts, minutes, place, agenda, state }) => ({
      ...{ lab, session, n, starts, minutes, place, agenda, state, code: doorCode(print, lab, session) },
      marks: marks.filter((one) => one.session === session).map(inner),
      counts: counts.filter((one) => one.session === session).map(inner),
    })),
  }
}

const formal: readonly string[] = ['institution', 'third-sector', 'association']
export const allFigures = async (at: At) => {
  const found = await queries.lab(at.db, at.id)
  if (!found) return undefined
  const exact = runs(found, at)
  const counting = await figures.counting(at.db, at.id)
  const { ideas, actors } = await queries.parts(at.db, at.id)
  const count = (state: string): number => counting.sessions.filter((one) => one.state === state).length
  const there = actors.filter(({ lost_on }) => lost_on === null)
  const isFormal = ({ kind }: (typeof actors)[number]): boolean => formal.includes(kind)
  return {
    day: at.today,
    people: figures.peopleFigures(counting, at.today, exact),
    sessions: { scheduled: count('scheduled'), held: count('held'), cancelled: count('cancelled') },
    ideas: figures.ideaFigures(ideas),
    actors: {
      formal: there.filter(isFormal).length,
      informal: there.filter((one) => !isFormal(one)).length,
      lost: actors.length - there.length,
    },
    inside: exact ? figures.insideFigures(counting) : null,
  }
}

const ifRun = async <A>(at: At, answer: (lab: Lab) => Promise<A>): Promise<A | undefined> => {
  const found = await queries.lab(at.db, at.id)
  return found && runs(found, at) ? answer(found) : undefined
}
export const insideOf = (at: At) =>
  ifRun(at, async () => {
    const { makers: who, tasks, voices } = await staff.inside(at.db, at.id)
    return { makers: who.map(bare), tasks: tasks.map(bare), voices: voices.map(bare) }
  })
export const enrolledOf = (at: At) =>
  ifRun(at, async (lab) => ({ items: (await staff.participants(at.db, at.id)).map(bare), asks: asksOf(lab, at) }))
