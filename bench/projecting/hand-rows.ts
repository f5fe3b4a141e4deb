// The rows of pacts folded by hand in plain Maps: what somebody writes who needs these tables, from these facts, once.
import { dayOf, idOf } from '../../events/kernel/index.ts'
import type { PactEvent } from '../../events/pacts/events.ts'
import { leastOrgan } from '../../events/pacts/limits.ts'
import { wholeText } from '../../events/pacts/outline.ts'
import { municipality } from '../../events/pacts/vocabulary.ts'
import { termsOf } from '../../projections/kernel/search.ts'
import { unheard, unread } from '../../projections/pacts/drafted.ts'
import { reportDue } from '../../projections/pacts/due.ts'
import { tellingOf, untold } from '../../projections/pacts/reporting.ts'
import { awaited } from '../../projections/pacts/turn.ts'

import { type Fact, type FactOf, put, type Register, type Rows, type Sheets, take } from './sheets.ts'

export { type Fact, newSheets, type Sheets } from './sheets.ts'

const factColumns = (fact: Fact) => ({ pact: idOf(fact.stream), day: dayOf(fact.on), known: fact.known ?? fact.at })

const tell = (sheets: Sheets, fact: Fact, says: object): void => {
  const { rev, id, at, known, type, role } = fact
  const line = { ...factColumns(fact), revision: rev, event: id, recorded: at, imported: known !== undefined, type, role }
  sheets.story.push({ ...line, says: says as Rows['story']['says'] })
}

const move = (sheets: Sheets, fact: Fact, says: object = fact.data): Register => {
  const row = take(sheets.register, idOf(fact.stream))
  const { day, known } = factColumns(fact)
  row.revision = fact.rev
  if (day > row.last_on) row.last_on = day
  row.known = known
  row.recorded = fact.at
  tell(sheets, fact, says)
  return row
}

/** Whose turn it is, once the fact has done its work on the row. */
const settle = (row: Register, day: string): void => {
  const now = awaited(row)
  if (now.turn !== row.turn) row.turn_since = day
  Object.assign(row, now)
}

const reopen = (row: Register): void => {
  Object.assign(row, {
    stage: 'drafting',
    version: null,
    approval_act: null,
    approved_by: null,
    giunta_act: null,
    redacted: false,
    published_on: null,
  })
  row.tally.signed = []
  row.signed = 0
}

const hear = (sheets: Sheets, pact: string, says: { readonly [where: string]: string | undefined }): void => {
  const row = take(sheets.words, pact)
  for (const [where, what] of Object.entries(says)) if (what !== undefined) row.said[where] = what
  row.terms = termsOf(Object.values(row.said).filter((one) => one !== null))
}

const setStatus = (sheets: Sheets, fact: Fact, row: Register, { commitment, kept, evidence }: Outcome): void => {
  const status = kept ? 'kept' : 'missed'
  const before = row.tally.commitments[commitment]
  row.tally.commitments[commitment] = status
  if (before !== status) row[status] += 1
  if (before !== status && before && before !== 'open') row[before] -= 1
  const day = dayOf(fact.on)
  Object.assign(take(sheets.commitments, `${row.id}/${commitment}`), { status, status_on: day, evidence, ...(kept && { kept_on: day }) })
}
type Outcome = { readonly commitment: number; readonly kept: boolean; readonly evidence: string | null }

const blank = {
  ...{ number: null, derogation: null, giunta_act: null, act: null, starts_on: null, ends_on: null, ended_on: null, ending: null },
  ...{ proposal: null, goods: [], renews: null, renewed_by: null, regulation: null, regulation_version: null, money_allowed: false },
  ...{ cap_months: null, approval_act: null, approved_by: null, opening: null, office: null, report_every: null, insurance: false },
  ...{ insured_until: null, heritage: false, suspended_from: null, suspended_until: null, report_due: null, reported_until: null },
  ...{ amendment: null, redacted: false, published_on: null, verdict: null, handed_back_on: null, granted: 0, delivered: 0 },
  ...{ notice_until: null, version: null, signed: 0, commitments: 0, kept: 0, missed: 0, reports: 0, hours: 0, people: 0, corrections: 0 },
}

const propose = (sheets: Sheets, fact: FactOf<'pacts.drafted'>): void => {
  const { place, proposer, months = null, title, kind, area, idea } = fact.data
  const of = { title, kind, area, idea }
  const { pact, day, known } = factColumns(fact)
  const tally = { parties: [proposer.id, municipality], signed: [], leaves: {}, commitments: {}, reports: {}, asking: [], supports: {} }
  put(sheets.register, pact, {
    ...{ ...blank, ...of, ...place, lat: place.lat ?? null, lon: place.lon ?? null, tally, parties: 2, id: pact, revision: fact.rev },
    ...{ stage: 'drafting', months, proposer: proposer.kind, opened_on: day, last_on: day },
    ...{ approval: leastOrgan[kind], turn: 'citizens', waits_for: 'promises', turn_since: day },
    ...{ imported: fact.known !== undefined, known, recorded: fact.at },
  })
  const { town, address } = place
  tell(sheets, fact, { title: of.title, kind: of.kind, area: of.area, town, party: proposer.id, partyKind: proposer.kind })
  const party = { pact, joined_on: day, left_on: null }
  sheets.parties.push(
    { ...party, party: proposer.id, kind: proposer.kind, label: proposer.label ?? null, proposer: true },
    { ...party, party: municipality, kind: 'municipality', label: `Comune di ${town}`, proposer: false },
  )
  put(sheets.words, pact, { pact, said: {}, terms: [] })
  hear(sheets, pact, { title: of.title, idea: of.idea, address, town, [`party ${proposer.id}`]: proposer.label })
}

const join = (sheets: Sheets, fact: FactOf<'pacts.joined'>): void => {
  const { party } = fact.data
  const { pact, day } = factColumns(fact)
  const row = move(sheets, fact, { party: party.id, partyKind: party.kind })
  sheets.parties.push({
    pact,
    party: party.id,
    kind: party.kind,
    label: party.label ?? null,
    proposer: false,
    joined_on: day,
    left_on: null,
  })
  reopen(row)
  row.tally.parties = [...row.tally.parties, party.id]
  row.parties += 1
  hear(sheets, pact, { [`party ${party.id}`]: party.label })
}

const clarify = (sheets: Sheets, fact: FactOf<'pacts.clarified'>): void => {
  const { title } = fact.data
  const row = move(sheets, fact, { fields: Object.keys(fact.data), title })
  reopen(row)
  row.tally.signed = []
  row.signed = 0
  if (title === undefined) return
  row.title = title
  hear(sheets, row.id, { title })
}

const promise = (sheets: Sheets, fact: FactOf<'pacts.promised'>): void => {
  const { commitment, side, what, due = null } = fact.data
  const { pact, day } = factColumns(fact)
  const row = move(sheets, fact)
  const open = { pact, commitment, side, what, due, status: 'open', status_on: day, ...unheard } as const
  put(sheets.commitments, `${pact}/${commitment}`, open)
  reopen(row)
  row.tally.commitments[commitment] = 'open'
  row.commitments += 1
}

const sign = (sheets: Sheets, fact: FactOf<'pacts.signed'>): void => {
  const row = move(sheets, fact)
  sheets.signatures.push({ ...factColumns(fact), ...fact.data })
  row.tally.signed = [...row.tally.signed, fact.data.party]
  row.signed += 1
  row.stage = row.signed === row.parties ? 'signed' : 'signing'
}

const report = (sheets: Sheets, fact: FactOf<'pacts.reported'>): void => {
  const { from, until, ...data } = fact.data
  const { party, report: number, hours, people, final } = data
  const row = move(sheets, fact, { report: number, from, until, hours, people, party, final })
  put(sheets.reports, `${row.id}/${number}`, { ...factColumns(fact), ...untold, ...tellingOf(fact.data) })
  row.reported_until = row.reported_until !== null && row.reported_until > until ? row.reported_until : until
  row.report_due = final ? null : reportDue(row)
  row.tally.reports[number] = { hours, people, final }
  row.reports += 1
  row.hours += hours
  row.people = Math.max(row.people, people)
  for (const { commitment, kept, note = null } of data.outcomes) setStatus(sheets, fact, row, { commitment, kept, evidence: note })
}

const correct = (sheets: Sheets, fact: FactOf<'pacts.corrected'>): void => {
  const { report: number, was, now, reason } = fact.data
  const row = move(sheets, fact)
  const before = number === undefined ? undefined : row.tally.reports[number]
  if (number === undefined || !before || now.hours === undefined) throw new Error('here only the hours of a report are corrected')
  const { hours } = now
  const line = { ...factColumns(fact), revision: fact.rev, report: number, reason, role: fact.role }
  sheets.corrections.push({ ...line, field: 'hours', was: was.hours ?? null, now: hours })
  Object.assign(take(sheets.reports, `${row.id}/${number}`), { hours, corrected: true })
  row.tally.reports[number] = { ...before, hours }
  row.hours += hours - before.hours
  row.corrections += 1
}

/** Only what these pacts live through. */
const folds: { readonly [T in PactEvent['type']]?: (sheets: Sheets, fact: FactOf<T>) => void } = {
  'pacts.drafted': propose,
  'pacts.joined': join,
  'pacts.clarified': clarify,
  'pacts.promised': promise,
  'pacts.worded': (sheets, fact) => {
    const { version, sha256, clauses } = fact.data
    const row = move(sheets, fact, { version, sha256 })
    put(sheets.texts, `${row.id}/${version}`, { ...factColumns(fact), ...unread, version, sha256, clauses, text: wholeText(clauses) })
    reopen(row)
    row.version = version
  },
  'pacts.signed': sign,
  'pacts.activated': (sheets, fact) => {
    const { number, from, until, act = null } = fact.data
    const row = move(sheets, fact)
    Object.assign(row, { stage: 'active', number, act, starts_on: from, ends_on: until })
    row.report_due = reportDue(row)
    hear(sheets, idOf(fact.stream), { number })
  },
  'pacts.reported': report,
  'pacts.kept': (sheets, fact) => setStatus(sheets, fact, move(sheets, fact), { ...fact.data, kept: true }),
  'pacts.corrected': correct,
  'pacts.redacted': (sheets, fact) => {
    const { version, as } = fact.data
    move(sheets, fact, { version, as }).redacted = true
    Object.assign(take(sheets.texts, `${idOf(fact.stream)}/${version}`), { redacted_as: as })
  },
  'pacts.published': (sheets, fact) => {
    move(sheets, fact, { version: fact.data.version }).published_on = dayOf(fact.on)
  },
  'pacts.expired': (sheets, fact) => {
    Object.assign(move(sheets, fact), { stage: 'expired', ended_on: fact.data.last, notice_until: null })
  },
}

export const handTypes = Object.keys(folds)

/** Folds a page of facts into the rows. */
export const foldByHand = (sheets: Sheets, facts: readonly Fact[]): void => {
  for (const fact of facts) {
    folds[fact.type]?.(sheets, fact as never)
    settle(take(sheets.register, idOf(fact.stream)), dayOf(fact.on))
  }
}
