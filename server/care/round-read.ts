// The round as the desk reads it: with names, and, where something is imagined different, with what that would change.
import { wishes } from '../../events/care/fit.ts'
import { levels, modes, type Skill, skills } from '../../events/kernel/care.ts'
import { type Day, flag, oneOf, open, optional, reference, text, type ValuesOf, whole } from '../../events/kernel/index.ts'
import { type Db, weightsOf } from '../../projections/care/queries.ts'
import { placeable, type RoundRows, roundRows } from '../../projections/care/round-problem.ts'
import { afterwards, noAnswer, type Unanswered } from '../kernel/later.ts'
import { changesBetween } from './changes.ts'
import { pairingsOf } from './pairings.ts'
import { type Asked, type Pairing, type Round, roundModes } from './round.ts'
import { searchRound } from './round-search.ts'
import type { Given, Imagined } from './round-work.ts'
import type { Ended } from './searches.ts'

export const roundQuery = {
  ...{ desk: reference(), mode: oneOf(roundModes), locks: optional(open(text(8_000))), bans: optional(open(text(8_000))) },
  /** `false`: as if no proposal were out */
  keep: optional(flag()),
  /** a search that was stopped begins again */
  anew: optional(flag()),
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

const imaginedOf = async (db: Db, query: Query): Promise<Imagined | undefined> => {
  const { addCarer, addLevel: level, addMode: mode, addHours: hours = anyHours, addSkills = '', relaxRequest, relax } = query
  const described =
    addCarer === undefined && level && mode ? { level, mode, minutes: hours * 60, skills: addSkills.split(',').filter(isSkill) } : undefined
  const listed =
    addCarer === undefined
      ? undefined
      : await db
          .selectFrom('pool')
          .select([...placeable])
          .where('carer', '=', addCarer)
          .executeTakeFirst()
  const relaxed = relaxRequest && relax ? { request: relaxRequest, wish: relax } : undefined
  return described || listed || relaxed ? { described, listed, relaxed } : undefined
}

/** What is imagined changes nothing when the carer is in the round already and the request is not. */
const differs = ({ described, listed, relaxed }: Imagined, { requests, pool }: RoundRows): boolean =>
  described !== undefined ||
  (listed !== undefined && listed.level !== null && !pool.some(({ carer }) => carer === listed.carer)) ||
  (relaxed !== undefined && requests.some(({ id }) => id === relaxed.request))

type Named = Pairing & { readonly name: string; readonly carer_name: string }
type Naming = <P extends Pairing>(pair: P) => P & Named
const namingOf = ({ requests, pool, out }: RoundRows, { listed }: Imagined = {}): Naming => {
  const names = new Map(requests.map(({ id, name }) => [id, name]))
  const carerNames = new Map([...out, ...pool, ...(listed ? [listed] : [])].map(({ carer, name }) => [carer, name]))
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

const ways: { readonly [E in Ended]: Unanswered } = {
  stopped: noAnswer('care.search-stopped', {
    it: 'La ricerca è stata fermata. Quando vuoi, la si ricomincia.',
    en: 'The search was stopped. It can be begun again at any time.',
  }),
  shared: noAnswer('care.search-shared', {
    it: 'Hai smesso di aspettare. La ricerca continua per un’altra persona dello sportello che la sta aspettando.',
    en: 'You have stopped waiting. The search goes on for somebody else at the desk who is waiting for it.',
  }),
  replaced: noAnswer('care.search-replaced', {
    it: 'Nel frattempo hai chiesto un altro giro: questa ricerca si è fermata.',
    en: 'You have asked for another round meanwhile: this search has stopped.',
  }),
}

/** What the rest of the house answers `undefined` to: a desk without weights in force. The round itself is worked out once the rows are read. */
export const readRound = async (db: Db, query: Query, { person, today }: { readonly person: string; readonly today: Day }) => {
  const weights = await weightsOf(db, query.desk, today)
  if (!weights) return undefined
  const rows = await roundRows(db, query.desk)
  const asked: Asked = {
    ...{ mode: query.mode, weights: weights.version, keep: query.keep ?? true },
    ...{ locks: pairingsOf(query.locks), bans: pairingsOf(query.bans) },
  }
  const wanted = await imaginedOf(db, query)
  const imagined = wanted && differs(wanted, rows) ? wanted : undefined
  const plain: Given = { rows, weights: weights.weights, today, asked }
  return afterwards(async (leaves) => {
    const asker = { person, desk: query.desk, anew: query.anew ?? false, leaves }
    const round = await searchRound(imagined ? { ...plain, imagined } : plain, asker)
    if (!round) return undefined
    if ('ended' in round) return ways[round.ended]
    const named = namingOf(rows, imagined)
    if (!imagined) return { ...shown(round, named), whatIf: null }
    const before = await searchRound(plain, { ...asker, beside: true })
    if (!before) return undefined
    return 'ended' in before ? ways[before.ended] : { ...shown(round, named), whatIf: changesBetween(before, round, named) }
  })
}
