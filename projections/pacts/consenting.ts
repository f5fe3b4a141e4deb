// An act behind a text and the signatures under it: what they change in the tables.
import type { HandlersOf } from './handlers.ts'
import type { RegisterRow } from './tables.ts'
import { datesOf, type Sets, told } from './telling.ts'

export const approved: HandlersOf<'pacts.approved'>['pacts.approved'] = (fact, at) => {
  const { act, organ, version, mapped = [] } = fact.data
  const { pact } = datesOf(fact)
  const sets = { approval_act: act, approved_by: organ, ...(organ !== 'manager' && { giunta_act: act }) }
  return [
    at.texts.patch([pact, version], sets),
    ...mapped.map(({ opinion, clause }) => at.opinions.patch([pact, opinion], { clause })),
    ...told(at, fact, { ...fact.data, mapped: undefined }, () => ({ ...sets, stage: 'approved' })),
  ]
}

const inForce: readonly RegisterRow['stage'][] = ['active', 'suspended', 'notice']

const signing = ({ tally, stage }: RegisterRow, party: string): Sets => {
  const { amendment, parties } = tally
  if (amendment) return { tally: { amendment: { ...amendment, signed: [...amendment.signed, party] } } }
  const signed = [...tally.signed, party]
  return { tally: { signed }, ...(!inForce.includes(stage) && { stage: signed.length === parties.length ? 'signed' : 'signing' }) }
}

export const signed: HandlersOf<'pacts.signed'>['pacts.signed'] = (fact, at) => {
  const { party } = fact.data
  return [at.signatures.put({ ...datesOf(fact), ...fact.data }), ...told(at, fact, fact.data, (row) => signing(row, party))]
}
