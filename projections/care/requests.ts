// What the facts of a request for care change: the request, its proposals, its follow-ups and the lists shown for it.
import type { CareEvent } from '../../events/care/events.ts'
import { type Stands, stageFor, turnFor } from '../../events/care/state.ts'
import { dayOf, idOf, type Recorded } from '../../events/kernel/index.ts'
import { type Change, type ChangesOf, type Handler, type RowsOf, seesOf } from '../kernel/index.ts'
import type { CareTables } from './tables.ts'

type Fact = Recorded<CareEvent>
type At = ChangesOf<CareTables>
type Rows = RowsOf<CareTables>
type Of<T extends CareEvent['type']> = Extract<Fact, { type: T }>
type HandlersOf = { readonly [T in CareEvent['type']]: Handler<Of<T>, CareTables> }

type Owned = Fact & { readonly data: { readonly organisation: string } }
const seen = (fact: Owned, ...persons: readonly string[]): readonly string[] =>
  seesOf({ organisations: [fact.data.organisation], case: idOf(fact.stream), persons })

type Request = Rows['requests']
type Sets = (row: Request) => Partial<Request>

const standing = ({ offered }: Pick<Request, 'offered'>): readonly Stands[] => Object.values(offered).map(({ stands }) => stands)
/** Whose turn it is changes only when it passes to another, and since that day. */
const turned = (row: Request, fact: Fact): Request => {
  const turn = turnFor(row.stage, standing(row))
  return row.turn === turn ? row : { ...row, turn, turn_since: dayOf(fact.on) }
}
const moved = (at: At, fact: Fact, sets: Sets = () => ({})): Change =>
  at.requests.patch([idOf(fact.stream)], (row) => ({
    ...turned({ ...row, ...sets(row) }, fact),
    revision: fact.rev,
    known: fact.known ?? fact.at,
  }))
/** While somebody is sought the proposals say how far the request is. */
const seeking = (offered: Request['offered']): Partial<Request> => ({ offered, stage: stageFor(standing({ offered })) })

const onProposal = (at: At, fact: Fact, proposal: number, sets: Partial<Rows['proposals']>): Change =>
  at.proposals.patch([idOf(fact.stream), proposal], sets)
type Answered = Fact & { readonly data: { readonly proposal: number } }
/** An open proposal goes one step on. */
const stands = (at: At, fact: Answered, to: Stands): readonly Change[] => [
  onProposal(at, fact, fact.data.proposal, { stands: to }),
  moved(at, fact, (row) => {
    const { proposal } = fact.data
    const of = row.offered[proposal]
    return of ? seeking({ ...row.offered, [proposal]: { ...of, stands: to } }) : {}
  }),
]
const over = (fact: Fact, why: string): Partial<Rows['proposals']> => ({ stands: 'over', ended_on: dayOf(fact.on), ended_why: why })
const also = (sees: readonly string[], person: string): readonly string[] => [...new Set([...sees, `person:${person}`])].sort()
/** Whoever no longer has an open proposal no longer reads the work. */
const without = ({ offered, sees, family, assisted }: Request, proposal: number): Pick<Request, 'offered' | 'sees'> => {
  const { [proposal]: gone, ...left } = offered
  const stay = [family, assisted, ...Object.values(left).map(({ person }) => person)]
  return {
    offered: left,
    sees: gone === undefined || stay.includes(gone.person) ? sees : sees.filter((name) => name !== `person:${gone.person}`),
  }
}
/** A proposal that came to nothing, `also` what else that changes: the desk looks again. */
const fallen = (at: At, fact: Answered, why: string, besides: Partial<Request> = {}): readonly Change[] => [
  onProposal(at, fact, fact.data.proposal, over(fact, why)),
  moved(at, fact, (row) => {
    const left = without(row, fact.data.proposal)
    return { ...left, ...seeking(left.offered), ...besides }
  }),
]
const closed = (at: At, fact: Fact, why: string, running?: number): readonly Change[] => [
  moved(at, fact, (row) => ({
    ...(running === undefined ? {} : without(row, running)),
    ...{ stage: 'closed', closed_on: dayOf(fact.on), closed_why: why },
  })),
]

const noNeed = {
  autonomy: null,
  level: null,
  mode: null,
  week: [],
  minutes: 0,
  starts_on: null,
  ends_on: null,
  east: 0,
  north: 0,
  needs: [],
  wishes: [],
  languages: [],
  wished_languages: [],
  features: [],
  licence: 'no',
  own_room: false,
  trained: false,
  budget: 0,
  pinned: null,
  health: null,
  assessed: -1,
  gender: null,
  gender_reason: null,
  proposals: 0,
  offered: {},
  hired_on: null,
  trial_until: null,
  carer: null,
  closed_on: null,
  closed_why: null,
} as const

const opened = (fact: Of<'care.opened'>, at: At): readonly Change[] => {
  const { assistedName, ...data } = fact.data
  const day = dayOf(fact.on)
  // The social services of the municipality see what goes by its agreement, and nothing of what is private.
  const place = data.channel === 'convention' ? { municipality: data.municipality } : {}
  const sees = seesOf({ ...place, organisations: [data.organisation], case: idOf(fact.stream), persons: [data.family, data.assisted] })
  const fresh = { stage: 'opened', turn: 'desk', turn_since: day, opened_on: day } as const
  const row = { id: idOf(fact.stream), revision: fact.rev, known: fact.known ?? fact.at, assisted_name: assistedName, sees }
  return [at.requests.put({ ...noNeed, ...data, ...fresh, ...row })]
}

const assessed = (fact: Of<'care.assessed'>, at: At): readonly Change[] => {
  const { near, start, until = null, wishedLanguages, ownRoom, health = null, assisted: _, ...rest } = fact.data
  const columns = { east: near.east, north: near.north, starts_on: start, ends_on: until, own_room: ownRoom, health }
  return [
    moved(at, fact, (row) => ({
      ...{ ...rest, ...columns, wished_languages: wishedLanguages, assessed: fact.rev },
      ...seeking(row.offered),
    })),
  ]
}

const proposed = (fact: Of<'care.proposed'>, at: At): readonly Change[] => {
  const { heldUntil, round = null, reason = null, organisation: _, ...rest } = fact.data
  const request = idOf(fact.stream)
  const blank = { ended_on: null, ended_why: null, interview_at: null, level: null, minutes: null, pay: null, starts_on: null } as const
  const later = { noticed_on: null, trial_until: null, trial_passed_on: null, sheet: 0, sheet_for: null, stands: 'proposed' } as const
  const row = { ...rest, ...blank, ...later, request, round, reason, held_until: heldUntil, proposed_on: dayOf(fact.on) }
  return [
    at.proposals.put({ ...row, sees: seen(fact, rest.person, rest.family) }),
    at.pool.change([rest.carer], (carer) => carer && { ...carer, waiting_since: dayOf(fact.on), sees: also(carer.sees, rest.family) }),
    moved(at, fact, (row) => ({
      ...seeking({ ...row.offered, [rest.proposal]: { person: rest.person, stands: 'proposed' } }),
      ...{ proposals: row.proposals + 1, sees: also(row.sees, rest.person) },
    })),
  ]
}

const hired = (fact: Of<'care.hired'>, at: At): readonly Change[] => {
  const { proposal, carer, start, noticed, trialUntil, level, minutes, pay } = fact.data
  const terms = { level, minutes, pay, starts_on: start, noticed_on: noticed, trial_until: trialUntil, stands: 'hired' } as const
  return [
    onProposal(at, fact, proposal, terms),
    moved(at, fact, ({ offered }) => {
      const of = offered[proposal]
      const kept = of ? { ...offered, [proposal]: { ...of, stands: 'hired' as const } } : offered
      return { stage: 'trial', carer, hired_on: dayOf(fact.on), trial_until: trialUntil, offered: kept }
    }),
  ]
}

const listed = ({ weights, assessed: of, candidates }: Of<'care.listed'>['data']) => ({ weights, assessed: of, candidates })

export const ofCare: HandlersOf = {
  'care.opened': opened,
  'care.assessed': assessed,
  'care.gender-justified': (fact, at) => [moved(at, fact, () => ({ gender: fact.data.gender, gender_reason: fact.data.reason }))],
  'care.gender-waived': (fact, at) => [moved(at, fact, () => ({ gender: null, gender_reason: null }))],
  'care.listed': (fact, at) => [
    at.lists.put({ ...listed(fact.data), request: idOf(fact.stream), revision: fact.rev, listed_on: dayOf(fact.on), sees: seen(fact) }),
    moved(at, fact),
  ],
  'care.proposed': proposed,
  'care.sheet-given': (fact, at) => [
    onProposal(at, fact, fact.data.proposal, { sheet: fact.data.sheet, sheet_for: fact.data.side }),
    moved(at, fact),
  ],
  'care.carer-agreed': (fact, at) => stands(at, fact, 'offered'),
  'care.carer-declined': (fact, at) => fallen(at, fact, `carer:${fact.data.why}`),
  'care.family-agreed': (fact, at) => stands(at, fact, 'agreed'),
  'care.family-declined': (fact, at) => fallen(at, fact, `family:${fact.data.why}`),
  'care.lapsed': (fact, at) => fallen(at, fact, 'lapsed'),
  'care.retracted': (fact, at) => fallen(at, fact, 'retracted'),
  'care.set-aside': (fact, at) => [
    onProposal(at, fact, fact.data.proposal, over(fact, 'set-aside')),
    moved(at, fact, (row) => without(row, fact.data.proposal)),
  ],
  'care.interview-set': (fact, at) => [onProposal(at, fact, fact.data.proposal, { interview_at: fact.data.at }), moved(at, fact)],
  'care.interviewed': (fact, at) =>
    fact.data.outcome === 'chosen' ? stands(at, fact, 'met') : fallen(at, fact, `interview:${fact.data.outcome}`),
  'care.hired': hired,
  'care.trial-passed': (fact, at) => [
    onProposal(at, fact, fact.data.proposal, { trial_passed_on: dayOf(fact.on) }),
    moved(at, fact, () => ({ stage: 'placed' })),
  ],
  'care.trial-failed': (fact, at) => fallen(at, fact, `trial:${fact.data.by}`, { carer: null, trial_until: null }),
  'care.followed': (fact, at) => {
    const { proposal, day, standing: how, note = null, family } = fact.data
    const row = { request: idOf(fact.stream), proposal, day, standing: how, note, followed_on: dayOf(fact.on), sees: seen(fact, family) }
    return [at.follows.put(row), moved(at, fact)]
  },
  'care.replacing': (fact, at) => fallen(at, fact, `replaced:${fact.data.why}`, { carer: null, trial_until: null }),
  'care.ended': (fact, at) => [
    ...(fact.data.proposal === undefined ? [] : [onProposal(at, fact, fact.data.proposal, over(fact, `ended:${fact.data.why}`))]),
    ...closed(at, fact, fact.data.why, fact.data.proposal),
  ],
  'care.withdrawn': (fact, at) => closed(at, fact, fact.data.why),
  'care.unworkable': (fact, at) => closed(at, fact, fact.data.why),
  'care.sent-on': (fact, at) => closed(at, fact, fact.data.to),
  'care.reopened': (fact, at) => [
    moved(at, fact, (row) => ({ stage: row.assessed < 0 ? 'opened' : 'searching', closed_on: null, closed_why: null })),
  ],
}
