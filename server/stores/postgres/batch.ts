// A batch of writes as the parameters of log.append, and its answer as outcomes.
import type { Outcome } from '../../../events/kernel/index.ts'
import { rowValues } from '../../vault/postgres-shelf.ts'
import type { Row } from '../../vault/vault.ts'
import { type Pieces, piecesOf } from '../entry.ts'
import type { SealedWrite } from '../sealing.ts'

type Event = Pieces & { readonly stream: string; readonly id: string; readonly type: string; readonly v: number }
type Part = { readonly stream: string; readonly expected: number; readonly closes: boolean; readonly events: readonly Event[] }
/** A write ready to be sent, with the rows of the vault that are kept if it is recorded. */
export type Parcel = { readonly parts: readonly Part[]; readonly rows: readonly Row[]; readonly bytes: number }
export type Statement = { readonly name: string; readonly text: string; readonly values: readonly unknown[] }

/** What the function answers; `refusals` by the number of the write, from 1. */
export type Answer = {
  readonly at: string
  readonly firsts: readonly number[]
  readonly revisions: readonly number[] | null
  readonly refusals?: { readonly [write: string]: Exclude<Outcome, { outcome: 'recorded' }> } | null
}

/** Throws `MalformedWrite` for an event that has no entry. */
export const parcelOf = (write: SealedWrite): Parcel => {
  const parts = write.streams.map(({ stream, expected, close = false, events }) => ({
    stream,
    expected,
    closes: close,
    events: events.map((event) => ({ stream, id: event.id, type: event.type, v: event.v, ...piecesOf(event, stream) })),
  }))
  const { rows = [] } = write
  const sealed = rows.reduce((sum, { ct }) => sum + (ct?.length ?? 0), 0)
  return { parts, rows, bytes: parts.flatMap((part) => part.events).reduce((sum, event) => sum + event.bytes, sealed) }
}

// Neither canonical text nor names hold a raw newline: joined texts spare both sides the quoting of an array literal.
const lines = (parameter: string): string => `string_to_array(${parameter}, E'\\n')`
const many = `select log.append(${lines('$1')}, $2, $3, $4, $5, $6, ${lines('$7')}, $8, ${lines('$9')}, $10, ${lines('$11')}, ${lines('$12')}, ${lines('$13')}) as answer`
const one = 'select log.append_one($1, $2, $3, $4, $5, $6, $7, $8) as answer'

const array = (values: readonly (string | number)[]): string => `{${values.join()}}`
const joined = (values: readonly string[]): string => values.join('\n')

const manyOf = (parcels: readonly Parcel[]): Statement => {
  const parts = parcels.flatMap((parcel) => parcel.parts)
  const events = parts.flatMap((part) => part.events)
  const slots = new Map<string, number>()
  for (const { stream } of parts) if (!slots.has(stream)) slots.set(stream, slots.size + 1)
  const values = [
    joined([...slots.keys()]),
    array(parcels.map((parcel) => parcel.parts.length)),
    array(parts.map((part) => slots.get(part.stream) ?? 0)),
    array(parts.map((part) => part.expected)),
    array(parts.map((part) => (part.closes ? 't' : 'f'))),
    array(parts.map((part) => part.events.length)),
    joined(events.map((event) => event.stream)),
    array(events.map((event) => event.id)),
    joined(events.map((event) => event.type)),
    array(events.map((event) => event.v)),
    joined(events.map((event) => event.head)),
    joined(events.map((event) => event.middle)),
    joined(events.map((event) => event.tail)),
  ]
  return { name: 'append', text: many, values }
}

const appending = (parcels: readonly Parcel[]): Statement => {
  const [parcel, another] = parcels
  const [part, second] = parcel?.parts ?? []
  const [event, next] = part?.events ?? []
  if (another || !part || second || part.closes || !event || next) return manyOf(parcels)
  const { stream, id, type, v, head, middle, tail } = event
  return { name: 'append_one', text: one, values: [stream, part.expected, id, type, v, head, middle, tail] }
}

const answered = ' as answer'

/** The statement that appends these parcels, in order, and keeps their rows in the same transaction. */
export const statementOf = (parcels: readonly Parcel[]): Statement => {
  const { name, text, values } = appending(parcels)
  const rows = parcels.flatMap((parcel, index) => parcel.rows.map((row) => ({ row, write: index + 1 })))
  if (rows.length === 0) return { name, text, values }
  const call = text.slice('select '.length, -answered.length)
  const parameters = Array.from({ length: 8 }, (_, index) => `$${values.length + 1 + index}`)
  return {
    name: `${name}_sealed`,
    text: `select vault.keep(${call}, ${parameters.join(', ')})${answered}`,
    values: [...values, rows.map(({ write }) => write), ...rowValues(rows.map(({ row }) => row))],
  }
}

/** One outcome per parcel, in order. */
export const outcomesOf = (parcels: readonly Parcel[], { at, firsts, revisions, refusals }: Answer): readonly Outcome[] => {
  let part = 0
  return parcels.map(({ parts }, index) => {
    const from = part
    part += parts.length
    const refusal = refusals?.[index + 1]
    if (refusal) return refusal
    const first = firsts[index] ?? 0
    const last = first - 1 + parts.reduce((sum, { events }) => sum + events.length, 0)
    return {
      outcome: 'recorded',
      first,
      last,
      at,
      revisions: Object.fromEntries(parts.map(({ stream }, i) => [stream, revisions?.[from + i] ?? 0])),
    }
  })
}
