// Lists in a form: rows of fields, as many as were asked for, those left empty being nothing.
import type { FieldSpec, Value } from './ask.ts'
import type { Given } from './given.ts'

type Rows = {
  /** the path of the list in the command */
  readonly name: string
  readonly max: number
  /** what the button for one more says */
  readonly add: string
  /** the fields of the row at `path`, whose number for people is `number` */
  readonly row: (path: string, number: number) => readonly [FieldSpec, ...FieldSpec[]]
}

const counter = (name: string): string => `${name}.rows`
const shown = (count: string): number => Math.max(1, Number(count) || 1)
const paths = (name: string, count: string): readonly string[] => Array.from({ length: shown(count) }, (_, at) => `${name}.${at}`)

export const rowFields = (value: Value, { name, max, add, row }: Rows): readonly FieldSpec[] => {
  const rows = paths(name, value(counter(name)))
  const [next] = row(`${name}.${rows.length}`, rows.length + 1)
  const more: FieldSpec = { as: 'more', name: counter(name), label: add, leadsTo: next.name, optional: true }
  return [...rows.flatMap((path, at) => row(path, at + 1)), ...(rows.length < max ? [more] : [])]
}

/** What the rows say, in order; `one` gives undefined for a row that says nothing. */
export const rowsGiven = <T>(given: Given, name: string, one: (path: string) => T | undefined): T[] =>
  paths(name, given.text(counter(name))).flatMap((path) => {
    const said = one(path)
    return said === undefined ? [] : [said]
  })

/** The number of rows after one more was asked for. */
export const oneMore = (count: string): string => String(shown(count) + 1)
