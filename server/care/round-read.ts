// The round as the desk reads it: with names, and, where something is imagined different, with what that would change.
import { wishes } from '../../events/care/fit.ts'
import { levels, modes, type Skill, skills } from '../../events/kernel/care.ts'
import { flag, oneOf, open, optional, reference, text, type ValuesOf, whole } from '../../events/kernel/index.ts'
import { type Db, weightsOf } from '../../projections/care/queries.ts'
import { daysSince, type Problem, roundProblem } from '../../projections/care/round-problem.ts'
import { candidateOf } from '../../projections/care/wanted.ts'
import { available, type Extra, invented, relaxing, withCarer } from '../../projections/care/what-if.ts'
import { afterwards } from '../kernel/later.ts'
import { changesBetween } from './changes.ts'
import { pairingsOf } from './pairings.ts'
import { type Asked, computeAny, type Pairing, type Round, roundModes } from './round.ts'

export const roundQuery = {
  ...{ desk: reference(), mode: oneOf(roundModes), locks: optional(open(text(8_000))), bans: optional(open(text(8_000))) },
  /** `false`: as if no proposal were out */
  keep: optional(flag()),
  /** somebody on the lists who is not in the round, as if she could be proposed */
  addCarer: optional(reference()),
  /** or somebody who does not exist: a level and a way of working, hours a week, abilities joined by commas */
  ...{
    addLevel: optional(oneOf(levels)),
    addMode: optional(oneOf(modes)),
    addHours: optional(whole(1, 168)),
    addSkills: optional(open(text(200))),
  },
  /** a request, and a wish its family gives up */
  ...{ relaxRequest: optional(reference()), relax: optional(oneOf(wishes)) },
}
type Query = ValuesOf<typeof roundQuery>

/** Hours a week of somebody described without them: as many as a family asks for. */
const anyHours = 168
const isSkill = (name: string): name is Skill => skills.some((skill) => skill === name)

const extraOf = async (db: Db, query: Query, today: string): Promise<Extra | undefined> => {
  const { addCarer, addLevel: level, addMode: mode, addHours: hours = anyHours, addSkills = '' } = query
  if (addCarer === undefined)
    return level && mode && invented({ level, mode, minutes: hours * 60, skills: addSkills.split(',').filter(isSkill) })
  const row = await db.selectFrom('pool').selectAll().where('carer', '=', addCarer).executeTakeFirst()
  const candidate = row && candidateOf(row, daysSince(row.waiting_since, today))
  return row && candidate && available(row, candidate)
}

type Named = Pairing & { readonly name: string; readonly carer_name: string }
type Naming = <P extends Pairing>(pair: P) => P & Named
const namingOf = ({ requests, carers, out }: Problem): Naming => {
  const names = new Map(requests.map(({ id, name }) => [id, name]))
  const carerNames = new Map([...out, ...carers].map(({ carer, name }) => [carer, name]))
  return (pair) => ({ ...pair, name: names.get(pair.request) ?? '', carer_name: carerNames.get(pair.carer) ?? '' })
}

const shown = ({ pairs, kept, released, blockers, uncovered, ...sums }: Round, named: Naming) => ({
  ...sums,
  ...{ pairs: pairs.map(named), kept: kept.map(named), blockers: blockers.map(named) },
  uncovered: uncovered.map((request) => ({ request, name: named({ request, carer: '' }).name })),
  released: released.map((one) => ({
    ...named(one),
    instead_name: one.instead === null ? null : named({ request: one.instead, carer: one.carer }).name,
  })),
})

/** What the rest of the house answers `undefined` to: a desk without weights in force. The round itself is worked out once the rows are read. */
export const readRound = async (db: Db, query: Query, today: string) => {
  const weights = await weightsOf(db, query.desk, today)
  if (!weights) return undefined
  const problem = await roundProblem(db, query.desk, weights.weights, today)
  const asked: Asked = {
    ...{ mode: query.mode, weights: weights.version, keep: query.keep ?? true },
    ...{ locks: pairingsOf(query.locks), bans: pairingsOf(query.bans) },
  }
  const extra = await extraOf(db, query, today)
  const added = extra ? withCarer(problem, extra, weights.weights) : problem
  const { relaxRequest, relax } = query
  const imagined = relaxRequest && relax ? relaxing(added, relaxRequest, relax, weights.weights) : added
  return afterwards(async (leaves) => {
    const asker = { desk: query.desk, leaves }
    const round = await computeAny(imagined, asked, asker)
    if (!round) return undefined
    const named = namingOf(imagined)
    if (imagined === problem) return { ...shown(round, named), whatIf: null }
    const before = await computeAny(problem, asked, asker)
    return before && { ...shown(round, named), whatIf: changesBetween(before, round, named) }
  })
}
