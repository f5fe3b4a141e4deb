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
/** Sessions in one answer. */
const atOnce = 40

/** Whoever runs every laboratory of a province has as their own those they stand beside, or whose keys they were given one by one. */
const ownLabs = async (db: queries.Db, { me }: Asking): Promise<readonly string[]> => {
  if (!me) return []
  const given = me.grants?.flatMap(({ scope }) => (scope.kind === 'lab' ? [scope.id] : [])) ?? []
  return [...(await staff.besides(db, me.id)), ...given]
}
const ownSoon = async (db: queries.Db, asking: Asking) => {
  const found = await staff.soon(db, await ownLabs(db, asking), asking.today, daysAhead)
  return found.filter(({ lab: id, municipality, promoter }) => runs({ id, municipality, promoter }, asking))
}

type Asked = { readonly session?: string; readonly skip?: number }

/** A maker’s sessions of these days; with the people of its laboratory only the one that is asked for: nobody is named who need not be. */
export const toTakeAlong = async (
  { db, print, ...asking }: Asking & Printing & { readonly db: queries.Db },
  { session: one, skip = 0 }: Asked,
) => {
  const all = await ownSoon(db, asking)
  const own = one === undefined ? all.slice(skip, skip + atOnce) : all.filter(({ session }) => session === one)
  const ids = one === undefined ? [] : own.map(({ session }) => session)
  const labs = [...new Map(own.map(({ lab: id, title, municipality }) => [id, { id, title, municipality }])).values()]
  const [people, marks, counts] = await Promise.all([
    staff.peopleOf(db, one === undefined ? [] : labs.map(({ id }) => id)),
    staff.marksOf(db, ids),
    staff.countsOf(db, ids),
  ])
  const brief = ({ person, number, name, as, district, band }: (typeof people)[number]) => ({ person, number, name, as, district, band })
  return {
    day: asking.today,
    more: one === undefined ? Math.max(0, all.length - skip - atOnce) : 0,
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

/**
 * Whom a maker knows from their other laboratories, or from this one before they left, and whoever agreed to be found by name: to be met without being
 * written down twice. `title` is null for who is only found; `more` are those who agreed and do not fit.
 */
export const knownOf = async ({ db, ...asking }: Omit<At, 'id'>, lab: string) =>
  ifRun({ ...asking, db, id: lab }, async () => {
    const named = await staff.named(db, [lab, ...(await ownLabs(db, asking))])
    const here = new Set(named.filter((one) => one.lab === lab && one.left_on === null).map(({ person }) => person))
    const own = named.filter((one) => !here.has(one.person) && runs({ ...one, id: one.lab }, asking))
    // Of somebody who was in several, what they were called last.
    const people = [...new Map([...own].reverse().map((one) => [one.person, one])).values()].reverse()
    const met = people.map(({ person, name, as, band, title }) => ({ person, name, as, band, title: title as string | null }))
    const { people: agreed, all } = await staff.findable(db)
    const unmet = new Set([...here, ...met.map(({ person }) => person)])
    const found = agreed.filter(({ person }) => !unmet.has(person))
    return {
      items: [...met, ...found.map(({ person, name }) => ({ person, name, as: 'citizen' as const, band: null, title: null }))],
      more: all - agreed.length,
    }
  })
