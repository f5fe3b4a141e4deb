// What a correction of a pact leaves for those who check it: each field put right, and the mended figures.
import type { Json } from '../../events/kernel/index.ts'
import type { Change } from '../kernel/index.ts'
import { type Fact, type HandlersOf, moved, type Row } from './moving.ts'
import { type At, called, factOf } from './noting.ts'

type Correction = Extract<Fact, { type: 'pacts.corrected' }>
type Corrected = Correction['data']

const columnsOf = ({ title, address, act, from, until }: Corrected['now']): Partial<Row> => ({
  ...(title !== undefined && { title }),
  ...(address !== undefined && { address }),
  ...(act !== undefined && { act }),
  ...(from !== undefined && { starts_on: from }),
  ...(until !== undefined && { ends_on: until }),
})
const hoursMended = ({ was, now }: Corrected): number => (now.hours ?? 0) - (was.hours ?? 0)

const linesOf = (at: At, fact: Correction): readonly Change[] => {
  const { report = null, was, now, reason } = fact.data
  const fields = Object.keys(now) as (keyof Corrected['now'])[]
  return fields.map((field) =>
    at.corrections.put({ ...factOf(fact), field, report, reason, was: (was[field] ?? null) as Json, now: (now[field] ?? null) as Json }),
  )
}

export const corrected: HandlersOf<'pacts.corrected'>['pacts.corrected'] = (fact, at) => {
  const { now } = fact.data
  const lines = linesOf(at, fact)
  return [
    ...lines,
    ...(now.title === undefined ? [] : [called(at, fact, now.title)]),
    ...moved(at, fact, (row) => ({
      ...columnsOf(now),
      hours: row.hours + hoursMended(fact.data),
      corrections: row.corrections + lines.length,
    })),
  ]
}
