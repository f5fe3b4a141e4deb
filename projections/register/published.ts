// What the facts of published registers leave in the public register.
import { dayOf, idOf, type Recorded } from '../../events/kernel/index.ts'
import { decider } from '../../events/register/decider.ts'
import type { RegisterEvent } from '../../events/register/events.ts'
import { placeOf, stateOf } from '../../events/register/reading.ts'
import { type Cells, initial, type PublishedRow } from '../../events/register/state.ts'
import { type Cell, type State, withheld } from '../../events/register/vocabulary.ts'
import type { SnapshotsEvent } from '../../events/snapshots/events.ts'
import type { Change, Handler } from '../kernel/index.ts'
import { areasOf, proponentOf } from './areas.ts'
import type { Entry, RegisterTables } from './tables.ts'
import { type At, begun, entered, type Fact, fresh, knownAt, moved, said } from './telling.ts'

type HandlersOf<E extends RegisterEvent | SnapshotsEvent> = {
  readonly [T in E['type']]: Handler<Extract<Recorded<E>, { type: T }>, RegisterTables>
}

const closed: readonly State[] = ['refused', 'archived']

/** What the cells of a published row say in the columns of the public register. */
const readCells = (cells: Cells) => {
  const place = placeOf(cells)
  const name = cells.representative
  return {
    state: stateOf(cells.state) ?? null,
    title: cells.title?.replace(/\s+/g, ' ').trim() ?? '',
    district: cells.quarter ?? cells.upl ?? cells.district ?? null,
    address: cells.address ?? null,
    lat: place?.lat ?? null,
    lon: place?.lon ?? null,
    areas: areasOf(cells.areas),
    proponent: proponentOf(cells.proponent) ?? null,
    proponent_name: name === undefined || name === withheld ? null : name,
  } satisfies Partial<Entry>
}

const searched = (at: At, fact: Fact, cells: readonly Cell[]): Change =>
  said(at, idOf(fact.stream), Object.fromEntries(cells.map(({ column, text }) => [column, text === withheld ? null : text])))

type Saying = Recorded<RegisterEvent>

const phaseOf = (cells: readonly Cell[]): string | undefined => {
  const label = cells.find(({ column }) => column === 'state')?.text
  return label === undefined ? undefined : (stateOf(label) ?? 'other')
}

// The law of a row says what it is after a fact; nothing of it is worked out a second time here.
const after = (row: PublishedRow, { type, data }: Saying): PublishedRow => {
  const step = decider.evolve[type] as (row: PublishedRow, data: Saying['data'], fact: unknown) => PublishedRow
  return step(row, data, undefined)
}

const stands = (row: Pick<Entry, 'published' | 'ended_on'>, fact: Saying): Partial<Entry> => {
  const published = after(row.published ?? initial, fact)
  const read = readCells(published.cells)
  const over = read.state !== null && closed.includes(read.state)
  return {
    ...read,
    shown: published.standing === 'listed',
    ended_on: over ? (row.ended_on ?? dayOf(fact.on)) : null,
    goes_on: published.replacedBy?.number ?? null,
    published,
  }
}

type Seen = Extract<Saying, { readonly data: { readonly cells: readonly Cell[] } }>

const seen = (at: At, fact: Seen, more: (row: Entry) => Partial<Entry> = () => ({})): readonly Change[] => {
  const phase = phaseOf(fact.data.cells)
  return [
    moved(at, fact, (row) => ({ ...stands(row, fact), ...more(row) })),
    searched(at, fact, fact.data.cells),
    ...(phase === undefined ? [] : [entered(at, fact, phase)]),
  ]
}

export const ofRows: HandlersOf<RegisterEvent> = {
  'register.listed': (fact, at) => {
    const { municipality, number, cells } = fact.data
    return [
      fresh(at, fact, 'published', { municipality, number, shown: true, ...stands({ published: null, ended_on: null }, fact) }),
      searched(at, fact, cells),
      begun(at, fact, 'published', municipality, phaseOf(cells) ?? 'other'),
    ]
  },
  'register.changed': (fact, at) => seen(at, fact),
  'register.stepped-back': (fact, at) => seen(at, fact, (row) => ({ steps_back: row.steps_back + 1 })),
  'register.relisted': (fact, at) => seen(at, fact),
  'register.unlisted': (fact, at) => [moved(at, fact, (row) => stands(row, fact)), entered(at, fact, 'gone')],
  'register.replaced': (fact, at) => [moved(at, fact, (row) => stands(row, fact))],
}

export const ofBooks: HandlersOf<SnapshotsEvent> = {
  'snapshots.opened': (fact, at) => [
    at.books.put({
      ...{ id: idOf(fact.stream), municipality: fact.data.municipality, columns: [], moment: null, taken: 0 },
      ...{ publisher: null, source: null, licence: null },
    }),
  ],
  'snapshots.arranged': (fact, at) => [at.books.patch([idOf(fact.stream)], { columns: fact.data.columns })],
  'snapshots.taken': (fact, at) => [
    at.books.patch([idOf(fact.stream)], (row) => ({ moment: knownAt(fact), taken: row.taken + 1 })),
    at.publications.put({
      ...{ book: idOf(fact.stream), moment: knownAt(fact), municipality: fact.data.municipality },
      ...{ name: fact.data.name, sha256: fact.data.sha256, recorded: fact.at },
    }),
  ],
  'snapshots.described': (fact, at) => {
    const { publisher, source = null, licence = null } = fact.data
    return [at.books.patch([idOf(fact.stream)], { publisher, source, licence })]
  },
}
