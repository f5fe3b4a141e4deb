// What the facts of pacts leave in the public register.
import { dayOf, idOf, plusDays, plusMonths, type Recorded } from '../../events/kernel/index.ts'
import type { PactEvent } from '../../events/pacts/events.ts'
import type { Change, Handler } from '../kernel/index.ts'
import type { Entry, RegisterTables, State, Work } from './tables.ts'
import { type At, begun, entered, type Fact, fresh, moved, said } from './telling.ts'

/** The facts that move what the register shows of a pact. */
type Watched =
  | 'drafted'
  | 'clarified'
  | 'joined'
  | 'left'
  | 'promised'
  | 'released'
  | 'worded'
  | 'approved'
  | 'signed'
  | 'published'
  | 'abandoned'
  | 'activated'
  | 'suspended'
  | 'resumed'
  | 'extended'
  | 'amended'
  | 'excluded'
  | 'support-granted'
  | 'support-delivered'
  | 'reported'
  | 'corrected'
  | 'withdrew'
  | 'ended'
  | 'revoked'
  | 'reinstated'
  | 'expired'
  | 'renewed'
  | 'closed'
export type WatchedPact = Extract<PactEvent, { type: `pacts.${Watched}` }>
type Handlers = { readonly [T in WatchedPact['type']]: Handler<Extract<Recorded<WatchedPact>, { type: T }>, RegisterTables> }

const goes = (at: At, fact: Fact, state: State, phase: string, more: Partial<Entry> = {}): readonly Change[] => [
  moved(at, fact, () => ({ state, ...more })),
  entered(at, fact, phase),
]
const over = (at: At, fact: Fact, last: string, more: Partial<Entry> = {}): readonly Change[] =>
  goes(at, fact, 'archived', 'closed', { ended_on: last, report_due: null, ...more })

/** Something agreed has changed: whoever had signed is asked again, unless the pact is already in force. */
const agreedAnew = (
  row: Entry,
  change: (parties: NonNullable<Work['parties']>) => NonNullable<Work['parties']> = (same) => same,
): Partial<Entry> => {
  const parties = change(row.work.parties ?? {})
  if (row.work.active) return { work: { ...row.work, parties } }
  const unsigned = Object.fromEntries(Object.keys(parties).map((party) => [party, false]))
  return { state: 'examining', work: { ...row.work, parties: unsigned } }
}
const without = (parties: NonNullable<Work['parties']>, party: string) => {
  const { [party]: _, ...rest } = parties
  return rest
}

const signedBy = (row: Entry, party: string): Partial<Entry> => {
  const parties = { ...row.work.parties, [party]: true }
  const all = Object.values(parties).every(Boolean)
  return { work: { ...row.work, parties }, ...(all && !row.work.active ? { state: 'signed' } : {}) }
}

/** Days from the end of a period to the day its report is late, and months between reports where the pact says none. */
const [graceDays, usualMonths] = [30, 12]

/** The next report: the end of so many months after the last day told about, or the pact's last day, and the days of grace. */
const dueAfter = (row: Entry, from: string, until = row.ends_on): string | null => {
  if (until === null || from > until) return null
  const end = plusDays(plusMonths(from, row.work.every ?? usualMonths), -1)
  return plusDays(end < until ? end : until, graceDays)
}

const reported = (
  row: Entry,
  fact: Fact,
  { until, hours, final }: { readonly until: string; readonly hours: number; readonly final: boolean },
): Partial<Entry> => ({
  reports: row.reports + 1,
  hours: row.hours + hours,
  late_reports: row.late_reports + (row.report_due !== null && dayOf(fact.on) > row.report_due ? 1 : 0),
  report_due: final ? null : dueAfter(row, plusDays(until, 1)),
})

const defined = <T extends object>(of: T): Partial<T> =>
  Object.fromEntries(Object.entries(of).filter(([, value]) => value !== undefined)) as Partial<T>

const placed = (place: {
  readonly municipality: string
  readonly town: string
  readonly address: string
  readonly lat?: number
  readonly lon?: number
}) => ({
  municipality: place.municipality,
  town: place.town,
  address: place.address,
  lat: place.lat ?? null,
  lon: place.lon ?? null,
})

// A proposal goes on as its pact: from then on the register shows the pact.
const became = (at: At, fact: Fact, proposal: string | undefined): readonly Change[] =>
  proposal === undefined ? [] : [at.entries.change([proposal], (row) => row && { ...row, shown: false, goes_on: idOf(fact.stream) })]

const corrected = (row: Entry, now: Extract<WatchedPact, { type: 'pacts.corrected' }>['data']['now'], was: typeof now): Partial<Entry> => {
  const { title, area, address, lat, lon, number, from, until, hours } = now
  return {
    ...defined({ title, address, lat, lon, number, starts_on: from, ends_on: until }),
    ...(area === undefined ? {} : { areas: [area] }),
    ...(hours === undefined ? {} : { hours: row.hours + hours - (was.hours ?? 0) }),
    corrections: row.corrections + 1,
  }
}

export const ofAgreeing = {
  'pacts.drafted': (fact, at) => {
    const { title, area, place, idea, proposer, proposal, goods = [], reportEvery } = fact.data
    const work: Work = { parties: { [proposer.id]: false, comune: false }, ...(reportEvery === undefined ? {} : { every: reportEvery }) }
    const says = { ...placed(place), title, areas: [area], goods, proponent: proposer.kind, proponent_name: proposer.label ?? null, work }
    return [
      fresh(at, fact, 'pact', { ...says, shown: true, state: 'examining' }),
      said(at, idOf(fact.stream), { title, idea, town: place.town, address: place.address, [proposer.id]: proposer.label }),
      begun(at, fact, 'pact', place.municipality, 'drafting'),
      ...became(at, fact, proposal),
    ]
  },
  'pacts.clarified': (fact, at) => {
    const { title, area, place, idea, goods, reportEvery: every } = fact.data
    const says = { ...defined({ title, goods }), ...(area ? { areas: [area] } : {}), ...(place ? placed(place) : {}) }
    return [
      moved(at, fact, (row) => {
        const anew = agreedAnew(row)
        return { ...says, ...anew, work: { ...(anew.work ?? row.work), ...(every === undefined ? {} : { every }) } }
      }),
      said(at, idOf(fact.stream), { title, idea, town: place?.town, address: place?.address }),
      entered(at, fact, 'drafting'),
    ]
  },
  'pacts.joined': (fact, at) => {
    const { id, label } = fact.data.party
    return [
      moved(at, fact, (row) => agreedAnew(row, (parties) => ({ ...parties, [id]: false }))),
      said(at, idOf(fact.stream), { [id]: label }),
    ]
  },
  'pacts.left': (fact, at) => [moved(at, fact, (row) => agreedAnew(row, (parties) => without(parties, fact.data.party)))],
  'pacts.promised': (fact, at) => [moved(at, fact, (row) => agreedAnew(row))],
  'pacts.released': (fact, at) => [moved(at, fact, (row) => agreedAnew(row))],
  'pacts.worded': (fact, at) => [moved(at, fact, (row) => agreedAnew(row))],
  'pacts.approved': (fact, at) => goes(at, fact, 'examining', 'approved'),
  'pacts.signed': (fact, at) => [moved(at, fact, (row) => signedBy(row, fact.data.party))],
  'pacts.published': (fact, at) => [moved(at, fact)],
  'pacts.abandoned': (fact, at) => over(at, fact, dayOf(fact.on)),
} satisfies Partial<Handlers>

export const ofLiving = {
  'pacts.activated': (fact, at) => {
    const { number, from, until } = fact.data
    return [
      moved(at, fact, (row) => ({
        ...{ state: 'signed', number, starts_on: from, ends_on: until, work: { ...row.work, active: true } },
        report_due: dueAfter(row, from, until),
      })),
      entered(at, fact, 'active'),
      said(at, idOf(fact.stream), { number }),
    ]
  },
  'pacts.suspended': (fact, at) => [moved(at, fact), entered(at, fact, 'suspended')],
  'pacts.resumed': (fact, at) => [moved(at, fact), entered(at, fact, 'active')],
  'pacts.extended': (fact, at) => [
    moved(at, fact, (row) => ({ state: 'extended', ends_on: fact.data.until, amendments: row.amendments + 1 })),
    entered(at, fact, 'extended'),
  ],
  'pacts.amended': (fact, at) => [moved(at, fact, (row) => ({ amendments: row.amendments + 1 }))],
  'pacts.excluded': (fact, at) => [moved(at, fact)],
  'pacts.support-granted': (fact, at) => [moved(at, fact, (row) => ({ granted: row.granted + (fact.data.value ?? 0) }))],
  'pacts.support-delivered': (fact, at) => [moved(at, fact, (row) => ({ delivered: row.delivered + (fact.data.value ?? 0) }))],
  'pacts.reported': (fact, at) => [moved(at, fact, (row) => reported(row, fact, fact.data))],
  'pacts.corrected': (fact, at) => {
    const { was, now } = fact.data
    return [
      moved(at, fact, (row) => corrected(row, now, was)),
      said(at, idOf(fact.stream), { title: now.title, address: now.address, number: now.number }),
    ]
  },
} satisfies Partial<Handlers>

export const ofEnding = {
  'pacts.withdrew': (fact, at) => [moved(at, fact)],
  'pacts.ended': (fact, at) => over(at, fact, fact.data.last),
  'pacts.revoked': (fact, at) => over(at, fact, dayOf(fact.on)),
  'pacts.reinstated': (fact, at) => [
    moved(at, fact, (row) => ({ state: 'signed', ended_on: null, report_due: dueAfter(row, dayOf(fact.on)) })),
    entered(at, fact, 'active'),
  ],
  // What is left is the final report and the evaluation of the results.
  'pacts.expired': (fact, at) => goes(at, fact, 'extended', 'evaluation', { ended_on: fact.data.last }),
  'pacts.renewed': (fact, at) => [
    moved(at, fact, (row) => ({ state: 'archived', goes_on: fact.data.by, report_due: null, ended_on: row.ended_on ?? dayOf(fact.on) })),
    entered(at, fact, 'closed'),
  ],
  'pacts.closed': (fact, at) => [
    moved(at, fact, (row) => ({ state: 'archived', report_due: null, ended_on: row.ended_on ?? dayOf(fact.on) })),
    entered(at, fact, 'closed'),
  ],
} satisfies Partial<Handlers>

export const ofPacts: Handlers = { ...ofAgreeing, ...ofLiving, ...ofEnding }
