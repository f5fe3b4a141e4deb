// From the first day to the last, and what is put right afterwards: what the facts of a pact's life change in the tables.
import type { Json } from '../../events/kernel/index.ts'
import type { HandlersOf } from './handlers.ts'
import { datesOf, heard, type Sets, told } from './telling.ts'

type Corrected = Parameters<HandlersOf<'pacts.corrected'>['pacts.corrected']>[0]['data']
type Field = keyof Corrected['now']

/** A correction's fields as columns of the register; figures of a report are in its own row. */
const columnsOf = ({ from, until, hours: _h, people: _p, ...rest }: Corrected['now']): Sets => ({
  ...rest,
  ...(from !== undefined && { starts_on: from }),
  ...(until !== undefined && { ends_on: until }),
})
const figuresOf = ({ hours, people }: Corrected['now']) => ({
  ...(hours !== undefined && { hours }),
  ...(people !== undefined && { people }),
})

export const living: HandlersOf<
  'pacts.activated' | 'pacts.reported' | 'pacts.kept' | 'pacts.extended' | 'pacts.withdrew' | 'pacts.ended' | 'pacts.corrected'
> = {
  'pacts.activated': (fact, at) => {
    const { number, from, until, act = null } = fact.data
    return [
      heard(at, fact, { number }),
      ...told(at, fact, fact.data, () => ({ stage: 'active', number, act, starts_on: from, ends_on: until })),
    ]
  },
  'pacts.reported': (fact, at) => {
    const { report, from, until, outcomes, hours, people, party, final } = fact.data
    const { pact, day } = datesOf(fact)
    const statusOf = (kept: boolean) => (kept ? 'kept' : 'missed')
    const { from: _f, until: _u, ...row } = fact.data
    return [
      at.reports.put({ ...datesOf(fact), ...row, starts_on: from, ends_on: until, corrected: false }),
      ...outcomes.map(({ commitment, kept, note }) =>
        at.commitments.patch([pact, commitment], { status: statusOf(kept), status_on: day, evidence: note ?? null }),
      ),
      ...told(at, fact, { report, from, until, hours, people, party, final }, ({ tally }) => ({
        tally: {
          commitments: {
            ...tally.commitments,
            ...Object.fromEntries(outcomes.map(({ commitment, kept }) => [commitment, statusOf(kept)])),
          },
          reports: { ...tally.reports, [report]: { hours, people } },
        },
      })),
    ]
  },
  'pacts.kept': (fact, at) => {
    const { commitment, evidence } = fact.data
    const { pact, day } = datesOf(fact)
    return [
      at.commitments.patch([pact, commitment], { status: 'kept', status_on: day, evidence }),
      ...told(at, fact, fact.data, ({ tally }) => ({ tally: { commitments: { ...tally.commitments, [commitment]: 'kept' } } })),
    ]
  },
  'pacts.extended': (fact, at) => {
    const { until, derogation } = fact.data
    return told(at, fact, fact.data, () => ({ ends_on: until, ...(derogation !== undefined && { derogation }) }))
  },
  'pacts.withdrew': (fact, at) => {
    const { party, effective } = fact.data
    return [
      at.parties.patch([datesOf(fact).pact, party], { left_on: effective }),
      ...told(at, fact, fact.data, ({ tally }) => {
        const leaves = { ...tally.leaves, [party]: effective }
        // The municipality never withdraws: when all the others do, nobody is left to keep the pact with.
        const alone = Object.keys(leaves).length === tally.parties.length - 1
        return { tally: { leaves }, ...(alone && { stage: 'notice', notice_until: Object.values(leaves).sort().at(-1) ?? null }) }
      }),
    ]
  },
  'pacts.ended': (fact, at) => {
    const { reason, last } = fact.data
    return told(at, fact, fact.data, () => ({ stage: 'ended', ending: reason, ended_on: last, notice_until: null }))
  },
  'pacts.corrected': (fact, at) => {
    const { report, was, now, reason } = fact.data
    const common = { ...datesOf(fact), revision: fact.rev, report: report ?? null, reason, role: fact.role }
    const lines = (Object.keys(now) as Field[]).map((field) =>
      at.corrections.put({ ...common, field, was: (was[field] ?? null) as Json, now: (now[field] ?? null) as Json }),
    )
    const figures = figuresOf(now)
    return [
      ...lines,
      heard(at, fact, { title: now.title, address: now.address, number: now.number }),
      ...(report === undefined ? [] : [at.reports.patch([common.pact, report], { ...figures, corrected: true })]),
      ...told(at, fact, fact.data, ({ corrections, tally }) => ({
        ...columnsOf(now),
        corrections: corrections + lines.length,
        ...(report !== undefined && {
          tally: { reports: { ...tally.reports, [report]: { hours: 0, people: 0, ...tally.reports[report], ...figures } } },
        }),
      })),
    ]
  },
}
