// The rows of pacts folded by hand in plain Maps: what somebody writes who needs these tables, from these facts, once.
import { dayOf, idOf, type Recorded } from '../../events/kernel/index.ts'
import type { PactEvent } from '../../events/pacts/events.ts'
import { municipality } from '../../events/pacts/vocabulary.ts'
import type { RowsOf } from '../../projections/kernel/index.ts'
import type { PactTables } from '../../projections/pacts/tables.ts'
import { termsOf } from '../../projections/pacts/words.ts'

type Loose<T> = { -readonly [K in keyof T]: T[K] }
type Rows = RowsOf<PactTables>
type Tally = { -readonly [K in keyof Rows['register']['tally']]: Loose<Rows['register']['tally'][K]> }
type Register = Loose<Omit<Rows['register'], 'tally'>> & { tally: Tally }
type Words = Omit<Loose<Rows['words']>, 'said'> & { said: { [where: string]: string | null } }
type Commitment = Loose<Rows['commitments']>
type Report = Loose<Rows['reports']>

export type Fact = Recorded<PactEvent>
type FactOf<T> = Extract<Fact, { type: T }>

/** `all`: what later facts may change; `dirty`: what the batch has to write. */
const sheet = <R>() => ({ all: new Map<string, R>(), dirty: new Map<string, R>() })
const put = <R>({ all, dirty }: ReturnType<typeof sheet<R>>, key: string, row: R): void => {
  all.set(key, row)
  dirty.set(key, row)
}
const take = <R>({ all, dirty }: ReturnType<typeof sheet<R>>, key: string): R => {
  const row = all.get(key)
  if (!row) throw new Error(`no row ${key}`)
  dirty.set(key, row)
  return row
}

export const newSheets = () => ({
  register: sheet<Register>(),
  words: sheet<Words>(),
  commitments: sheet<Commitment>(),
  reports: sheet<Report>(),
  parties: [] as Rows['parties'][],
  texts: [] as Rows['texts'][],
  signatures: [] as Rows['signatures'][],
  corrections: [] as Rows['corrections'][],
  story: [] as Rows['story'][],
})
export type Sheets = ReturnType<typeof newSheets>

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

const reopen = (row: Register): void => {
  if (row.stage !== 'proposed') row.stage = 'negotiation'
  row.version = null
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
  Object.assign(take(sheets.commitments, `${row.id}/${commitment}`), { status, status_on: dayOf(fact.on), evidence })
}
type Outcome = { readonly commitment: number; readonly kept: boolean; readonly evidence: string | null }

const blank = {
  ...{ number: null, derogation: null, giunta_act: null, act: null, starts_on: null, ends_on: null, ended_on: null, ending: null },
  ...{ notice_until: null, version: null, signed: 0, commitments: 0, kept: 0, missed: 0, reports: 0, hours: 0, people: 0, corrections: 0 },
}

const propose = (sheets: Sheets, fact: FactOf<'pacts.proposed'>): void => {
  const { place, proposer, months = null, ...of } = fact.data
  const { pact, day, known } = factColumns(fact)
  const tally = { parties: [proposer.id, municipality], signed: [], leaves: {}, commitments: {}, reports: {} }
  put(sheets.register, pact, {
    ...{ ...blank, ...of, ...place, lat: place.lat ?? null, lon: place.lon ?? null, tally, parties: 2, id: pact, revision: fact.rev },
    ...{ stage: 'proposed', months, proposer: proposer.kind, opened_on: day, last_on: day },
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
  row.stage = 'negotiation'
  reopen(row)
  row.tally.parties = [...row.tally.parties, party.id]
  row.parties += 1
  hear(sheets, pact, { [`party ${party.id}`]: party.label })
}

const clarify = (sheets: Sheets, fact: FactOf<'pacts.clarified'>): void => {
  const { title } = fact.data
  const row = move(sheets, fact, { fields: Object.keys(fact.data), title })
  if (row.stage !== 'proposed') reopen(row)
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
  const open = { pact, commitment, side, what, due, status: 'open', status_on: day, evidence: null } as const
  put(sheets.commitments, `${pact}/${commitment}`, open)
  row.stage = 'negotiation'
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
  put(sheets.reports, `${row.id}/${number}`, { ...factColumns(fact), ...data, starts_on: from, ends_on: until, corrected: false })
  row.tally.reports[number] = { hours, people }
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
  'pacts.proposed': propose,
  'pacts.joined': join,
  'pacts.clarified': clarify,
  'pacts.promised': promise,
  'pacts.worded': (sheets, fact) => {
    const { version, sha256, text } = fact.data
    const row = move(sheets, fact, { version, sha256 })
    sheets.texts.push({ ...factColumns(fact), version, sha256, text, giunta_act: null })
    row.stage = 'negotiation'
    reopen(row)
    row.version = version
  },
  'pacts.signed': sign,
  'pacts.activated': (sheets, fact) => {
    const { number, from, until, act = null } = fact.data
    Object.assign(move(sheets, fact), { stage: 'active', number, act, starts_on: from, ends_on: until })
    hear(sheets, idOf(fact.stream), { number })
  },
  'pacts.reported': report,
  'pacts.kept': (sheets, fact) => setStatus(sheets, fact, move(sheets, fact), { ...fact.data, kept: true }),
  'pacts.corrected': correct,
  'pacts.ended': (sheets, fact) => {
    const { reason, last } = fact.data
    Object.assign(move(sheets, fact), { stage: 'ended', ending: reason, ended_on: last, notice_until: null })
  },
}

export const handTypes = Object.keys(folds)

/** Folds a page of facts into the rows. */
export const foldByHand = (sheets: Sheets, facts: readonly Fact[]): void => {
  for (const fact of facts) folds[fact.type]?.(sheets, fact as never)
}
