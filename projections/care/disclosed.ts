// What the two sides are told, and when: the work first, the names only after each has agreed.
import { sideOf } from '../../events/care/state.ts'
import type { Instant } from '../../events/kernel/index.ts'
import type { RowsOf } from '../kernel/index.ts'
import type { Db } from './queries.ts'
import type { CareTables } from './tables.ts'

type Rows = RowsOf<CareTables>
type Proposal = Rows['proposals']
type Request = Rows['requests']

/** A carer who has agreed to be named, and a family both of whom want to meet. */
const namedToFamily: readonly Proposal['stands'][] = ['offered', 'agreed', 'met', 'hired']
const namedToCarer: readonly Proposal['stands'][] = ['agreed', 'met', 'hired']

/** Town, hours, tasks and autonomy: what a carer needs to know whether the work is for her. */
const work = ({
  municipality,
  level,
  mode,
  week,
  minutes,
  starts_on,
  ends_on,
  needs,
  wishes,
  features,
  budget,
  autonomy,
  own_room,
}: Request) => ({
  ...{ municipality, level, mode, week, minutes, starts_on, ends_on, needs, wishes, features, budget, autonomy, own_room },
})

/** An offer as the carer reads it: names, telephone and health once both want to meet. */
const offer = (proposal: Proposal, request: Request) => ({
  ...{ request: proposal.request, proposal: proposal.proposal, stands: proposal.stands, held_until: proposal.held_until },
  ...{ interview_at: proposal.interview_at, starts_on: proposal.starts_on, revision: request.revision },
  work: work(request),
  family: namedToCarer.includes(proposal.stands)
    ? { name: request.name, phone: request.phone, assisted: request.assisted_name, health: request.health }
    : null,
})

/** A proposal as the family reads it: what the carer can do, and who she is once she agreed to be named. */
const proposed = (proposal: Proposal, carer: Rows['pool'] | undefined) => ({
  ...{
    proposal: proposal.proposal,
    stands: proposal.stands,
    held_until: proposal.held_until,
    score: proposal.score,
    parts: proposal.parts,
  },
  ...{
    interview_at: proposal.interview_at,
    ended_why: proposal.ended_why,
    starts_on: proposal.starts_on,
    trial_until: proposal.trial_until,
  },
  carer: carer
    ? {
        level: carer.level,
        skills: carer.skills,
        languages: carer.languages,
        licence: carer.licence,
        hourly: carer.hourly,
        monthly: carer.monthly,
      }
    : null,
  name: namedToFamily.includes(proposal.stands) ? (carer?.name ?? null) : null,
})

const requestsOf = (db: Db, ids: readonly string[]) =>
  db
    .selectFrom('requests')
    .selectAll()
    .where('id', 'in', ['', ...ids])
    .execute()

/** A proposal that waits for an answer by code. */
export type Sheet = {
  readonly request: string
  readonly proposal: number
  readonly person: string
  readonly side: 'carer' | 'family'
  readonly sheet: number
}

/** The proposals that wait for whoever a sheet was given last: of one request, or all that are not over at an instant; few, so that a code is looked for among them. */
export const waitingSheets = async (db: Db, of: { readonly request: string } | { readonly now: Instant }): Promise<readonly Sheet[]> => {
  const waiting = db.selectFrom('proposals').where('stands', 'in', ['proposed', 'offered']).where('sheet', '>', 0)
  const rows = await ('request' in of ? waiting.where('request', '=', of.request) : waiting.where('held_until', '>=', of.now))
    .select(['request', 'proposal', 'person', 'family', 'stands', 'sheet', 'sheet_for'])
    .execute()
  return rows.flatMap(({ request, proposal, person, family, stands, sheet, sheet_for }) => {
    const side = sideOf[stands]
    // Whoever the sheet was for has answered: it is the other side's turn, and the code is not theirs.
    if (side === undefined || side !== sheet_for) return []
    return [{ request, proposal, person: side === 'carer' ? person : family, side, sheet }]
  })
}

/** The one proposal of a sheet, as whoever answers it reads it. */
export const answeredBy = async (db: Db, { request: id, proposal: number, side }: Sheet) => {
  const request = await db.selectFrom('requests').selectAll().where('id', '=', id).executeTakeFirst()
  const proposal = await db.selectFrom('proposals').selectAll().where('request', '=', id).where('proposal', '=', number).executeTakeFirst()
  if (!request || !proposal) return undefined
  if (side === 'carer') return { side, offer: offer(proposal, request) }
  const carer = await db.selectFrom('pool').selectAll().where('carer', '=', proposal.carer).executeTakeFirst()
  return { side, request: id, work: work(request), proposed: proposed(proposal, carer) }
}

/** The offers made to a person, the latest first. */
export const offersTo = async (db: Db, person: string) => {
  const made = await db.selectFrom('proposals').selectAll().where('person', '=', person).orderBy('proposed_on', 'desc').limit(50).execute()
  const requests = new Map((await requestsOf(db, [...new Set(made.map(({ request }) => request))])).map((row) => [row.id, row]))
  return made.flatMap((proposal) => {
    const request = requests.get(proposal.request)
    return request ? [offer(proposal, request)] : []
  })
}

/** The requests of a person's family with what was proposed to them, the latest first. */
export const requestsBy = async (db: Db, person: string) => {
  const asked = await db
    .selectFrom('requests')
    .selectAll()
    .where((is) => is.or([is('family', '=', person), is('assisted', '=', person)]))
    .orderBy('opened_on', 'desc')
    .limit(20)
    .execute()
  const made = await db
    .selectFrom('proposals')
    .selectAll()
    .where('request', 'in', ['', ...asked.map(({ id }) => id)])
    .where('stands', '!=', 'proposed')
    .orderBy('proposal', 'desc')
    .execute()
  const carers = await db
    .selectFrom('pool')
    .selectAll()
    .where('carer', 'in', ['', ...made.map(({ carer }) => carer)])
    .execute()
  return asked.map((request) => ({
    ...{ id: request.id, revision: request.revision, stage: request.stage, turn: request.turn, turn_since: request.turn_since },
    ...{ opened_on: request.opened_on, trial_until: request.trial_until, work: work(request) },
    proposals: made
      .filter(({ request: of }) => of === request.id)
      .map((proposal) =>
        proposed(
          proposal,
          carers.find(({ carer }) => carer === proposal.carer),
        ),
      ),
  }))
}
