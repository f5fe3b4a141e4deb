// The first fact of a pact, and what later ones share with it.
import type { DataOf } from '../../events/kernel/index.ts'
import type { PactEvent } from '../../events/pacts/events.ts'
import { leastOrgan } from '../../events/pacts/limits.ts'
import { municipality, type Organ, organs } from '../../events/pacts/vocabulary.ts'
import type { HandlersOf } from './handlers.ts'
import type { RegisterRow } from './tables.ts'
import { counted, emptyTally } from './tally.ts'
import { type At, datesOf, type Fact, heard, opened, type Sets } from './telling.ts'
import { awaited } from './turn.ts'

type Drafted = DataOf<PactEvent, 'pacts.drafted'>
type Newcomer = Drafted['proposer']
type Place = Drafted['place']

/** Where the name of a party stands among the words. */
export const saidBy = (party: string): string => `party ${party}`

/** What was agreed has changed: no text says it yet, and no signature counts. */
export const reopened = {
  stage: 'drafting',
  ...{ version: null, approval_act: null, approved_by: null, giunta_act: null, redacted: false, published_on: null },
} as const

/** A commitment nobody has said anything of. */
export const unheard = { evidence: null, kept_on: null, yes: 0, no: 0, not_yet: 0, voiced_on: null, voices: {} } as const
/** A text nobody has approved or made publishable. */
export const unread = { approval_act: null, approved_by: null, giunta_act: null, reason: null, redacted_as: null, file: null } as const

export const placed = ({ lat = undefined, lon = undefined, ...place }: Place) => ({ ...place, lat: lat ?? null, lon: lon ?? null })

/** Whose act the text needs: what the regulation says, and never less than the kind of pact wants. */
const approvalOf = (pinned: Organ, kind: RegisterRow['kind']): Organ =>
  organs.indexOf(pinned) > organs.indexOf(leastOrgan[kind]) ? pinned : leastOrgan[kind]

const columnNames = {
  ...{ title: 'title', kind: 'kind', area: 'area', idea: 'idea', months: 'months', derogation: 'derogation', goods: 'goods' },
  ...{ opening: 'opening', office: 'office', reportEvery: 'report_every', insurance: 'insurance', heritage: 'heritage' },
} as const

/** What is clarified, as columns; a change of kind may want another organ's act. */
export const particularsOf = (of: Partial<Drafted> & { readonly derogation?: string }, row?: Pick<RegisterRow, 'approval'>): Sets => {
  const columns = Object.entries(columnNames).flatMap(([field, column]) => {
    const value = of[field as keyof typeof columnNames]
    return value === undefined ? [] : [[column, value] as const]
  })
  return { ...Object.fromEntries(columns), ...(row && of.kind && { approval: approvalOf(row.approval, of.kind) }) }
}

const blank = {
  ...{ number: null, months: null, derogation: null, giunta_act: null, act: null, starts_on: null, ends_on: null, ended_on: null },
  ...{
    ending: null,
    notice_until: null,
    version: null,
    corrections: 0,
    approval_act: null,
    approved_by: null,
    opening: null,
    office: null,
  },
  ...{ report_every: null, insurance: false, heritage: false, insured_until: null, suspended_from: null, suspended_until: null },
  ...{ report_due: null, reported_until: null, amendment: null, redacted: false, published_on: null, verdict: null, handed_back_on: null },
  ...{ granted: 0, delivered: 0, renewed_by: null, goods: [] },
} as const

const joining = (at: At, fact: Fact, party: Newcomer, proposer: boolean) => {
  const { pact, day } = datesOf(fact)
  return at.parties.put({ pact, party: party.id, kind: party.kind, label: party.label ?? null, proposer, joined_on: day, left_on: null })
}

const pinned = ({ regulation, kind }: Drafted) => ({
  regulation: regulation?.regulation ?? null,
  regulation_version: regulation?.version ?? null,
  money_allowed: regulation?.moneyAllowed ?? false,
  cap_months: regulation?.capMonths ?? null,
  approval: approvalOf(regulation?.approval ?? 'none', kind),
})

const rowOf = (fact: Extract<Fact, { type: 'pacts.drafted' }>): RegisterRow => {
  const { place, proposer, title, kind, area, idea, proposal = null, renews } = fact.data
  const { pact: id, day, known } = datesOf(fact)
  const row = {
    ...blank,
    ...{ title, kind, area, idea, proposal, renews: renews?.pact ?? null },
    ...(particularsOf(fact.data) as { readonly months?: number | null }),
    ...pinned(fact.data),
    ...placed(place),
    ...counted({ ...emptyTally, parties: [proposer.id, municipality] }),
    ...{ opened_on: day, last_on: day, turn_since: day, imported: fact.known !== undefined, known, recorded: fact.at },
    ...{ id, revision: fact.rev, proposer: proposer.kind },
    stage: 'drafting',
  } as const
  return { ...row, ...awaited(row) }
}

export const drafted: HandlersOf<'pacts.drafted'>['pacts.drafted'] = (fact, at) => {
  const { title, kind, area, idea, place, proposer, proposal } = fact.data
  const { town, address } = place
  const council = { id: municipality, kind: 'municipality', label: `Comune di ${town}` } as const
  return [
    at.register.put(rowOf(fact)),
    opened(at, fact, { title, kind, area, town, party: proposer.id, partyKind: proposer.kind, proposal }),
    joining(at, fact, proposer, true),
    joining(at, fact, council, false),
    heard(at, fact, { title, idea, address, town, [saidBy(proposer.id)]: proposer.label }),
  ]
}
