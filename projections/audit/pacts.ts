// What the facts of a pact change for those who check it.
import { dayOf, idOf, type Json, type Recorded } from '../../events/kernel/index.ts'
import type { PactEvent } from '../../events/pacts/events.ts'
import type { Change, Handler, RowsOf } from '../kernel/index.ts'
import { type At, called, factOf, noted } from './noting.ts'
import type { AuditTables } from './tables.ts'

type Fact = Recorded<PactEvent>
type Row = RowsOf<AuditTables>['pacts']
type HandlersOf = { readonly [T in PactEvent['type']]: Handler<Extract<Fact, { type: T }>, AuditTables> }

const moved = (at: At, fact: Fact, sets: (row: Row) => Partial<Row> = () => ({})): readonly Change[] => [
  at.pacts.patch([idOf(fact.stream)], (row) => ({ ...sets(row), known: fact.known ?? fact.at })),
  noted(at, fact),
]
/** What was agreed has changed: signatures are asked again. */
const reopened = { stage: 'negotiation', signed: 0 } as const
const later = (a: string | null, b: string): string => (a !== null && a > b ? a : b)

type Corrected = Extract<PactEvent, { type: 'pacts.corrected' }>['data']
const columnsOf = ({ title, address, act, from, until }: Corrected['now']): Partial<Row> => ({
  ...(title !== undefined && { title }),
  ...(address !== undefined && { address }),
  ...(act !== undefined && { act }),
  ...(from !== undefined && { starts_on: from }),
  ...(until !== undefined && { ends_on: until }),
})
const hoursMended = ({ was, now }: Corrected): number => (now.hours ?? 0) - (was.hours ?? 0)

const corrected = (at: At, fact: Extract<Fact, { type: 'pacts.corrected' }>): readonly Change[] => {
  const { report = null, was, now, reason } = fact.data
  const fields = Object.keys(now) as (keyof Corrected['now'])[]
  return fields.map((field) =>
    at.corrections.put({ ...factOf(fact), field, report, reason, was: (was[field] ?? null) as Json, now: (now[field] ?? null) as Json }),
  )
}

const blank = {
  ...{ derogation: null, giunta_act: null, act: null, starts_on: null, ends_on: null, ended_on: null, notice_until: null },
  ...{ parties: 2, signed: 0, leaving: 0, reported_until: null, final: false, hours: 0, corrections: 0, extended_blind: false },
} as const

export const ofPacts: HandlersOf = {
  'pacts.proposed': (fact, at) => {
    const { title, kind, place, proposer } = fact.data
    const { municipality, town, address } = place
    const of = { title, kind, municipality, town, address, proposer: proposer.id, proposer_kind: proposer.kind }
    const opened = { stage: 'proposed', opened_on: dayOf(fact.on), known: fact.known ?? fact.at } as const
    return [at.pacts.put({ ...blank, ...of, ...opened, id: idOf(fact.stream) }), called(at, fact, title), noted(at, fact)]
  },
  'pacts.clarified': (fact, at) => {
    const { title, kind, place, derogation } = fact.data
    const placed = place && { municipality: place.municipality, town: place.town, address: place.address }
    return [
      ...(title === undefined ? [] : [called(at, fact, title)]),
      ...moved(at, fact, ({ stage }) => ({
        ...placed,
        ...(title !== undefined && { title }),
        ...(kind !== undefined && { kind }),
        ...(derogation !== undefined && { derogation }),
        ...(stage !== 'proposed' && reopened),
      })),
    ]
  },
  'pacts.joined': (fact, at) => moved(at, fact, ({ parties }) => ({ ...reopened, parties: parties + 1 })),
  'pacts.left': (fact, at) => moved(at, fact, ({ parties }) => ({ ...reopened, parties: parties - 1 })),
  'pacts.promised': (fact, at) => {
    const { commitment, side, what, due = null } = fact.data
    return [at.promises.put({ pact: idOf(fact.stream), commitment, side, what, due, open: true }), ...moved(at, fact, () => reopened)]
  },
  'pacts.released': (fact, at) => [
    at.promises.patch([idOf(fact.stream), fact.data.commitment], { open: false }),
    ...moved(at, fact, () => reopened),
  ],
  'pacts.worded': (fact, at) => moved(at, fact, () => ({ ...reopened, giunta_act: null })),
  'pacts.approved': (fact, at) => moved(at, fact, () => ({ giunta_act: fact.data.act })),
  'pacts.signed': (fact, at) =>
    moved(at, fact, ({ parties, signed }) => ({ signed: signed + 1, stage: signed + 1 === parties ? 'signed' : 'signing' })),
  'pacts.activated': (fact, at) => {
    const { from, until, act = null } = fact.data
    return moved(at, fact, () => ({ stage: 'active', starts_on: from, ends_on: until, act }))
  },
  'pacts.reported': (fact, at) => {
    const { until, hours, final, outcomes } = fact.data
    return [
      ...outcomes.map(({ commitment }) => at.promises.patch([idOf(fact.stream), commitment], { open: false })),
      ...moved(at, fact, (row) => ({
        reported_until: later(row.reported_until, until),
        hours: row.hours + hours,
        final: row.final || final,
      })),
    ]
  },
  'pacts.kept': (fact, at) => [at.promises.patch([idOf(fact.stream), fact.data.commitment], { open: false }), ...moved(at, fact)],
  'pacts.extended': (fact, at) => {
    const { until, derogation } = fact.data
    return moved(at, fact, (row) => ({
      ends_on: until,
      extended_blind: row.extended_blind || row.reported_until === null,
      ...(derogation !== undefined && { derogation }),
    }))
  },
  'pacts.withdrew': (fact, at) =>
    moved(at, fact, ({ leaving, parties, notice_until }) => ({
      leaving: leaving + 1,
      // The municipality never withdraws: when all the others do, nobody is left to keep the pact with.
      ...(leaving + 1 === parties - 1 && { stage: 'notice' as const }),
      notice_until: later(notice_until, fact.data.effective),
    })),
  'pacts.ended': (fact, at) => moved(at, fact, () => ({ stage: 'ended', ended_on: fact.data.last, notice_until: null })),
  'pacts.corrected': (fact, at) => {
    const { now } = fact.data
    const lines = corrected(at, fact)
    return [
      ...lines,
      ...(now.title === undefined ? [] : [called(at, fact, now.title)]),
      ...moved(at, fact, (row) => ({
        ...columnsOf(now),
        hours: row.hours + hoursMended(fact.data),
        corrections: row.corrections + lines.length,
      })),
    ]
  },
  'pacts.abandoned': (fact, at) => moved(at, fact, () => ({ stage: 'abandoned' })),
}
