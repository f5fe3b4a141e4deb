// Who agreed to be found by name by those who run laboratories, from the facts of the people: until they agree nobody is shown the row but themselves.
import { dayOf, type Recorded } from '../../events/kernel/index.ts'
import type { PersonEvent } from '../../events/people/events.ts'
import {
  type Change,
  type ChangesOf,
  day,
  everyone,
  flag,
  type Handler,
  nullable,
  type RowsOf,
  scopeName,
  table,
  text,
  texts,
} from '../kernel/index.ts'
import type { LabTables } from './tables.ts'

/** Everybody's name as a token, and since when they may be found by it. */
export const findable = table(
  { person: text(), name: text(), agreed_on: nullable(day()), restricted: flag(), sees: texts() },
  { key: ['person'], walls: true, indexes: ['agreed_on desc, person'] },
)

/** The facts of a person that say what they are called, and whether they may be found by it. */
export type Agreeing = Extract<
  PersonEvent,
  {
    type: `people.${'registered' | 'amended' | 'consented' | 'consent-withdrawn' | 'restricted' | 'unrestricted' | 'erased'}`
  }
>
type At = ChangesOf<LabTables>
type Row = RowsOf<LabTables>['findable']
type HandlersOf = { readonly [N in Agreeing['type']]: Handler<Extract<Recorded<Agreeing>, { type: N }>, LabTables> }

/** The wall is the consent: also who runs every laboratory sees nobody who has not agreed, or whose data are restricted. */
const walled = (row: Omit<Row, 'sees'>): Row => ({
  ...row,
  sees: row.agreed_on !== null && !row.restricted ? [everyone] : [scopeName({ kind: 'person', id: row.person })],
})
const changed = (at: At, { data }: { readonly data: { readonly person: string } }, sets: Partial<Omit<Row, 'person' | 'sees'>>): Change =>
  at.findable.patch([data.person], (row) => walled({ ...row, ...sets }))

export const ofAgreeing: HandlersOf = {
  'people.registered': ({ data: { person, name } }, at) => [at.findable.put(walled({ person, name, agreed_on: null, restricted: false }))],
  'people.amended': (fact, at) => (fact.data.name === undefined ? [] : [changed(at, fact, { name: fact.data.name })]),
  'people.consented': (fact, at) => (fact.data.purpose === 'roster' ? [changed(at, fact, { agreed_on: dayOf(fact.on) })] : []),
  'people.consent-withdrawn': (fact, at) => (fact.data.purpose === 'roster' ? [changed(at, fact, { agreed_on: null })] : []),
  'people.restricted': (fact, at) => [changed(at, fact, { restricted: true })],
  'people.unrestricted': (fact, at) => [changed(at, fact, { restricted: false })],
  'people.erased': (fact, at) => [at.findable.drop([fact.data.person])],
}
