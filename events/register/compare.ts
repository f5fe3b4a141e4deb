// A publication compared with what is known of each row: what to ask of the law, and what to tell the one who imports.
import { check, type Instant, isRefusal, maxEntryBytes, type Recorded } from '../kernel/index.ts'
import { commands, type RegisterCommands } from './commands.ts'
import { decider, screened } from './decider.ts'
import type { RegisterEvent } from './events.ts'
import { rowId } from './identity.ts'
import { personSign } from './persons.ts'
import { isClosed, placeOf, pointsTo, stateOf } from './reading.ts'
import type { Doubtful, Fault, Outcome, ReportLine } from './report.ts'
import { type Cells, initial, type PublishedRow } from './state.ts'
import type { Cell } from './vocabulary.ts'

/** A row as read from a file: where it begins, and its cells by column. */
export type ReadRow = { readonly line: number; readonly cells: readonly Cell[] }
export type Known = ReadonlyMap<string, PublishedRow>
export type RowAsk =
  | { readonly id: string; readonly number: string; readonly command: 'see'; readonly data: RegisterCommands['see'] }
  | { readonly id: string; readonly number: string; readonly command: 'miss'; readonly data: RegisterCommands['miss'] }

export type Comparing = {
  readonly municipality: string
  readonly moment: Instant
  readonly digest: (text: string) => string
  /** the texts somebody looked at and found to name no natural person */
  readonly noPersons: ReadonlySet<string>
}
export type Compared = { readonly asks: readonly RowAsk[]; readonly lines: readonly ReportLine[]; readonly known: Known }

const textOf = (cells: readonly Cell[]): Cells => Object.fromEntries(cells.map(({ column, text }) => [column, text]))
/** What an entry of the log leaves to the cells of one row, in bytes. */
const mostBytes = maxEntryBytes - 5_000
const bytesOf = (data: object): number => new TextEncoder().encode(JSON.stringify(data)).length

const faultOf = (number: string, times: number, data: RegisterCommands['see']): Fault | undefined => {
  if (number === '') return 'no-number'
  if (times > 1) return 'number-twice'
  if (bytesOf(data) > mostBytes) return 'too-long'
  const checked = check(commands.see.fields, data)
  if (checked.ok) return undefined
  return checked.problems.some(({ says }) => says === 'unwritable') ? 'unwritable' : 'too-long'
}

const outcomes: { readonly [T in RegisterEvent['type']]?: Outcome } = {
  'register.listed': 'new',
  'register.changed': 'changed',
  'register.stepped-back': 'stepped-back',
  'register.relisted': 'returned',
}

const doubtsOf = (cells: Cells, kept: readonly string[], numbers: ReadonlySet<string>): readonly Doubtful[] => {
  const signs = Object.entries(cells).flatMap(([column, text]): Doubtful[] => {
    const sign = kept.includes(column) ? undefined : personSign(column, text, cells.proponent)
    return sign ? [{ doubt: sign, column, says: text }] : []
  })
  const [state, label = ''] = [stateOf(cells.state), cells.state]
  const unread: Doubtful[] = state
    ? []
    : [label.trim() === '' ? { doubt: 'no-state' } : { doubt: 'unknown-state', column: 'state', says: label }]
  const to = pointsTo(cells.note)
  const pointing: Doubtful[] =
    to === undefined
      ? []
      : !isClosed(state)
        ? [{ doubt: 'points-elsewhere', says: to }]
        : numbers.has(to)
          ? []
          : [{ doubt: 'points-nowhere', says: to }]
  return [...signs, ...unread, ...pointing, ...(placeOf(cells) ? [] : [{ doubt: 'no-place' } as const])]
}

const asked = (about: Comparing, id: string) => ({
  id,
  at: about.moment,
  today: about.moment.slice(0, 10),
  by: id,
  role: 'clerk',
  digest: about.digest,
})

const after = (row: PublishedRow, events: readonly RegisterEvent[]): PublishedRow =>
  events.reduce((now, { type, data }) => {
    const step = decider.evolve[type] as (row: PublishedRow, data: unknown, fact: Recorded<RegisterEvent>) => PublishedRow
    // Nothing of a published row depends on the envelope of its facts.
    return step(now, data, {} as Recorded<RegisterEvent>)
  }, row)

type Seen = { readonly line: ReportLine; readonly ask?: RowAsk; readonly row?: PublishedRow }

const comparing = (about: Comparing, known: Known, rows: readonly ReadRow[]) => {
  const numbers = rows.map(({ cells }) => (textOf(cells).id ?? '').trim())
  const all = new Set([...numbers, ...known.keys()])
  const times = new Map<string, number>()
  for (const number of numbers) times.set(number, (times.get(number) ?? 0) + 1)
  return (row: ReadRow, index: number): Seen => {
    const [number = '', cells] = [numbers[index], textOf(row.cells)]
    const kept = row.cells.flatMap(({ column, text }) => (about.noPersons.has(text) ? [column] : []))
    const data = { municipality: about.municipality, number, cells: [...row.cells], ...(kept.length > 0 ? { kept } : {}) }
    const about_ = { number, line: row.line, ...(cells.title ? { title: cells.title } : {}) }
    const fault = faultOf(number, times.get(number) ?? 0, data)
    if (fault) return { line: { ...about_, outcome: 'refused', changes: [], doubts: [], fault } }
    const was = known.get(number) ?? initial
    const id = rowId(about.digest, about.municipality, number)
    const events = decider.decide.see(data, was, asked(about, id))
    const doubts = doubtsOf(cells, kept, all)
    if (isRefusal(events)) return { line: { ...about_, outcome: 'same', changes: [], doubts } }
    const now = after(was, events)
    const changes = was.standing === 'none' ? [] : changesOf(was.cells, textOf(screened(data)))
    const by = now.replacedBy?.number
    const outcome = outcomes[events[0].type] ?? 'changed'
    return {
      line: { ...about_, outcome, changes, doubts, ...(by ? { replacedBy: by } : {}) },
      ask: { id, number, command: 'see', data },
      row: now,
    }
  }
}

const changesOf = (was: Cells, now: Cells): ReportLine['changes'] =>
  Object.entries(now).flatMap(([column, text]) => {
    const before = was[column] ?? ''
    return before === text ? [] : [{ column, was: before, now: text }]
  })

const looksLike = (gone: Cells, there: Cells): boolean =>
  (gone.title !== undefined && gone.title === there.title) || (gone.coordinates !== undefined && gone.coordinates === there.coordinates)

const missed = (about: Comparing, known: Known, present: ReadonlySet<string>, seen: readonly Seen[]): readonly Seen[] => {
  const fresh = seen.filter(({ line }) => line.outcome === 'new')
  return [...known.values()].flatMap((was): Seen[] => {
    if (was.standing !== 'listed' || present.has(was.number)) return []
    const like = fresh.filter(({ row }) => row && looksLike(was.cells, row.cells)).map(({ line }) => line.number)
    const doubts = like.map((says) => ({ doubt: 'perhaps-replaced' as const, says }))
    const title = was.cells.title ? { title: was.cells.title } : {}
    return [
      {
        line: { number: was.number, ...title, outcome: 'vanished', changes: [], doubts },
        ask: { id: rowId(about.digest, about.municipality, was.number), number: was.number, command: 'miss', data: {} },
        row: { ...was, standing: 'gone' },
      },
    ]
  })
}

/**
 * Compares the rows of a publication with those known before it. A row that cannot be taken in is left as it was known. `known` of the answer is what the next
 * publication is compared with.
 */
export const compare = (about: Comparing, known: Known, rows: readonly ReadRow[]): Compared => {
  const seen = rows.map(comparing(about, known, rows))
  const present = new Set(seen.map(({ line }) => line.number))
  const all = [...seen, ...missed(about, known, present, seen)]
  const next = new Map(known)
  for (const { row } of all) if (row) next.set(row.number, row)
  return { asks: all.flatMap(({ ask }) => (ask ? [ask] : [])), lines: all.map(({ line }) => line), known: next }
}
