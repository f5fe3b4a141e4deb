// What was kept, given and told: commitments, supports, reports, inspections, and what is put right.
import type { Json } from '../../events/kernel/index.ts'
import { reportDue } from './due.ts'
import type { HandlersOf } from './handlers.ts'
import type { RegisterRow } from './tables.ts'
import type { ReportTally } from './tally.ts'
import { datesOf, type Fact, heard, type Sets, told } from './telling.ts'

type Corrected = Extract<Fact, { type: 'pacts.corrected' }>['data']
type Reported = Extract<Fact, { type: 'pacts.reported' }>['data']
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
const noReport: ReportTally = { hours: 0, people: 0, final: false }

const reportWith = ({ tally }: RegisterRow, report: number, change: Partial<ReportTally>): Sets => ({
  tally: { reports: { ...tally.reports, [report]: { ...noReport, ...tally.reports[report], ...change } } },
})

const latest = (a: string | null, b: string): string => (a !== null && a > b ? a : b)
const statusOf = (kept: boolean) => (kept ? 'kept' : 'missed')

/** What nobody has said of a report yet. */
export const untold = {
  corrected: false,
  supplement: null,
  review: null,
  review_note: null,
  reviewed_on: null,
  published_on: null,
} as const
/** The columns a report brings. */
export const tellingOf = ({ from, until, resources = {}, beneficiaries, results, problems, next, photos, ...data }: Reported) => ({
  ...data,
  ...{ starts_on: from, ends_on: until, citizens_cents: resources.citizens ?? null, municipality_cents: resources.municipality ?? null },
  ...{ staff_hours: resources.staffHours ?? null, goods: resources.goods ?? null, beneficiaries: beneficiaries ?? null },
  ...{ results: results ?? null, problems: problems ?? null, next: next ?? null, photos: photos ?? [] },
})

const reported = (row: RegisterRow, { report, hours, people, final, until, outcomes }: Reported): Sets => {
  const reported_until = latest(row.reported_until, until)
  return {
    reported_until,
    report_due: final ? null : reportDue({ ...row, reported_until }),
    tally: {
      reports: { ...row.tally.reports, [report]: { hours, people, final } },
      commitments: {
        ...row.tally.commitments,
        ...Object.fromEntries(outcomes.map(({ commitment, kept }) => [commitment, statusOf(kept)])),
      },
    },
  }
}

export const reporting: HandlersOf<
  | 'pacts.reported'
  | 'pacts.report-supplemented'
  | 'pacts.report-reviewed'
  | 'pacts.report-published'
  | 'pacts.inspected'
  | 'pacts.corrected'
> = {
  'pacts.reported': (fact, at) => {
    const { report, from, until, outcomes, hours, people, party, final } = fact.data
    const { pact, day } = datesOf(fact)
    return [
      at.reports.put({ ...datesOf(fact), ...untold, ...tellingOf(fact.data) }),
      ...outcomes.map(({ commitment, kept, note }) =>
        at.commitments.patch([pact, commitment], {
          status: statusOf(kept),
          status_on: day,
          evidence: note ?? null,
        }),
      ),
      ...told(at, fact, { report, from, until, hours, people, party, final }, (row) => reported(row, fact.data)),
    ]
  },
  'pacts.report-supplemented': (fact, at) => {
    const { report, text, photos = [] } = fact.data
    return [
      at.reports.patch([datesOf(fact).pact, report], (row) => ({
        supplement: row.supplement === null ? text : `${row.supplement}\n\n${text}`,
        photos: [...row.photos, ...photos],
        review: null,
      })),
      ...told(at, fact, { report }, (row) => reportWith(row, report, { review: undefined })),
    ]
  },
  'pacts.report-reviewed': (fact, at) => {
    const { report, outcome, note = null } = fact.data
    const { pact, day } = datesOf(fact)
    return [
      at.reports.patch([pact, report], { review: outcome, review_note: note, reviewed_on: day }),
      ...told(at, fact, fact.data, (row) => reportWith(row, report, { review: outcome })),
    ]
  },
  'pacts.report-published': (fact, at) => {
    const { pact, day } = datesOf(fact)
    return [at.reports.patch([pact, fact.data.report], { published_on: day }), ...told(at, fact, fact.data)]
  },
  'pacts.inspected': (fact, at) => {
    const { inspection, outcome, found, file = null } = fact.data
    return [at.inspections.put({ ...datesOf(fact), inspection, outcome, found, file }), ...told(at, fact, { inspection, outcome, found })]
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
      ...told(at, fact, fact.data, (row) => {
        const columns = columnsOf(now)
        const due = row.report_due === null ? {} : { report_due: reportDue({ ...row, ...columns }) }
        return {
          ...columns,
          ...due,
          corrections: row.corrections + lines.length,
          ...(report !== undefined && reportWith(row, report, figures)),
        }
      }),
    ]
  },
}
