// How the facts of a pact in force change what is remembered.
import { dayOf } from '../kernel/index.ts'
import type { livingEvents } from './events-living.ts'
import { unread } from './evolve-agreeing.ts'
import { changed, type EvolveOf, holderOf, without } from './evolving.ts'
import type { Pact, Report } from './state.ts'

/** What a report says was not kept is open again. */
const broken = (commitments: Pact['commitments'], numbers: ReadonlySet<number>): Pact['commitments'] =>
  Object.fromEntries(
    Object.entries(commitments).map(([number, one]) => [number, numbers.has(Number(number)) ? { ...one, kept: false } : one]),
  )
const defined = <T extends object>(of: T): Partial<T> =>
  Object.fromEntries(Object.entries(of).filter(([, value]) => value !== undefined)) as Partial<T>

const mended = (hours: number | undefined, people: number | undefined): Partial<Report> => ({
  ...(hours !== undefined && { hours }),
  ...(people !== undefined && { people }),
})

export const evolveLiving: EvolveOf<keyof typeof livingEvents> = {
  'pacts.activated': (pact, { number, from, until, act }) => ({
    ...pact,
    stage: 'active',
    record: { ...pact.record, ...defined({ number, from, until, act }) },
  }),
  'pacts.suspended': (pact, { effective }) => ({ ...pact, stage: 'suspended', suspended: effective }),
  'pacts.resumed': (pact) => ({ ...without(pact, 'suspended'), stage: 'active' }),
  'pacts.extended': (pact, { until, derogation }) => ({ ...pact, record: { ...pact.record, until, ...defined({ derogation }) } }),
  'pacts.amendment-proposed': (pact, { version, sha256, clauses, promises, released }) => ({
    ...pact,
    worded: version,
    amendment: { version, sha256, clauses: clauses.length, promises, released, redacted: false },
  }),
  'pacts.amended': (pact, { version, sha256, promises, released }) => {
    const { clauses = 0, redacted = false } = pact.amendment ?? {}
    const kept = Object.entries(pact.commitments).filter(([number]) => !released.includes(Number(number)))
    const added = promises.map(({ commitment, side, due }) => [commitment, { side, kept: false, ...(due && { due }) }] as const)
    return {
      ...without(pact, 'amendment'),
      text: { ...unread, version, sha256, clauses, redacted },
      commitments: { ...Object.fromEntries(kept), ...Object.fromEntries(added) },
      promised: pact.promised + promises.length,
    }
  },
  'pacts.join-asked': (pact, { party }, fact) => ({
    ...pact,
    asking: { ...pact.asking, [party.id]: { ...party, ...holderOf(party, fact) } },
  }),
  'pacts.join-declined': (pact, { party }) => ({ ...pact, asking: without(pact.asking, party) }),
  'pacts.excluded': (pact, { party }) => ({ ...pact, parties: without(pact.parties, party) }),
  'pacts.support-granted': (pact, { support, lent }) => ({
    ...pact,
    supports: { ...pact.supports, [support]: { lent, delivered: false, returned: false } },
  }),
  'pacts.support-delivered': (pact, { support }) => ({ ...pact, supports: changed(pact.supports, support, { delivered: true }) }),
  'pacts.support-returned': (pact, { support }) => ({ ...pact, supports: changed(pact.supports, support, { returned: true }) }),
  'pacts.kept': (pact, { commitment }, fact) => ({
    ...pact,
    commitments: changed(pact.commitments, commitment, { kept: true, keptOn: dayOf(fact.on) }),
  }),
  'pacts.witnessed': (pact, { commitment, answer }, { actor }) => ({
    ...pact,
    voices: { ...pact.voices, [commitment]: { ...pact.voices[commitment], [actor]: answer } },
  }),
  'pacts.reported': (pact, { report, party, from, until, hours, people, final, outcomes }, { actor }) => ({
    ...pact,
    reports: { ...pact.reports, [report]: { party, from, until, hours, people, final, writers: [actor], published: false } },
    commitments: broken(pact.commitments, new Set(outcomes.flatMap((one) => (one.kept ? [] : [one.commitment])))),
  }),
  'pacts.report-supplemented': (pact, { report }, { actor }) => {
    const writers = [...(pact.reports[report]?.writers ?? []), actor]
    return { ...pact, reports: changed(pact.reports, report, { writers, review: undefined }) }
  },
  'pacts.report-reviewed': (pact, { report, outcome }) => ({ ...pact, reports: changed(pact.reports, report, { review: outcome }) }),
  'pacts.report-published': (pact, { report }) => ({ ...pact, reports: changed(pact.reports, report, { published: true }) }),
  'pacts.inspected': (pact, { inspection }) => ({ ...pact, inspections: inspection }),
  'pacts.corrected': (pact, { report, now: { hours, people, ...now } }) => ({
    ...pact,
    record: { ...pact.record, ...now },
    ...(report !== undefined && { reports: changed(pact.reports, report, mended(hours, people)) }),
  }),
}
