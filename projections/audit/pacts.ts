// What the facts of a pact change for those who check it.
import { type DataOf, dayOf, idOf } from '../../events/kernel/index.ts'
import type { PactEvent } from '../../events/pacts/events.ts'
import { municipality } from '../../events/pacts/vocabulary.ts'
import { corrected } from './correcting.ts'
import { type HandlersOf, moved, only, type Row } from './moving.ts'
import { called, noted } from './noting.ts'
import { answered, watching } from './watching.ts'

/** What was agreed has changed: signatures are asked again. */
const reopened = { stage: 'drafting', signed: 0, published_on: null } as const
const inForce: readonly Row['stage'][] = ['active', 'suspended', 'notice']
const later = (a: string | null, b: string): string => (a !== null && a > b ? a : b)

const blank = {
  ...{ derogation: null, giunta_act: null, act: null, starts_on: null, ends_on: null, ended_on: null, notice_until: null },
  ...{ parties: 2, signed: 0, leaving: 0, reported_until: null, final: false, hours: 0, corrections: 0, extended_blind: false },
  ...{ insured_until: null, published_on: null, opinions_missing: [], signer: null, reviewed_by_signer: false, asking: {} },
  ...{ supports: {}, support_due: null, support_out: false, asking_since: null },
} as const

type Pinned = DataOf<PactEvent, 'pacts.drafted'>['regulation']
const pinnedOf = (pinned: Pinned) => ({
  ...{ regulation: pinned?.regulation ?? null, regulation_version: pinned?.version ?? null },
  ...{ money_allowed: pinned?.moneyAllowed ?? false, cap_months: pinned?.capMonths ?? null, approval: pinned?.approval ?? null },
})

export const ofPacts: HandlersOf = {
  ...watching,
  'pacts.drafted': (fact, at) => {
    const { title, kind, place, proposer, regulation, goods = [], insurance = false, reportEvery = null } = fact.data
    const { municipality, town, address } = place
    const of = { title, kind, municipality, town, address, proposer: proposer.id, proposer_kind: proposer.kind }
    const pinned = { ...pinnedOf(regulation), pinned_kind: kind, report_every: reportEvery, insurance, goods }
    const opened = { stage: 'drafting', opened_on: dayOf(fact.on), known: fact.known ?? fact.at } as const
    return [at.pacts.put({ ...blank, ...of, ...pinned, ...opened, id: idOf(fact.stream) }), called(at, fact, title), noted(at, fact)]
  },
  'pacts.clarified': (fact, at) => {
    const { title, kind, place, derogation, goods, insurance, reportEvery } = fact.data
    const placed = place && { municipality: place.municipality, town: place.town, address: place.address }
    return [
      ...(title === undefined ? [] : [called(at, fact, title)]),
      ...moved(at, fact, () => ({
        ...reopened,
        ...placed,
        ...(title !== undefined && { title }),
        ...(kind !== undefined && { kind }),
        ...(derogation !== undefined && { derogation }),
        ...(goods !== undefined && { goods }),
        ...(insurance !== undefined && { insurance }),
        ...(reportEvery !== undefined && { report_every: reportEvery }),
      })),
    ]
  },
  'pacts.joined': (fact, at) =>
    moved(at, fact, ({ parties, stage, asking }) => ({
      ...(!inForce.includes(stage) && reopened),
      ...answered(asking, fact.data.party.id),
      parties: parties + 1,
    })),
  'pacts.excluded': (fact, at) => moved(at, fact, ({ parties }) => ({ parties: parties - 1 })),
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
  'pacts.approved': (fact, at) =>
    moved(at, fact, () => ({ stage: 'approved', ...(fact.data.organ !== 'manager' && { giunta_act: fact.data.act }) })),
  'pacts.signed': (fact, at) =>
    moved(at, fact, ({ parties, signed, stage, signer }) => ({
      ...(!inForce.includes(stage) && { signed: signed + 1, stage: signed + 1 === parties ? ('signed' as const) : ('signing' as const) }),
      signer: fact.data.party === municipality ? fact.actor : signer,
    })),
  'pacts.published': (fact, at) => moved(at, fact, () => ({ published_on: dayOf(fact.on) })),
  'pacts.redacted': only(),
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
  'pacts.expired': (fact, at) => moved(at, fact, () => ({ stage: 'expired', ended_on: fact.data.last, notice_until: null })),
  'pacts.suspended': only({ stage: 'suspended' }),
  'pacts.resumed': only({ stage: 'active' }),
  'pacts.revoked': only({ stage: 'revoked' }),
  'pacts.reinstated': only({ stage: 'active' }),
  'pacts.renewed': only({ stage: 'renewed' }),
  'pacts.closed': only({ stage: 'closed' }),
  'pacts.evaluated': only(),
  'pacts.handed-back': only(),
  'pacts.amendment-proposed': only(),
  'pacts.amended': (fact, at) => [
    ...fact.data.promises.map(({ commitment, side, what, due = null }) =>
      at.promises.put({ pact: idOf(fact.stream), commitment, side, what, due, open: true }),
    ),
    ...fact.data.released.map((commitment) => at.promises.patch([idOf(fact.stream), commitment], { open: false })),
    ...moved(at, fact, () => ({ published_on: null })),
  ],
  'pacts.corrected': corrected,
  'pacts.abandoned': (fact, at) => moved(at, fact, () => ({ stage: 'abandoned' })),
}
